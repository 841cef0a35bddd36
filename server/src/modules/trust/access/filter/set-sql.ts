import type { Value } from '../cedar/value.ts'
import type { FilterContext } from './row-shape.ts'
import { literal, typeOfValue, type ColumnType, type Dialect } from './dialect.ts'
import { bool, constantUnlessError, error, refuse, type Node } from './node.ts'

export function setEquality(a: string, b: string, dialect: Dialect): Node {
  return bool(`(${dialect.includesAll(a, b)} and ${dialect.includesAll(b, a)})`)
}

/** A node as SQL of a set of texts; undefined where it is no set. */
export function setText(node: Node, dialect: Dialect): string | undefined {
  if (node.kind === 'sql') return node.type === 'set' ? node.text : undefined
  if (node.kind !== 'known' || typeof node.value !== 'object' || node.value.kind !== 'set') return undefined
  const texts = textsOf(node.value.items)
  return texts.length === node.value.items.length ? dialect.set(texts) : refuse('a set of other than texts')
}

function textsOf(items: readonly Value[]): string[] {
  return items
    .map((item) => (typeof item === 'string' ? literal(item) : undefined))
    .filter((text) => text !== undefined)
}

export function setOperation(
  operation: 'contains' | 'containsAll' | 'containsAny',
  a: Node,
  b: Node,
  context: FilterContext,
): Node {
  if (operation === 'contains') return contains(a, b, context)
  if (!isSet(a) || !isSet(b)) return error
  if (a.kind === 'known' && b.kind === 'known') return refuse('two known sets')
  return operation === 'containsAll' ? includesAll(a, b, context) : includesAny(a, b, context)
}

function isSet(node: Node): boolean {
  if (node.kind === 'sql') return node.type === 'set'
  return node.kind === 'known' && typeof node.value === 'object' && node.value.kind === 'set'
}

const itemsOf = (node: Node): readonly Value[] =>
  node.kind === 'known' && typeof node.value === 'object' && node.value.kind === 'set' ? node.value.items : []

/** Items of a known set that a column of texts can never hold do not fit into it, and never meet it. */
function includesAll(a: Node, b: Node, { dialect }: FilterContext): Node {
  if (a.kind === 'sql' && b.kind === 'known') {
    const items = itemsOf(b)
    const texts = textsOf(items)
    if (texts.length < items.length) return constantUnlessError(a.text, false)
    return bool(dialect.includesAll(a.text, dialect.set(texts)))
  }
  if (a.kind === 'known' && b.kind === 'sql')
    return bool(dialect.includesAll(dialect.set(textsOf(itemsOf(a))), b.text))
  return a.kind === 'sql' && b.kind === 'sql' ? bool(dialect.includesAll(a.text, b.text)) : error
}

function includesAny(a: Node, b: Node, { dialect }: FilterContext): Node {
  const [column, other] = a.kind === 'sql' ? [a, b] : [b as Extract<Node, { kind: 'sql' }>, a]
  const text = other.kind === 'sql' ? other.text : dialect.set(textsOf(itemsOf(other)))
  return bool(dialect.includesAny(column.text, text))
}

function contains(set: Node, item: Node, context: FilterContext): Node {
  if (!isSet(set)) return error
  if (set.kind === 'sql') return columnContains(set.text, item, context)
  const column = item.kind === 'row' ? { text: context.shape.id, type: { entity: context.shape.type } } : item
  if (!('type' in column)) return refuse('a known set and a known item')
  const wanted = itemsOf(set).flatMap((value) => matching(column.type, value))
  if (column.type === 'set') return refuse('a set in a set')
  return wanted.length > 0
    ? bool(`(${column.text} in (${wanted.join(', ')}))`)
    : constantUnlessError(column.text, false)
}

function columnContains(set: string, item: Node, { dialect }: FilterContext): Node {
  if (item.kind === 'sql' && item.type === 'string') {
    const inside = dialect.includesAll(set, dialect.set([item.text]))
    return bool(`(case when ${item.text} is not null then ${inside} end)`)
  }
  if (item.kind === 'sql')
    return bool(`(case when ${set} is not null and ${item.text} is not null then false end)`)
  const text = item.kind === 'known' && typeof item.value === 'string' ? literal(item.value) : undefined
  return text === undefined
    ? constantUnlessError(set, false)
    : bool(dialect.includesAll(set, dialect.set([text])))
}

/** A known value as SQL where it is of the column's type. */
function matching(type: ColumnType, value: Value): string[] {
  const own = typeOfValue(value)
  if (own === undefined || JSON.stringify(own) !== JSON.stringify(type)) return []
  if (typeof value === 'string') return [literal(value)].filter((text) => text !== undefined)
  if (typeof value === 'object')
    return value.kind === 'entity' ? [literal(value.id)].filter((text) => text !== undefined) : []
  return [typeof value === 'boolean' ? String(value) : `(${value})`]
}
