import { copyFile, rm } from 'node:fs/promises'
import { DuckDBListType, DuckDBStructType, DuckDBTypeId, type DuckDBType } from '@duckdb/node-api'
import { sqlText, type Duck } from '#platform/duck.ts'
import { isAppError } from '#platform/errors.ts'
import type { CleanCopy } from './clean-copy.ts'
import { readErrors } from './errors.ts'
import { nameColumns } from './labels.ts'
import { MAX_CELLS, MAX_COLUMNS } from './limits.ts'
import { openLedger } from './row-ledger.ts'

/** A column of text: its label and the SQL that gives it. */
type Leaf = { label: string; sql: string }

/** Reads a Parquet file as text, every row a data row, and writes it to `copyPath`. Errors: `brokenParquet`, `tooManyColumns`, `zipBomb`. */
export async function readParquet(duck: Duck, file: string, copyPath: string): Promise<CleanCopy> {
  // DuckDB takes * ? [ in a path for a pattern: such a file is read under a plain name.
  const isPlain = /^[^*?[]*$/.test(file)
  const path = isPlain ? file : `${copyPath}.plain`
  try {
    if (!isPlain) await copyFile(file, path)
    return await copyParquet(duck, path, copyPath)
  } catch (cause) {
    const { message } = cause as Error
    if (isAppError(cause) || /^(Out of Memory|Interrupt)|No space left|Could not write/i.test(message))
      throw cause
    const [reason = ''] = message.split('\n')
    throw readErrors.brokenParquet({ reason: reason.replaceAll(path, 'file') }, cause)
  } finally {
    if (!isPlain) await rm(path, { force: true })
  }
}

/** The text is written out once: a broken page shows now, and the file may go. */
async function copyParquet(duck: Duck, path: string, copyPath: string): Promise<CleanCopy> {
  const source = `read_parquet(${sqlText(path)}, hive_partitioning = false)`
  const reader = await duck.connection.runAndReadAll(`SELECT * FROM ${source} LIMIT 0`)
  const names = reader.columnNames()
  const leaves = names.flatMap((name, at) => leavesOf(name, `p${at}`, reader.columnType(at)))
  if (leaves.length > MAX_COLUMNS)
    throw readErrors.tooManyColumns({ columns: leaves.length, limit: MAX_COLUMNS })
  const [counted] = await duck.all<{ rows: string }>(`SELECT count(*) AS rows FROM ${source}`)
  const rows = Number(counted?.rows)
  if (rows === 0) throw readErrors.emptyFile({ columns: names })
  if (rows * leaves.length > MAX_CELLS) throw readErrors.zipBomb({ rows, columns: leaves.length })
  const { columns, faults } = nameColumns(
    [{ line: 1, cells: leaves.map(({ label }) => label) }],
    leaves.length,
  )
  const selected = leaves.map(({ sql }, at) => `nullif(${sql}, '') AS ${columns[at]!.name}`)
  const aliases = names.map((_, at) => `p${at}`)
  await duck.run(`
    COPY (SELECT row_number() OVER () AS _line, ${selected.join(', ')} FROM ${source} AS t(${aliases.join(', ')}))
    TO ${sqlText(copyPath)} (FORMAT parquet, COMPRESSION snappy)`)
  return {
    delimiter: ',',
    parts: [{ kind: 'parquet', path: copyPath }],
    columns,
    headerFaults: faults,
    ledger: { ...openLedger(), rowsIn: rows, dataRows: rows },
    format: {
      ...{ kind: 'parquet', encoding: 'utf-8', delimiter: null, quote: null, headerLine: 0, headerRows: 0 },
      numbering: 'record',
    },
  }
}

/** A struct becomes a column for each of its fields, as in JSON: `a.b`. */
function leavesOf(label: string, sql: string, type: DuckDBType): Leaf[] {
  if (!(type instanceof DuckDBStructType)) return [{ label, sql: textSql(sql, type) }]
  return type.entryNames.flatMap((name, at) =>
    leavesOf(`${label}.${name}`, `struct_extract(${sql}, ${sqlText(name)})`, type.entryTypes[at]!),
  )
}

const NESTED = new Set([
  DuckDBTypeId.LIST,
  DuckDBTypeId.ARRAY,
  DuckDBTypeId.STRUCT,
  DuckDBTypeId.MAP,
  DuckDBTypeId.UNION,
])

/** Dates and times in ISO 8601, instants in UTC whatever the session's zone, bytes as the text they hold. */
function textSql(sql: string, type: DuckDBType): string {
  if (type instanceof DuckDBListType && !NESTED.has(type.valueType.typeId))
    return listSql(sql, type.valueType)
  if (NESTED.has(type.typeId)) return `to_json(${sql})::VARCHAR`
  if (type.typeId === DuckDBTypeId.TIMESTAMP_TZ) return `(${sql} AT TIME ZONE 'UTC')::VARCHAR || 'Z'`
  if (type.typeId === DuckDBTypeId.BLOB) return `coalesce(try(decode(${sql})), ${sql}::VARCHAR)`
  return `${sql}::VARCHAR`
}

/** Joined by `;` as in JSON, and kept as JSON where an item holds that mark. */
function listSql(sql: string, itemType: DuckDBType): string {
  const items = `list_transform(${sql}, lambda x: coalesce(${textSql('x', itemType)}, ''))`
  const isBlurred = `len(list_filter(${items}, lambda x: contains(x, ';'))) > 0`
  return `CASE WHEN ${isBlurred} THEN to_json(${sql})::VARCHAR ELSE array_to_string(${items}, ';') END`
}
