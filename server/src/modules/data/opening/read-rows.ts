import type { Ctx } from '#platform/ctx.ts'
import { sqlName } from '#platform/duck.ts'
import { columnNamed, openRows, ROW_ID, whereEqual } from './open-rows.ts'
import { getOpened, releaseOf } from './opened.ts'
import { jsonRowSql } from './row-text.ts'
import type { Cell, OpenRowsPage, OpenRowsQuery } from './schema.ts'

/** A page of the rows that equal the filters; the order is total, so that paging neither repeats nor misses. */
export async function readRows(ctx: Ctx, code: string, query: OpenRowsQuery): Promise<OpenRowsPage> {
  const { version, page, size, sort, ...filters } = query
  const opened = await getOpened(ctx, code)
  const { lake, columns, view, ...open } = await openRows(ctx, opened, releaseOf(opened, version))
  try {
    const where = whereEqual(columns, filters)
    const [counted] = await lake.all<{ n: string }>(`select count(*) as n from ${view} ${where}`)
    const descending = sort?.startsWith('-') ?? false
    const first =
      sort === undefined
        ? ''
        : `${sqlName(columnNamed(columns, sort.replace(/^-/, '')).name)} ${descending ? 'desc' : 'asc'} nulls last, `
    const rows = await lake.all<{ row: string }>(
      `select ${jsonRowSql(columns)} as row from ${view} ${where}
       order by ${first}${ROW_ID} limit ${size} offset ${(page - 1) * size}`,
    )
    return {
      dataset: code,
      version: open.version,
      synthetic: opened.entry.synthetic,
      columns,
      items: rows.map(({ row }) => JSON.parse(row) as Record<string, Cell>),
      total: Number(counted?.n ?? 0),
      page,
      size,
    }
  } finally {
    lake.close()
  }
}
