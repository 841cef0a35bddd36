import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ctx } from '#platform/ctx.ts'
import { openDuck, sqlName, type Duck } from '#platform/duck.ts'
import { filePath } from '#platform/files.ts'
import type { Transform } from '#modules/data/standards/index.ts'
import { errors } from './errors.ts'
import { cellName, mappedSelect, shownLabels } from './map-columns.ts'
import { findMappingVersion } from './mapping-memory-store.ts'
import { readTable } from './read/read-table.ts'
import type { ReadHints, TextTable } from './read/text-table.ts'
import { filesOf } from './run-store.ts'
import { findRunRow } from './run-view-store.ts'
import type { Mapping } from './schema.ts'
import { findSource } from './source-store.ts'

/** Where a property's text comes from in the file, and the steps the mapping takes with it. */
export type MappedCell = {
  target: string
  /** The column of the file as people know it; null for a text the mapping gives to every row. */
  label: string | null
  transforms: Transform[]
}

/** A record of a landed file as it stands there. One record can give several rows; `rows` has the texts of each. */
export type SourceRow = {
  source: string
  fileName: string
  mappingVersion: number
  cells: MappedCell[]
  rows: Record<string, string | null>[]
  /** The whole record, by the labels of the file. */
  record: { label: string; text: string | null }[]
}

type Place = { run: string; sha256: string; line: number }

/** Reads one record of a landed file again, as the run that delivered it did, before any step was taken. */
export async function readSourceRow(ctx: Ctx, place: Place): Promise<SourceRow> {
  const found = await findRunRow(ctx.db, place.run)
  const file = (await filesOf(ctx.db, place.run)).find(({ sha256 }) => sha256 === place.sha256)
  const version = found?.run.mappingVersion
  if (!found || !file || version === null || version === undefined) throw errors.runNotFound({ ...place })
  const source = await findSource(ctx.db, found.run.source)
  const mapping = await findMappingVersion(ctx.db, found.run.source, version)
  if (!source || !mapping) throw errors.sourceNotFound({ source: found.run.source, version })
  const sheet = file.format?.sheet
  const hints: ReadHints = { ...defined(source.hints), ...(sheet === undefined ? {} : { sheet }) }
  const read = await withTable(ctx, filePath(ctx.config.dataDir, place.sha256), hints, (duck, table) =>
    readRecord(duck, table, mapping, place.line),
  )
  return { source: source.code, fileName: file.name, mappingVersion: version, ...read }
}

async function readRecord(duck: Duck, table: TextTable, mapping: Mapping, line: number) {
  const labels = shownLabels(table, mapping)
  const bare = { ...mapping, columns: mapping.columns.map((column) => ({ ...column, transforms: [] })) }
  const raw = await duck.all<Record<string, string | null>>(
    `select * from (${mappedSelect(table, bare, '', {})}) where _line = ${line}`,
  )
  const names = table.columns.map(({ name }) => sqlName(name)).join(', ')
  const [record = {}] = await duck.all<Record<string, string | null>>(
    `select ${names} from ${table.relation} where _line = ${line}`,
  )
  return {
    cells: mapping.columns.map(({ target, constant, transforms }, at) => ({
      target,
      label: constant === undefined ? (labels[at] ?? target) : null,
      transforms: transforms as Transform[],
    })),
    rows: raw.map((row) =>
      Object.fromEntries(mapping.columns.map(({ target }, at) => [target, row[cellName(at)] ?? null])),
    ),
    record: table.columns.map(({ name, label }) => ({ label, text: record[name] ?? null })),
  }
}

async function withTable<T>(
  ctx: Ctx,
  path: string,
  hints: ReadHints,
  use: (duck: Duck, table: TextTable) => Promise<T>,
): Promise<T> {
  const workDir = join(ctx.config.dataDir, 'work', `trace-${randomUUID()}`)
  await mkdir(workDir, { recursive: true })
  const duck = await openDuck({ memoryLimit: '512MB', threads: 2, tempDirectory: workDir })
  try {
    return await use(duck, await readTable(duck, path, { hints, workDir }))
  } finally {
    duck.close()
    await rm(workDir, { recursive: true, force: true })
  }
}

function defined(hints: object): ReadHints {
  return Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== undefined))
}
