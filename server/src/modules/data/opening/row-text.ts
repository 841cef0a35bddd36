import { sqlName } from '#platform/duck.ts'
import type { OpenColumn } from './schema.ts'

/**
 * Rows are written as text by DuckDB itself, one value a row, which costs a fraction of carrying each cell to
 * JavaScript.
 */
export function jsonRowSql(columns: readonly Pick<OpenColumn, 'name' | 'type'>[]): string {
  const fields = columns.map(({ name, type }) => `${sqlName(name)} := ${finite(sqlName(name), type)}`)
  return `to_json(struct_pack(${fields.join(', ')}))::varchar`
}

/** No format of the portal has a number for NaN or infinity that all readers take, so neither is given. */
function finite(cell: string, type: OpenColumn['type']): string {
  return type === 'number'
    ? `case when isfinite(coalesce(try_cast(${cell} as double), 0)) then ${cell} end`
    : cell
}

/** A row as a line of RFC 4180: quoted where it must be, nothing for null. */
export function csvRowSql(columns: readonly Pick<OpenColumn, 'name' | 'type'>[]): string {
  const cells = columns.map(({ name, type }) => {
    if (type !== 'string') return `coalesce((${finite(sqlName(name), type)})::varchar, '')`
    // A version of before the contract changed may hold another type than text.
    const cell = `${sqlName(name)}::varchar`
    return `case when ${cell} is null then ''
      when regexp_matches(${cell}, '[",\\r\\n]') then '"' || replace(${cell}, '"', '""') || '"' else ${cell} end`
  })
  return `concat_ws(',', ${cells.join(', ')})`
}

/** A header line of RFC 4180. */
export function csvHeader(names: readonly string[]): string {
  return names.map((name) => (/[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join(',')
}
