import type { Cursor } from '../cursor.ts'
import { lowerBound } from '../cursor.ts'
import type { Shape } from '../schema-difference.ts'
import type { DatabaseSettings } from '../settings.ts'

/** Where the two families of databases write differently. */
export type Dialect = {
  name(text: string): string
  text(value: string): string
  /** `value` as the declared type, less `overlap` seconds (times) or units (numbers). */
  bound(value: string, overlap: number, type: string): string
  /** What to order by where nothing names a record. */
  wholeRow(names: readonly string[]): string
}

const isTime = (type: string): boolean => /time|date/i.test(type)

export const postgresDialect: Dialect = {
  name: (text) => `"${text.replaceAll('"', '""')}"`,
  text: textOf,
  bound: (value, overlap, type) =>
    isTime(type)
      ? `(${textOf(value)}::${type} - interval '${overlap} seconds')::${type}`
      : `${textOf(lowerBound(value, overlap))}::${type}`,
  wholeRow: () => 'q::text',
}

export const mysqlDialect: Dialect = {
  name: (text) => `\`${text.replaceAll('`', '``')}\``,
  // MySQL reads a backslash as an escape.
  text: (value) => textOf(value.replaceAll('\\', '\\\\')),
  bound: (value, overlap, type) =>
    isTime(type)
      ? `cast(${textOf(value)} as datetime(6)) - interval ${Math.ceil(overlap)} second`
      : `${textOf(lowerBound(value, overlap))} + 0`,
  wholeRow: (names) => names.map((name) => mysqlDialect.name(name)).join(', '),
}

function textOf(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

/** Reads all columns in the order of the key (of the change column first), from the cursor less the overlap. */
export function dataQuery(
  dialect: Dialect,
  settings: DatabaseSettings,
  shape: Shape,
  cursor: Cursor | null,
): { text: string; limited(rows: number): string } {
  const from = `select * from ${relationOf(dialect, settings)}`
  const { change, key } = settings
  const column = change && dialect.name(change.column)
  const type = shape.find(({ name }) => name === change?.column)?.type ?? 'text'
  const since =
    change && column && cursor
      ? ` where ${column} >= ${dialect.bound(cursor.at, change.overlap, type)} or ${column} is null`
      : ''
  // Every row in the same order each time, so that the same content is the same file.
  const order = [...new Set([...(column ? [column] : []), ...key.map((name) => dialect.name(name))])]
  const by = order.length > 0 ? order.join(', ') : dialect.wholeRow(shape.map(({ name }) => name))
  const text = `${from}${since} order by ${by}`
  return { text, limited: (rows) => `${from} limit ${rows}` }
}

/** The keys of all records there are, those marked as deleted left out. */
export function keyQuery(dialect: Dialect, settings: DatabaseSettings, names: readonly string[]): string {
  const list = names.map((name) => dialect.name(name)).join(', ')
  return `select ${list} from ${relationOf(dialect, settings)} order by ${list}`
}

export function countQuery(dialect: Dialect, settings: DatabaseSettings): string {
  return `select count(*) from ${relationOf(dialect, settings)}`
}

function relationOf(dialect: Dialect, { table, query }: DatabaseSettings): string {
  if (table) {
    const parts = [...(table.schema ? [table.schema] : []), table.name]
    return `${parts.map((part) => dialect.name(part)).join('.')} as q`
  }
  return `(${(query ?? '').trim().replace(/;+$/, '')}\n) as q`
}
