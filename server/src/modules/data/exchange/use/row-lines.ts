import { sqlName } from '#platform/duck.ts'
import type { GivenColumn } from './granted-rows.ts'

export const FORMATS = { json: 'application/json', ndjson: 'application/x-ndjson', csv: 'text/csv' } as const
export type RowFormat = keyof typeof FORMATS

/** How rows are written in a format; each row is one SQL text, so that DuckDB and not JavaScript builds it. */
export type Lines = { row: string; head: string; between: string; tail: string; empty: string }

export function linesOf(format: RowFormat, columns: readonly GivenColumn[]): Lines {
  if (format === 'csv') {
    const head = columns.map(({ name }) => (/[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name))
    return { row: csvRow(columns), head: `${head.join(',')}\r\n`, between: '\r\n', tail: '\r\n', empty: '' }
  }
  return format === 'ndjson'
    ? { row: jsonRow(columns), head: '', between: '\n', tail: '\n', empty: '' }
    : { row: jsonRow(columns), head: '[\n', between: ',\n', tail: '\n]\n', empty: ']\n' }
}

/** A row as a JSON object; what JSON has no number for is null. */
export function jsonRow(columns: readonly GivenColumn[]): string {
  const fields = columns.map((column) => `${sqlName(column.name)} := ${finite(column)}`)
  return `to_json(struct_pack(${fields.join(', ')}))::varchar`
}

/** A row by RFC 4180: quoted where it must be, nothing for null. */
function csvRow(columns: readonly GivenColumn[]): string {
  const cells = columns.map((column) => {
    const cell = `(${finite(column)})::varchar`
    return `case when ${cell} is null then '' when regexp_matches(${cell}, '[",\\r\\n]')
      then '"' || replace(${cell}, '"', '""') || '"' else ${cell} end`
  })
  return `concat_ws(',', ${cells.join(', ')})`
}

function finite({ name, type }: GivenColumn): string {
  const cell = sqlName(name)
  return type === 'number'
    ? `case when isfinite(coalesce(try_cast(${cell} as double), 0)) then ${cell} end`
    : cell
}
