import { join } from 'node:path'
import { openLake, SOURCE_FILE, SOURCE_LINE } from '#modules/data/lake/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sqlName, sqlText, type Duck } from '#platform/duck.ts'
import { errors } from './errors.ts'
import type { Opened, ReleasedVersion } from './opened.ts'
import { openFolder } from './release.ts'
import type { Cell, OpenColumn } from './schema.ts'

/** Number of a row in its version, from 1: a total order to page by. */
export const ROW_ID = '_id'
const VIEW = 'opened_rows'

/** A session on one released version; `columns` are those of the contract that the version has. Close it when done. */
export type OpenRows = { lake: Duck; columns: OpenColumn[]; version: number; view: string }

/** Opens the rows of a released version through a view that has the contract's columns and nothing else of the file. */
export async function openRows(
  ctx: Ctx,
  { entry, columns }: Opened,
  version: ReleasedVersion,
  lineage = false,
): Promise<OpenRows> {
  const { session: lake, paths } = await openReleases(ctx, [{ code: entry.code, version }])
  try {
    const has = ({ name }: OpenColumn) => version.columns.some((column) => column.name === name)
    // A derived version keeps no trace of where its rows came from.
    const shown = [...columns.filter(has), ...(lineage ? LINEAGE.filter(has) : [])]
    const names = shown.map(({ name }) => name)
    await lake.run(`create view ${VIEW} as ${viewSql(paths.get(entry.code) ?? '', names)}`)
    return { lake, columns: shown, version: version.number, view: VIEW }
  } catch (error) {
    lake.close()
    throw error
  }
}

/** A session on released versions, and the file of each by its dataset: the source's, or the derived one. */
export async function openReleases(
  ctx: Ctx,
  wanted: readonly { code: string; version: ReleasedVersion }[],
): Promise<{ session: Duck; paths: ReadonlyMap<string, string> }> {
  const sources = wanted.filter(({ version }) => version.file === null)
  const session = await openLake(
    ctx,
    sources.map(({ code, version }) => ({ dataset: code, number: version.number })),
  )
  const derived = wanted.flatMap(({ code, version: { file } }) =>
    file === null ? [] : [[code, join(openFolder(ctx.config), file)] as const],
  )
  return { session, paths: new Map([...session.paths, ...derived]) }
}

const LINEAGE: readonly OpenColumn[] = [
  {
    name: SOURCE_FILE,
    title: { zh: '来源文件 SHA-256', en: 'SHA-256 of the source file' },
    type: 'string',
    unit: null,
    element: null,
  },
  {
    name: SOURCE_LINE,
    title: { zh: '来源行号', en: 'Line in the source file' },
    type: 'integer',
    unit: null,
    element: null,
  },
]

/** The query behind a view of a version: the row's number and the named columns. */
export function viewSql(path: string, columns: readonly string[]): string {
  const list = [`file_row_number + 1 as ${ROW_ID}`, ...columns.map(sqlName)]
  return `select ${list.join(', ')} from read_parquet(${sqlText(path)}, file_row_number = true)`
}

const SQL_TYPES: Record<OpenColumn['type'], string> = {
  string: 'varchar',
  integer: 'hugeint',
  number: 'double',
  date: 'date',
  timestamp: 'timestamp',
  boolean: 'boolean',
}

/** Equality per column as a `where` clause; several values mean any of them. Throws `opening.unknownColumn`. */
export function whereEqual(
  columns: readonly OpenColumn[],
  filters: Readonly<Record<string, Cell | readonly Cell[]>>,
): string {
  const parts = Object.entries(filters).map(([name, wanted]) => {
    const type = SQL_TYPES[columnNamed(columns, name).type]
    const values = [wanted].flat().map((value) => `try_cast(${sqlText(String(value))} as ${type})`)
    return values.length === 0 ? 'false' : `${sqlName(name)} in (${values.join(', ')})`
  })
  return parts.length > 0 ? `where ${parts.join(' and ')}` : ''
}

/** The column of this name; throws `opening.unknownColumn` naming those there are. */
export function columnNamed(columns: readonly OpenColumn[], name: string): OpenColumn {
  const found = columns.find((column) => column.name === name)
  if (!found) throw errors.unknownColumn({ column: name, known: columns.map((column) => column.name) })
  return found
}
