import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { RegionPoint } from './point.ts'

type Bound = { indicator: string; until: string | null }
export type IndicatorPoint = RegionPoint & { indicator: string }

/** The newest `count` points of each indicator in a region, not after its bound, in time order. */
export async function recentPoints(
  db: Kysely<AnyTables>,
  region: string,
  bounds: readonly Bound[],
  count: number,
): Promise<IndicatorPoint[]> {
  const { rows } = await sql<IndicatorPoint>`
    select b.indicator, p.region, p.period, p.value
    from unnest(${bounds.map((b) => b.indicator)}::text[], ${bounds.map((b) => b.until)}::text[]) as b(indicator, until)
    cross join lateral (
      select region, period, value from indicators.point
      where indicator = b.indicator and region = ${region} and (b.until is null or period <= b.until)
      order by period desc limit ${count}
    ) as p
    order by b.indicator, p.period`.execute(db)
  return rows
}

/** The points of some regions in one period for each indicator. */
export async function pointsInPeriods(
  db: Kysely<AnyTables>,
  regions: readonly string[],
  periods: readonly { indicator: string; period: string }[],
): Promise<IndicatorPoint[]> {
  const { rows } = await sql<IndicatorPoint>`
    select p.indicator, p.region, p.period, p.value
    from unnest(${periods.map((b) => b.indicator)}::text[], ${periods.map((b) => b.period)}::text[])
      as b(indicator, period)
    join indicators.point as p on p.indicator = b.indicator and p.period = b.period
      and p.region = any(${[...regions]}::text[])
    order by p.indicator, p.region`.execute(db)
  return rows
}

/** The newest period each indicator has in any of the regions, for those the region itself has no figure of. */
export async function newestPeriods(
  db: Kysely<AnyTables>,
  regions: readonly string[],
  bounds: readonly Bound[],
): Promise<{ indicator: string; period: string }[]> {
  const { rows } = await sql<{ indicator: string; period: string | null }>`
    select b.indicator, max(p.period) as period
    from unnest(${bounds.map((b) => b.indicator)}::text[], ${bounds.map((b) => b.until)}::text[]) as b(indicator, until)
    cross join unnest(${[...regions]}::text[]) as r(code)
    cross join lateral (
      select max(period) as period from indicators.point
      where indicator = b.indicator and region = r.code and (b.until is null or period <= b.until)
    ) as p
    group by b.indicator`.execute(db)
  return rows.flatMap(({ indicator, period }) => (period === null ? [] : [{ indicator, period }]))
}
