/** What stands in the graph of lineage, from where data enters to what is concluded from it. */
export const NODE_KINDS = ['source', 'file', 'run', 'dataset', 'indicator', 'finding'] as const
export type NodeKind = (typeof NODE_KINDS)[number]

export type NodeRef = { kind: NodeKind; id: string }

export type LineageNode = NodeRef & {
  title: { zh: string; en: string }
  /** Where on the desk the thing itself is shown. */
  link: string | null
  /** What else is worth a word: the version, the state, the number of rows. */
  facts: Record<string, string | number | null>
}

/** `to` is made from `from`. */
export type LineageEdge = { from: NodeRef; to: NodeRef }

/** Which way to follow: towards where data came from, or towards what depends on it. */
export type Direction = 'up' | 'down'

export const keyOf = ({ kind, id }: NodeRef): string => `${kind}:${id}`

/** Reads `dataset:population`; undefined for what is no node. */
export function readRef(text: string): NodeRef | undefined {
  const [kind = '', ...rest] = text.split(':')
  const known = NODE_KINDS.find((one) => one === kind)
  return known && rest.length > 0 ? { kind: known, id: rest.join(':') } : undefined
}
