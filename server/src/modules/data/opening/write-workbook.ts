import { utils, write } from '@e965/xlsx'
import type { Bilingual } from '#modules/data/standards/index.ts'
import { errors } from './errors.ts'
import { jsonRowSql } from './row-text.ts'
import type { OpenRows } from './open-rows.ts'
import type { Cell } from './schema.ts'

/** A workbook is made in memory; a sheet itself would hold 1,048,576 rows. */
export const MOST_ROWS = 100_000

/** Rows as a workbook: a sheet of data and one that says what it is. Throws `opening.workbookTooLarge` above 100,000 rows. */
export async function writeWorkbook(
  { lake, view, columns, version }: OpenRows,
  where: string,
  about: { title: Bilingual; licence: string; synthetic: boolean },
): Promise<Buffer> {
  const [counted] = await lake.all<{ n: string }>(`select count(*) as n from ${view} ${where}`)
  const rows = Number(counted?.n ?? 0)
  if (rows > MOST_ROWS) throw errors.workbookTooLarge({ rows, most: MOST_ROWS })
  const found = await lake.all<{ row: string }>(`select ${jsonRowSql(columns)} as row from ${view} ${where}`)
  const cells = found.map(({ row }) => {
    const values = JSON.parse(row) as Record<string, Cell>
    return columns.map(({ name }) => values[name] ?? null)
  })
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet([columns.map(({ title, name }) => `${title.zh} ${name}`), ...cells])
  utils.book_append_sheet(book, sheet, '数据 data')
  const facts = [
    ['名称 title', `${about.title.zh} ${about.title.en}`],
    ['版本 version', version],
    ['许可 licence', about.licence],
    ['性质 nature', about.synthetic ? '合成数据 synthetic' : '真实数据 real'],
    ['行数 rows', rows],
  ]
  utils.book_append_sheet(book, utils.aoa_to_sheet(facts), '说明 about')
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}
