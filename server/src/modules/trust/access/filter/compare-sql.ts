import { entityRef, equal, type EntityRef, type Value } from '../cedar/value.ts'
import type { FilterContext } from './row-shape.ts'
import { literal, typeOfValue, type ColumnType } from './dialect.ts'
import { bool, constantUnlessError, error, known, refuse, type Node } from './node.ts'
import { setEquality } from './set-sql.ts'

type Sql = { text: string; type: ColumnType }

const sameType = (a: ColumnType, b: ColumnType): boolean =>
  typeof a === 'string' || typeof b === 'string' ? a === b : a.entity === b.entity

/** A node as SQL that is comparable; the row is its id. */
function sqlOf(node: Node, { shape }: FilterContext): Sql | undefined {
  if (node.kind === 'sql') return node
  return node.kind === 'row' ? { text: shape.id, type: { entity: shape.type } } : undefined
}

/** Equality: values of different types are unequal, not wrong. */
export function equality(a: Node, b: Node, context: FilterContext): Node {
  if (a.kind === 'known' && b.kind === 'known') return known(equal(a.value, b.value))
  const [left, right] = [sqlOf(a, context), sqlOf(b, context)]
  if (left && right) {
    if (left.type === 'set' && right.type === 'set')
      return setEquality(left.text, right.text, context.dialect)
    if (sameType(left.type, right.type)) return bool(`(${left.text} = ${right.text})`)
    return bool(`(case when ${left.text} is not null and ${right.text} is not null then false end)`)
  }
  const [column, value] = left
    ? [left, (b as { value: Value }).value]
    : [right as Sql, (a as { value: Value }).value]
  return equalsKnown(column, value, context)
}

function equalsKnown(column: Sql, value: Value, context: FilterContext): Node {
  const type = typeOfValue(value)
  if (!type || !sameType(column.type, type)) return constantUnlessError(column.text, false)
  if (typeof value === 'boolean') return bool(`(${column.text} = ${value})`)
  if (typeof value === 'number' || typeof value === 'bigint') return bool(`(${column.text} = (${value}))`)
  if (typeof value === 'object' && value.kind === 'set') {
    const items = value.items.map((item) => (typeof item === 'string' ? literal(item) : undefined))
    const texts = items.filter((item) => item !== undefined)
    if (texts.length < items.length) return constantUnlessError(column.text, false)
    return setEquality(column.text, context.dialect.set(texts), context.dialect)
  }
  const text = literal(typeof value === 'string' ? value : (value as EntityRef).id)
  return text === undefined ? constantUnlessError(column.text, false) : bool(`(${column.text} = ${text})`)
}

/** Order of whole numbers; of anything else it is an error. */
export function comparison(operator: string, a: Node, b: Node): Node {
  const [left, right] = [longSql(a), longSql(b)]
  return left !== undefined && right !== undefined ? bool(`(${left} ${operator} ${right})`) : error
}

function longSql(node: Node): string | undefined {
  if (node.kind === 'sql') return node.type === 'long' ? node.text : undefined
  if (node.kind !== 'known' || typeOfValue(node.value) !== 'long') return undefined
  return `(${node.value as number | bigint})`
}

/** `in`: an entity is the other or below it. */
export function membership(a: Node, b: Node, context: FilterContext): Node {
  const groups = groupsOf(b)
  if (groups === undefined) return error
  if (groups === 'column') return inColumn(a, b as Extract<Node, { kind: 'sql' | 'row' }>, context)
  if (a.kind === 'row') return rowIn(groups, context)
  if (a.kind === 'sql' && typeof a.type === 'object') {
    const { entity } = a.type
    const ids = idsBelow(entity, groups, context)
    return oneOf(a.text, ids) ?? constantUnlessError(a.text, false)
  }
  return error
}

function groupsOf(node: Node): readonly EntityRef[] | 'column' | undefined {
  if (node.kind === 'row') return 'column'
  if (node.kind === 'sql') return typeof node.type === 'object' ? 'column' : undefined
  if (node.kind !== 'known' || typeof node.value !== 'object') return undefined
  if (node.value.kind === 'entity') return [node.value]
  if (node.value.kind !== 'set') return undefined
  const { items } = node.value
  const entities = items.filter(
    (item): item is EntityRef => typeof item === 'object' && item.kind === 'entity',
  )
  return entities.length === items.length ? entities : undefined
}

/** A row is in a group when it is the group, or one of its parents is in it. */
function rowIn(groups: readonly EntityRef[], context: FilterContext): Node {
  const { shape } = context
  const self = oneOf(
    shape.id,
    groups.filter(({ type }) => type === shape.type).map(({ id }) => id),
  )
  const above = shape.parents.flatMap(({ sql, type }) => {
    const node = oneOf(sql, idsBelow(type, groups, context))
    return node?.kind === 'sql' ? [`coalesce(${node.text}, false)`] : []
  })
  const all = [...(self?.kind === 'sql' ? [self.text] : []), ...above]
  return all.length > 0 ? bool(`(${all.join(' or ')})`) : known(false)
}

/** Ids of the entities of a type that are one of the groups or in one, as far as anyone described them. */
function idsBelow(type: string, groups: readonly EntityRef[], { entities }: FilterContext): string[] {
  const ids = new Set(groups.filter((group) => group.type === type).map(({ id }) => id))
  for (const { ref, ancestors } of entities.values())
    if (ref.type === type && groups.some(({ key }) => ancestors.has(key))) ids.add(ref.id)
  return [...ids]
}

/** Something known in the entity a column names: the column holds one of its ancestors, or itself. */
function inColumn(a: Node, b: Extract<Node, { kind: 'sql' | 'row' }>, context: FilterContext): Node {
  if (a.kind !== 'known') return refuse('an attribute of the row in another')
  const entity = a.value
  if (typeof entity !== 'object' || entity.kind !== 'entity') return error
  const column = sqlOf(b, context) as Sql
  const { entity: type } = column.type as { entity: string }
  const ids = [...context.entities.values()].filter(({ ref }) => ref.type === type).map(({ ref }) => ref.id)
  const above = context.entities.get(entity.key)?.ancestors
  const inside = ids.filter((id) => above?.has(entityRef(type, id).key))
  const unknown = [...(above ?? [])]
    .filter((key) => key.startsWith(`${type}::`))
    .map((key) => JSON.parse(key.slice(type.length + 2)) as string)
  const all = new Set([...inside, ...unknown, ...(entity.type === type ? [entity.id] : [])])
  return oneOf(column.text, [...all]) ?? constantUnlessError(column.text, false)
}

function oneOf(column: string, ids: readonly string[]): Node | undefined {
  const texts = ids.map(literal).filter((text) => text !== undefined)
  return texts.length > 0 ? bool(`(${column} in (${texts.join(', ')}))`) : undefined
}
