import type { Value } from '../cedar/value.ts'

/** What a column holds. A set is of strings; an entity column holds the id of an entity of one type. */
export type ColumnType = 'string' | 'long' | 'boolean' | 'set' | { entity: string }

/** What differs between the databases a filter runs in. Every piece takes and gives SQL text. */
export type Dialect = {
  /** A 64-bit column in a type that holds any sum or product of two. */
  wide(long: string): string
  set(items: readonly string[]): string
  includesAll(whole: string, part: string): string
  includesAny(a: string, b: string): string
  isEmpty(set: string): string
}

export const postgres: Dialect = {
  wide: (long) => `(${long})::numeric`,
  set: (items) => `array[${items.join(', ')}]::text[]`,
  includesAll: (whole, part) => `(${whole} @> ${part})`,
  includesAny: (a, b) => `(${a} && ${b})`,
  isEmpty: (set) => `(cardinality(${set}) = 0)`,
}

export const duckdb: Dialect = {
  wide: (long) => `(${long})::hugeint`,
  set: (items) => `[${items.join(', ')}]::varchar[]`,
  includesAll: (whole, part) => `list_has_all(${whole}, ${part})`,
  includesAny: (a, b) => `list_has_any(${a}, ${b})`,
  isEmpty: (set) => `(len(${set}) = 0)`,
}

/** A text as a SQL literal; undefined for one that no database text can be equal to (NUL, half a surrogate pair). */
export function literal(text: string): string | undefined {
  return text.includes('\0') || !text.isWellFormed() ? undefined : `'${text.replaceAll("'", "''")}'`
}

/** A pattern for LIKE … ESCAPE '!', in which only Cedar's stars are wild. */
export function likePattern(pattern: readonly ('Wildcard' | { Literal: string })[]): string | undefined {
  return literal(
    pattern.map((part) => (part === 'Wildcard' ? '%' : part.Literal.replace(/[!%_]/g, '!$&'))).join(''),
  )
}

/** The SQL type a known value compares with; undefined for values that no column holds. */
export function typeOfValue(value: Value): ColumnType | undefined {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number' || typeof value === 'bigint') return 'long'
  if (typeof value === 'string') return 'string'
  if (value.kind === 'entity') return { entity: value.type }
  return value.kind === 'set' ? 'set' : undefined
}
