import { sqlName } from '#platform/duck.ts'
import type { OpenColumn } from './schema.ts'

/**
 * Rows are written as text by DuckDB itself, one value a row, which costs a fraction of carrying each cell to
 * JavaScript. JSON has neither NaN nor infinity: both are null.
 */
export function jsonRowSql(columns: readonly Pick<OpenColumn, 'name' | 'type'>[]): string {
  const fields = columns.map(({ name, type }) => {
    const cell = sqlName(name)
    const value = type === 'number' ? `case when isfinite(${cell}) then ${cell} end` : cell
    return `${cell} := ${value}`
  })
  return `to_json(struct_pack(${fields.join(', ')}))::varchar`
}

/** A row as a line of RFC 4180: quoted where it must be, nothing for null. */
export function csvRowSql(columns: readonly Pick<OpenColumn, 'name' | 'type'>[]): string {
  const cells = columns.map(({ name, type }) => {
    const cell = sqlName(name)
    if (type !== 'string') return `coalesce(${cell}::varchar, '')`
    return `case when ${cell} is null then ''
      when regexp_matches(${cell}, '[",\\r\\n]') then '"' || replace(${cell}, '"', '""') || '"' else ${cell} end`
  })
  return `concat_ws(',', ${cells.join(', ')})`
}

/** A header line of RFC 4180. */
export function csvHeader(names: readonly string[]): string {
  return names.map((name) => (/[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join(',')
}
