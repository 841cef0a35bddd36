import type { FilterContext } from './row-shape.ts'
import { literal, typeOfValue, type ColumnType, type Dialect } from './dialect.ts'
import { refuse, type Node } from './node.ts'

/** A node as SQL with its type; undefined for an error (SQL NULL). */
export function valueSql(
  node: Node,
  { shape, dialect }: FilterContext,
): { text: string; type: ColumnType } | undefined {
  if (node.kind === 'sql') return node
  if (node.kind === 'row') return { text: shape.id, type: { entity: shape.type } }
  if (node.kind === 'error') return undefined
  return knownSql(node, dialect)
}

function knownSql({ value }: Extract<Node, { kind: 'known' }>, dialect: Dialect) {
  const type = typeOfValue(value) ?? refuse('a value that no column can hold')
  if (typeof value === 'boolean') return { text: String(value), type }
  if (typeof value === 'number' || typeof value === 'bigint') return { text: `(${value})`, type }
  if (typeof value === 'string')
    return { text: literal(value) ?? refuse('a text no database can hold'), type }
  if (value.kind === 'entity')
    return { text: literal(value.id) ?? refuse('a text no database can hold'), type }
  if (value.kind !== 'set') return refuse('a value that no column can hold')
  const items = value.items.map((item) => (typeof item === 'string' ? literal(item) : undefined))
  const texts = items.filter((item) => item !== undefined)
  return texts.length === items.length
    ? { text: dialect.set(texts), type }
    : refuse('a set of other than texts')
}
