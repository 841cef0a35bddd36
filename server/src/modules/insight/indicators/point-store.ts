import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { RegionPoint } from './point.ts'
import type { IndicatorTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<IndicatorTables>()

export type StoredPoint = RegionPoint & { computation: number }
/** What a point was before: until `replacedAt`, when another computation changed or removed it. */
export type Revision = { period: string; value: number; computation: number; replacedAt: Date }

export async function allPoints(db: Kysely<AnyTables>, indicator: string): Promise<StoredPoint[]> {
  return tables(db)
    .selectFrom('indicators.point')
    .select(['region', 'period', 'value', 'computation'])
    .where('indicator', '=', indicator)
    .execute()
}

/** The state of one region's series: how many points, and the newest computation among them. */
export type SeriesHead = { region: string; points: number; computation: number }

export async function seriesHeads(db: Kysely<AnyTables>, indicator: string): Promise<SeriesHead[]> {
  return tables(db)
    .selectFrom('indicators.point')
    .select((e) => [
      'region',
      e.fn.countAll<number>().as('points'),
      e.fn.max<number>('computation').as('computation'),
    ])
    .where('indicator', '=', indicator)
    .groupBy('region')
    .orderBy('region')
    .execute()
}

/** One region's points in time order. */
export async function pointsOf(
  db: Kysely<AnyTables>,
  indicator: string,
  region: string,
): Promise<StoredPoint[]> {
  return tables(db)
    .selectFrom('indicators.point')
    .select(['region', 'period', 'value', 'computation'])
    .where('indicator', '=', indicator)
    .where('region', '=', region)
    .orderBy('period')
    .execute()
}

/** The points of some regions in time order. */
export async function pointsOfRegions(
  db: Kysely<AnyTables>,
  indicator: string,
  regions: readonly string[],
): Promise<RegionPoint[]> {
  return tables(db)
    .selectFrom('indicators.point')
    .select(['region', 'period', 'value'])
    .where('indicator', '=', indicator)
    .where('region', 'in', [...regions, ''])
    .orderBy('region')
    .orderBy('period')
    .execute()
}

export async function findPoint(
  db: Kysely<AnyTables>,
  indicator: string,
  region: string,
  period: string,
): Promise<StoredPoint | undefined> {
  return tables(db)
    .selectFrom('indicators.point')
    .select(['region', 'period', 'value', 'computation'])
    .where('indicator', '=', indicator)
    .where('region', '=', region)
    .where('period', '=', period)
    .executeTakeFirst()
}

export async function revisionsOf(
  db: Kysely<AnyTables>,
  indicator: string,
  region: string,
): Promise<Revision[]> {
  const rows = await tables(db)
    .selectFrom('indicators.revision')
    .select(['period', 'value', 'computation', 'at'])
    .where('indicator', '=', indicator)
    .where('region', '=', region)
    .orderBy('at')
    .execute()
  return rows.map(({ at, ...row }) => ({ ...row, replacedAt: at }))
}

/** Writes new and changed points in one statement each, however many. */
export async function writePoints(
  db: Kysely<AnyTables>,
  indicator: string,
  points: readonly RegionPoint[],
  computation: number,
): Promise<void> {
  await sql`
    insert into indicators.point (indicator, region, period, value, computation)
    select ${indicator}, region, period, value, ${computation}::bigint
    from unnest(${column(points, 'region')}::text[], ${column(points, 'period')}::text[],
                ${column(points, 'value')}::float8[]) as t(region, period, value)
    on conflict (indicator, region, period) do update
    set value = excluded.value, computation = excluded.computation`.execute(db)
}

export async function removePoints(
  db: Kysely<AnyTables>,
  indicator: string,
  points: readonly RegionPoint[],
): Promise<void> {
  await sql`
    delete from indicators.point as p
    using unnest(${column(points, 'region')}::text[], ${column(points, 'period')}::text[]) as t(region, period)
    where p.indicator = ${indicator} and p.region = t.region and p.period = t.period`.execute(db)
}

export async function keepRevisions(
  db: Kysely<AnyTables>,
  indicator: string,
  earlier: readonly StoredPoint[],
  replaced: { by: number; at: Date },
): Promise<void> {
  await sql`
    insert into indicators.revision (indicator, region, period, value, computation, replaced_by, at)
    select ${indicator}, region, period, value, computation, ${replaced.by}::bigint, ${replaced.at}
    from unnest(${column(earlier, 'region')}::text[], ${column(earlier, 'period')}::text[],
                ${column(earlier, 'value')}::float8[], ${column(earlier, 'computation')}::bigint[])
      as t(region, period, value, computation)`.execute(db)
}

function column<T, K extends keyof T>(rows: readonly T[], key: K): T[K][] {
  return rows.map((row) => row[key])
}
