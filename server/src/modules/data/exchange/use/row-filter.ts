import type { LogicalType } from '#modules/data/standards/index.ts'
import { sqlName, sqlText } from '#platform/duck.ts'
import type { RowCondition } from '../request/schema.ts'

type Value = string | number | boolean
type Typed = { name: string; type: LogicalType }

/** What is wrong with conditions on rows: which one, and why. */
export type FilterProblem = {
  index: number
  field: string
  problem: 'unknownField' | 'badOperation' | 'badValue'
}

/** Every condition that does not fit the columns; empty where the filter may be compiled. */
export function filterProblems(
  conditions: readonly RowCondition[],
  columns: readonly Typed[],
): FilterProblem[] {
  return conditions.flatMap(({ field, op, values }, index): FilterProblem[] => {
    const column = columns.find(({ name }) => name === field)
    if (!column) return [{ index, field, problem: 'unknownField' }]
    const fits =
      (op !== 'startsWith' || column.type === 'string') &&
      (op !== 'between' || (values.length === 2 && column.type !== 'boolean')) &&
      (op !== 'eq' || values.length === 1)
    if (!fits) return [{ index, field, problem: 'badOperation' }]
    const bad = values.some((value) => literalOf(column.type, value) === undefined)
    return bad ? [{ index, field, problem: 'badValue' }] : []
  })
}

/** The conditions as SQL; `true` where there are none. Throws on what `filterProblems` would have named. */
export function filterSql(conditions: readonly RowCondition[], columns: readonly Typed[]): string {
  const [problem] = filterProblems(conditions, columns)
  if (problem) throw new Error(`Condition ${problem.index} on ${problem.field}: ${problem.problem}.`)
  const parts = conditions.map(({ field, op, values }) => {
    const { type } = columns.find(({ name }) => name === field) as Typed
    const cell = type === 'string' ? `${sqlName(field)}::varchar` : sqlName(field)
    const literals = values.map((value) => literalOf(type, value) as string)
    if (op === 'between') return `${cell} between ${literals[0]} and ${literals[1]}`
    if (op === 'startsWith')
      return `(${literals.map((text) => `starts_with(${cell}, ${text})`).join(' or ')})`
    return `${cell} in (${literals.join(', ')})`
  })
  return parts.length > 0 ? parts.join(' and ') : 'true'
}

const PATTERNS: Partial<Record<LogicalType, RegExp>> = {
  integer: /^-?\d{1,18}$/,
  number: /^-?\d{1,15}(\.\d{1,15})?$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  timestamp: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?Z?)?$/,
  boolean: /^(true|false)$/,
}

/** A value as an SQL literal of the column's type; undefined where it is not one. */
export function literalOf(type: LogicalType, value: Value): string | undefined {
  const text = String(value)
  const pattern = PATTERNS[type]
  if (!pattern) return typeof value === 'string' || typeof value === 'number' ? sqlText(text) : undefined
  if (!pattern.test(text)) return undefined
  if (type === 'date') return isDay(text) ? `date ${sqlText(text)}` : undefined
  if (type === 'timestamp') {
    return isDay(text.slice(0, 10))
      ? `timestamp ${sqlText(text.replace('T', ' ').replace('Z', ''))}`
      : undefined
  }
  return text
}

/** 31 April passes the pattern but is no day. */
function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** Whether every row of `narrow` is surely a row of `wide`: each condition of `wide` is implied by one of `narrow`. */
export function implies(narrow: readonly RowCondition[], wide: readonly RowCondition[]): boolean {
  return wide.every((outer) => narrow.some((inner) => inner.field === outer.field && within(inner, outer)))
}

function within(inner: RowCondition, outer: RowCondition): boolean {
  const isOneOf = inner.op === 'eq' || inner.op === 'in'
  if (outer.op === 'eq' || outer.op === 'in')
    return isOneOf && inner.values.every((value) => outer.values.some((o) => String(o) === String(value)))
  if (outer.op === 'startsWith')
    return (
      (isOneOf || inner.op === 'startsWith') &&
      inner.values.every((value) => outer.values.some((start) => String(value).startsWith(String(start))))
    )
  const bounds = (inner.op === 'startsWith' ? [] : inner.values).map(Number)
  const [from = NaN, to = NaN] = outer.values.map(Number)
  const known = [...bounds, from, to].every(Number.isFinite)
  return (known && bounds.length > 0 && bounds.every((b) => b >= from && b <= to)) || same(inner, outer)
}

function same(a: RowCondition, b: RowCondition): boolean {
  return a.op === b.op && a.values.map(String).join('\n') === b.values.map(String).join('\n')
}
