import type { Entity } from '../cedar/entities.ts'
import type { Value } from '../cedar/value.ts'
import type { FilterContext } from './row-shape.ts'
import { literal, typeOfValue, type ColumnType } from './dialect.ts'
import { bool, error, refuse, type Node } from './node.ts'
import { valueSql } from './value-sql.ts'

/** An attribute of the row, or of an entity the row names. */
export function attributeOf(node: Node, name: string, context: FilterContext): Node {
  if (node.kind === 'row') {
    const column = context.shape.attributes[name]
    if (!column) return refuse(`attribute "${name}", for which the rows have no column`)
    return { kind: 'sql', text: column.sql, type: column.type }
  }
  if (node.kind !== 'sql' || typeof node.type === 'string') return error
  const { entity } = node.type
  const cases: string[] = []
  let type: ColumnType | undefined
  for (const described of entitiesOf(entity, context)) {
    const value = described.attrs.get(name)
    if (value === undefined) continue
    const found = sqlOfValue(value, name, context)
    if (type !== undefined && JSON.stringify(type) !== JSON.stringify(found.type))
      return refuse(`attribute "${name}" of ${entity}, which is of several types`)
    type = found.type
    const id = literal(described.ref.id)
    if (id !== undefined) cases.push(`when ${id} then ${found.text}`)
  }
  if (type === undefined || cases.length === 0) return error
  return { kind: 'sql', text: `(case ${node.text} ${cases.join(' ')} end)`, type }
}

function sqlOfValue(value: Value, name: string, context: FilterContext): { text: string; type: ColumnType } {
  if (typeOfValue(value) === undefined) return refuse(`attribute "${name}", which is of a type no column has`)
  return valueSql({ kind: 'known', value }, context) ?? refuse(`attribute "${name}"`)
}

/** Whether the row, or the entity it names, has an attribute, however deep. */
export function hasAttribute(node: Node, path: readonly string[], context: FilterContext): Node {
  const [name = '', ...further] = path
  if (node.kind === 'row') {
    const column = context.shape.attributes[name]
    if (!column) return refuse(`attribute "${name}", for which the rows have no column`)
    if (further.length === 0) return bool(`(${column.sql} is not null)`)
    const deeper = hasAttribute({ kind: 'sql', text: column.sql, type: column.type }, further, context)
    if (deeper.kind === 'error') return bool(`(case when ${column.sql} is null then false end)`)
    return deeper.kind === 'sql'
      ? bool(`(case ${column.sql} is not null when true then ${deeper.text} else false end)`)
      : refuse(`"${path.join('.')}" of the row`)
  }
  if (node.kind !== 'sql' || typeof node.type === 'string') return error
  if (further.length > 0) return refuse(`"${path.join('.')}" of an entity the row names`)
  const having = [...entitiesOf(node.type.entity, context)].filter(({ attrs }) => attrs.has(name))
  const ids = having.map(({ ref }) => literal(ref.id)).filter((id) => id !== undefined)
  return bool(
    ids.length > 0
      ? `(${node.text} in (${ids.join(', ')}))`
      : `(case when ${node.text} is not null then false end)`,
  )
}

function* entitiesOf(type: string, { entities }: FilterContext): Generator<Entity> {
  for (const entity of entities.values()) if (entity.ref.type === type) yield entity
}
