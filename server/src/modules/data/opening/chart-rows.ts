import type { Ctx } from '#platform/ctx.ts'
import { sqlName } from '#platform/duck.ts'
import { columnNamed, openRows } from './open-rows.ts'
import { getOpened, releaseOf } from './opened.ts'
import { errors } from './errors.ts'
import type { ChartPoints, ChartQuery } from './schema.ts'

/** A chart with more points tells nobody anything. */
const MOST_POINTS = 500

/** One figure for each value of a column: a sum, mean, least, greatest or count, in the order of the values. */
export async function chartRows(
  ctx: Ctx,
  code: string,
  { version, x, y, by }: ChartQuery,
): Promise<ChartPoints> {
  const opened = await getOpened(ctx, code)
  const { lake, columns, view } = await openRows(ctx, opened, releaseOf(opened, version))
  try {
    const across = sqlName(columnNamed(columns, x).name)
    const figure = by === 'count' ? 'count(*)' : `${by}(${sqlName(measure(columnNamed(columns, y ?? '')))})`
    const rows = await lake.all<{ x: string; y: number | null }>(
      `select ${across}::varchar as x, (${figure})::double as y from ${view}
       where ${across} is not null group by ${across} order by ${across} limit ${MOST_POINTS + 1}`,
    )
    const points = rows
      .slice(0, MOST_POINTS)
      .map((row) => ({ x: row.x, y: Number.isFinite(row.y) ? row.y : null }))
    return { points, cut: rows.length > MOST_POINTS, synthetic: opened.entry.synthetic }
  } finally {
    lake.close()
  }
}

function measure({ name, type }: { name: string; type: string }): string {
  if (type !== 'integer' && type !== 'number') throw errors.unknownColumn({ column: name, wanted: 'number' })
  return name
}
