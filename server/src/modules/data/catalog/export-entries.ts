import { Readable } from 'node:stream'
import { utils, write } from '@e965/xlsx'
import type { Ctx } from '#platform/ctx.ts'
import { contractOf } from './contract-of.ts'
import { eachDataset } from './dataset-store.ts'
import { GUIDE_TITLES, guideRows, type GuideRow } from './guide-table.ts'

/** The catalogue (of one department, or all) as the guide's table in CSV, a thousand entries at a time. */
export function exportEntriesCsv(ctx: Ctx, department?: string): Readable {
  return Readable.from(csvLines(ctx, department), { objectMode: false })
}

async function* csvLines(ctx: Ctx, department: string | undefined): AsyncGenerator<string> {
  // The mark tells spreadsheet programs that this is UTF-8.
  yield `\uFEFF${line(GUIDE_TITLES)}`
  for await (const rows of guideRowsOf(ctx, department))
    yield rows.map((row) => line(GUIDE_TITLES.map((title) => row[title] ?? ''))).join('')
}

/** The same as a workbook with one sheet. Entries are held in memory, so it is for departments rather than provinces. */
export async function exportEntriesXlsx(ctx: Ctx, department?: string): Promise<Buffer> {
  const rows: GuideRow[] = []
  for await (const some of guideRowsOf(ctx, department)) rows.push(...some)
  const sheet = utils.aoa_to_sheet([
    [...GUIDE_TITLES],
    ...rows.map((row) => GUIDE_TITLES.map((title) => row[title] ?? '')),
  ])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '政务信息资源目录')
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

async function* guideRowsOf(ctx: Ctx, department: string | undefined): AsyncGenerator<GuideRow[]> {
  for await (const datasets of eachDataset(ctx.db, department))
    yield datasets
      .filter(({ state }) => state !== 'retired')
      .flatMap((dataset) => guideRows(dataset, contractOf(dataset)))
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`
}
