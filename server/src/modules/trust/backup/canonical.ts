import { createHash } from 'node:crypto'
import type pg from 'pg'
import { copyOut } from './copy-rows.ts'

/** A table as the catalogue of PostgreSQL has it. */
export type TableShape = { schema: string; name: string; columns: string[]; order: string }

/** How values are written as text, whatever the server's settings. */
export const CANONICAL_SETTINGS = [
  `set client_encoding to 'UTF8'`,
  `set timezone to 'UTC'`,
  `set datestyle to 'ISO, YMD'`,
  `set intervalstyle to 'iso_8601'`,
  `set extra_float_digits to 1`,
  `set bytea_output to 'hex'`,
]

/** Rows in an order of their own, so that the same rows give the same bytes on every server. */
export function canonicalCopy({ schema, name, columns, order }: TableShape): string {
  return `copy (select ${columns.map(quoted).join(', ')} from ${tableName({ schema, name })} t order by ${order}) to stdout`
}

/** SHA-256 and row count of a table's canonical dump. */
export async function hashTable(
  client: pg.ClientBase,
  table: TableShape,
): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256')
  const bytes = copyOut(client, canonicalCopy(table))
  for (;;) {
    const { value, done } = await bytes.next()
    if (done) return { rows: value, sha256: hash.digest('hex') }
    hash.update(value)
  }
}

export function tableName({ schema, name }: { schema: string; name: string }): string {
  return `${quoted(schema)}.${quoted(name)}`
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
