import { isExactNumber } from './json-path.ts'

/** A column as the source has it. `optional` where some records were seen without it. */
export type ShapeColumn = { name: string; type: string; optional?: boolean }
export type Shape = ShapeColumn[]

export type SchemaChange =
  | { kind: 'added'; column: string; type: string }
  | { kind: 'removed'; column: string; type: string }
  | { kind: 'retyped'; column: string; from: string; to: string }

/** Nothing but nulls has been seen: fits every type. */
export const UNKNOWN_TYPE = 'null'

/** What changed between the approved shape and the present one, in the order of the columns. */
export function schemaDifference(approved: Shape, present: Shape): SchemaChange[] {
  const before = new Map(approved.map((column) => [column.name, column]))
  const now = new Map(present.map((column) => [column.name, column]))
  const changes: SchemaChange[] = []
  for (const { name, type, optional } of approved) {
    const found = now.get(name)
    if (!found) {
      if (!optional) changes.push({ kind: 'removed', column: name, type })
    } else if (found.type !== type && type !== UNKNOWN_TYPE && found.type !== UNKNOWN_TYPE)
      changes.push({ kind: 'retyped', column: name, from: type, to: found.type })
  }
  for (const { name, type } of present)
    if (!before.has(name)) changes.push({ kind: 'added', column: name, type })
  return changes
}

/** What is known after both: learnt types and columns found to be optional, where nothing has to be approved. */
export function mergeShapes(approved: Shape, present: Shape): Shape {
  const now = new Map(present.map((column) => [column.name, column]))
  return approved.map((column) => {
    const found = now.get(column.name)
    const type = column.type === UNKNOWN_TYPE ? (found?.type ?? UNKNOWN_TYPE) : column.type
    const optional = column.optional === true || found === undefined || found.optional === true
    return optional ? { name: column.name, type, optional } : { name: column.name, type }
  })
}

/** Learns the shape of records that come without a declared one. */
export function shapeLearner(): { learn(record: Record<string, unknown>): void; shape(): Shape } {
  const columns = new Map<string, { types: Set<string>; count: number }>()
  let records = 0
  return {
    learn(record) {
      records++
      for (const [name, value] of Object.entries(record)) {
        const column = columns.get(name) ?? { types: new Set(), count: 0 }
        column.count++
        if (value !== null) column.types.add(typeOf(value))
        columns.set(name, column)
      }
    },
    shape: () =>
      [...columns].map(([name, { types, count }]) => {
        const type = types.size === 0 ? UNKNOWN_TYPE : [...types].sort().join(' | ')
        return count < records ? { name, type, optional: true } : { name, type }
      }),
  }
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array'
  return isExactNumber(value) ? 'number' : typeof value
}
