import type { Lake } from '#modules/data/lake/index.ts'
import type { Definition } from './definition.ts'
import { errors } from './errors.ts'
import { periodKindOf } from './period.ts'
import type { RegionPoint } from './point.ts'
import type { Region } from './region.ts'
import { rollUp } from './roll-up.ts'
import { prepareQuery, runQuery } from './sandbox.ts'

/** What a definition gives now; `ignored` rows lie outside the province. */
export type Result = { points: RegionPoint[]; ignored: number }

type Row = { region: string | null; period: string | null; value: number | null }

/**
 * Runs a definition's SQL in a sandbox, checks that the result is an indicator's and adds the regions above. Throws
 * `indicators.badSql` with the place or `indicators.badResult` with the offending row.
 */
export async function runDefinition(
  sandbox: Lake,
  definition: Definition,
  regions: ReadonlyMap<string, Region>,
): Promise<Result> {
  const sql = definition.sql.replace(/[;\s]+$/, '')
  const prepared = await prepareQuery(sandbox, sql)
  const names = Array.from({ length: prepared.columnCount }, (_, i) => prepared.columnName(i))
  const missing = ['region', 'period', 'value'].filter((name) => !names.includes(name))
  if (missing.length > 0) throw errors.badResult({ reason: 'columns', missing })
  // The text stands on lines of its own: a comment at its end must not swallow the bracket.
  const rows = await runQuery<Row>(
    sandbox,
    {
      sql: `select region::varchar as region, period::varchar as period, value::double as value from (\n${sql}\n)`,
    },
    sql,
  )
  const { points, ignored } = checkRows(rows, definition, regions)
  return { points: rollUp(points, definition.rollup, regions), ignored }
}

function checkRows(
  rows: readonly Row[],
  definition: Definition,
  regions: ReadonlyMap<string, Region>,
): Result {
  const points = new Map<string, RegionPoint>()
  let ignored = 0
  for (const { region, period, value } of rows) {
    if (value === null || !Number.isFinite(value)) continue
    if (period === null || periodKindOf(period) !== definition.periodKind)
      throw errors.badResult({ reason: 'period', expected: definition.periodKind, region, period, value })
    if (region === null || !regions.has(region)) {
      ignored++
      continue
    }
    const key = `${region}|${period}`
    if (points.has(key)) throw errors.badResult({ reason: 'twice', region, period, value })
    points.set(key, { region, period, value })
  }
  return { points: [...points.values()], ignored }
}
