import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Ctx } from '#platform/ctx.ts'
import { sqlName, sqlText } from '#platform/duck.ts'
import type { Format } from './describe-opened.ts'
import { openRows, whereEqual, type OpenRows } from './open-rows.ts'
import { encodeGb18030 } from './gb18030.ts'
import { releaseOf, type Opened } from './opened.ts'
import { csvHeader, csvRowSql, jsonRowSql } from './row-text.ts'
import type { ExportQuery } from './schema.ts'
import { writeWorkbook } from './write-workbook.ts'

export type RowsExport = { stream: Readable; version: number }

/** All rows of a released version that equal the filters, in the order of the version, as a stream. */
export async function exportRows(
  ctx: Ctx,
  opened: Opened,
  format: Format,
  query: ExportQuery,
): Promise<RowsExport> {
  const { version, bom, lineage, encoding, ...filters } = query
  const rows = await openRows(ctx, opened, releaseOf(opened, version), lineage === 'true')
  try {
    const where = whereEqual(rows.columns, filters)
    const stream = await streamOf(ctx, opened, rows, { where, format, bom: bom === 'true', encoding })
    return { stream, version: rows.version }
  } catch (error) {
    rows.lake.close()
    throw error
  }
}

type Wish = { where: string; format: Format; bom: boolean; encoding: ExportQuery['encoding'] }

async function streamOf(
  ctx: Ctx,
  { entry }: Opened,
  rows: OpenRows,
  { where, format, bom, encoding }: Wish,
): Promise<Readable> {
  if (format === 'parquet') return parquetFile(ctx, rows, where)
  if (format === 'xlsx') {
    const book = await writeWorkbook(rows, where, entry)
    rows.lake.close()
    return Readable.from([book])
  }
  const text = textRows(rows, where, format, bom && encoding === 'utf-8')
  return Readable.from(encoding === 'gb18030' && format === 'csv' ? inGb18030(text) : text, {
    objectMode: false,
  })
}

async function* inGb18030(text: AsyncGenerator<string>): AsyncGenerator<Buffer> {
  for await (const part of text) yield encodeGb18030(part)
}

/** Text in chunks as DuckDB gives them: what was sent is not kept, so memory stays flat however long the table is. */
async function* textRows(
  { lake, view, columns }: OpenRows,
  where: string,
  format: 'csv' | 'json' | 'ndjson',
  bom: boolean,
): AsyncGenerator<string> {
  const { row, head, between, tail } = {
    csv: {
      row: csvRowSql(columns),
      head: `${bom ? '\uFEFF' : ''}${csvHeader(columns.map(({ name }) => name))}\r\n`,
      between: '\r\n',
      tail: '\r\n',
    },
    ndjson: { row: jsonRowSql(columns), head: '', between: '\n', tail: '\n' },
    json: { row: jsonRowSql(columns), head: '[\n', between: ',\n', tail: '\n' },
  }[format]
  try {
    // One stranger's download must not take every core, and a second decoder only fills memory faster.
    await lake.run('set threads = 1')
    yield head
    const result = await lake.connection.stream(`select ${row} as line from ${view} ${where}`)
    let first = true
    for (;;) {
      const chunk = await result.fetchChunk()
      if (!chunk || chunk.rowCount === 0) break
      const text = chunk.getColumnValues(0).join(between)
      yield first ? text : between + text
      first = false
    }
    yield `${first ? '' : tail}${format === 'json' ? ']\n' : ''}`
  } finally {
    lake.close()
  }
}

/** Parquet ends with its directory, so it is written to a file first, which is gone once sent. */
async function parquetFile(ctx: Ctx, { lake, view, columns }: OpenRows, where: string): Promise<Readable> {
  const folder = join(ctx.config.dataDir, 'work')
  await mkdir(folder, { recursive: true })
  const target = join(folder, `${randomUUID()}.parquet`)
  const names = columns.map(({ name }) => sqlName(name)).join(', ')
  try {
    await lake.run(
      `copy (select ${names} from ${view} ${where}) to ${sqlText(target)} (format parquet, compression zstd)`,
    )
  } catch (error) {
    await rm(target, { force: true })
    throw error
  }
  lake.close()
  const stream = createReadStream(target)
  stream.on('close', () => void rm(target, { force: true }))
  return stream
}
