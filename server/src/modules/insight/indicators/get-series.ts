import type { Ctx } from '#platform/ctx.ts'
import type { Computation } from './computation.ts'
import { computationsOf } from './computation-store.ts'
import { getIndicator, type Indicator } from './definition-store.ts'
import { pointsOf, revisionsOf, type Revision } from './point-store.ts'
import type { Region } from './region.ts'
import { getRegion } from './region-store.ts'

/** A point with the computation it comes from and what it was before it was revised. */
export type SeriesPoint = {
  period: string
  value: number
  computation: number
  earlier: Omit<Revision, 'period'>[]
}
export type Series = {
  indicator: Indicator
  region: Region
  points: SeriesPoint[]
  computations: Computation[]
}

/** One indicator in one region through time. */
export async function getSeries(ctx: Ctx, code: string, regionCode: string): Promise<Series> {
  const indicator = await getIndicator(ctx.db, code)
  const region = await getRegion(ctx.db, regionCode)
  const points = await pointsOf(ctx.db, code, regionCode)
  const revisions = Map.groupBy(await revisionsOf(ctx.db, code, regionCode), ({ period }) => period)
  const used = [...points, ...[...revisions.values()].flat()].map((point) => point.computation)
  return {
    indicator,
    region,
    points: points.map(({ period, value, computation }) => ({
      period,
      value,
      computation,
      earlier: (revisions.get(period) ?? []).map(({ period: _period, ...earlier }) => earlier),
    })),
    computations: await computationsOf(ctx.db, [...new Set(used)]),
  }
}
