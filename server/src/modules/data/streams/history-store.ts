import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import { flagsOf, UNTRUSTED_TIME } from './intake/quality.ts'
import type { Latest, LatestQuery, Refusal, RefusalQuery, SeriesPoint } from './schema.ts'

type LatestRow = {
  thing: string
  property: string
  last_time: Date
  last_result: number
  last_quality: number
  last_received_at: Date
  silent_since: Date | null
  stored: number
}

const LATEST_SORTS: Readonly<Record<string, string>> = {
  thing: 'thing',
  property: 'property',
  time: 'last_time',
  result: 'last_result',
  receivedAt: 'last_received_at',
  stored: 'stored',
}

/** The newest trusted observation of each datastream of a stream. */
export async function pageLatest(
  db: Kysely<AnyTables>,
  stream: string,
  { page, size, sort, q, property, silent }: LatestQuery,
): Promise<{ items: Latest[]; total: number }> {
  const parts = [sql`stream = ${stream} and last_time is not null`]
  if (property) parts.push(sql`property = ${property}`)
  if (silent) parts.push(silent === 'true' ? sql`silent_since is not null` : sql`silent_since is null`)
  if (q) parts.push(sql`thing ilike ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}`)
  const column = LATEST_SORTS[sort?.replace(/^-/, '') ?? ''] ?? 'thing'
  const direction = sort?.startsWith('-') ? 'desc' : 'asc'
  const { rows } = await sql<LatestRow & { total: number }>`
    select thing, property, last_time, last_result, last_quality, last_received_at, silent_since, stored,
      count(*) over ()::int as total
    from streams.datastream where ${sql.join(parts, sql` and `)}
    order by ${sql.raw(`${column} ${direction}, thing, property`)} limit ${size} offset ${(page - 1) * size}`.execute(
    db,
  )
  return { items: rows.map(toLatest), total: rows[0]?.total ?? 0 }
}

/** The newest observations of datastreams that received any after `since`. */
export async function latestSince(db: Kysely<AnyTables>, stream: string, since: Date): Promise<Latest[]> {
  const { rows } = await sql<LatestRow>`
    select thing, property, last_time, last_result, last_quality, last_received_at, silent_since, stored
    from streams.datastream where stream = ${stream} and last_time is not null and last_received_at > ${since}
    order by thing, property`.execute(db)
  return rows.map(toLatest)
}

function toLatest(row: LatestRow): Latest {
  return {
    thing: row.thing,
    property: row.property,
    time: row.last_time.toISOString(),
    result: row.last_result,
    flags: flagsOf(row.last_quality),
    receivedAt: row.last_received_at.toISOString(),
    silentSince: row.silent_since?.toISOString() ?? null,
    stored: row.stored,
  }
}

export type SeriesKey = { stream: string; thing: string; property: string; from: Date; to: Date }
type PointRow = {
  time: Date
  result: number
  least: number
  greatest: number
  count: number
  quality: number
}

const inSeries = ({ stream, thing, property, from, to }: SeriesKey) => sql`
  o.datastream = (select id from streams.datastream
    where stream = ${stream} and thing = ${thing} and property = ${property})
  and o.time >= ${from} and o.time < ${to}`

/** Every observation of a datastream in a time range, oldest first. */
export async function readPoints(
  db: Kysely<AnyTables>,
  key: SeriesKey,
  limit: number,
): Promise<SeriesPoint[]> {
  const { rows } = await sql<PointRow>`
    select o.time, o.result, o.result as least, o.result as greatest, 1 as count, o.quality
    from streams.observation o where ${inSeries(key)} order by o.time limit ${limit}`.execute(db)
  return rows.map(toPoint)
}

/** Buckets of so many seconds: mean, least, greatest, how many. Observations whose time is not trusted stay out. */
export async function readBuckets(
  db: Kysely<AnyTables>,
  key: SeriesKey,
  seconds: number,
  limit: number,
): Promise<SeriesPoint[]> {
  const { rows } = await sql<PointRow>`
    select date_bin(${seconds} * interval '1 second', o.time, timestamptz '2000-01-01 00:00+08') as time,
      avg(o.result) as result, min(o.result) as least, max(o.result) as greatest, count(*)::int as count,
      bit_or(o.quality) as quality
    from streams.observation o where ${inSeries(key)} and o.quality & ${UNTRUSTED_TIME} = 0
    group by 1 order by 1 limit ${limit}`.execute(db)
  return rows.map(toPoint)
}

function toPoint({ time, quality, ...numbers }: PointRow): SeriesPoint {
  return { time: time.toISOString(), ...numbers, flags: flagsOf(quality) }
}

type RefusalRow = Omit<Refusal, 'at' | 'tokenName'> & { at: Date; token_name: string | null; total: number }

/** Refused records, newest first. */
export async function pageRefusals(
  db: Kysely<AnyTables>,
  stream: string,
  { page, size, reason }: RefusalQuery,
): Promise<{ items: Refusal[]; total: number }> {
  const { rows } = await sql<RefusalRow>`
    select r.id, r.at, r.channel, t.name as token_name, r.place, r.reason, r.details, r.body,
      count(*) over ()::int as total
    from streams.refusal r left join streams.token t on t.id = r.token
    where r.stream = ${stream} ${reason ? sql`and r.reason = ${reason}` : sql``}
    order by r.id desc limit ${size} offset ${(page - 1) * size}`.execute(db)
  const items = rows.map(({ at, token_name, total: _, ...rest }) => ({
    ...rest,
    at: at.toISOString(),
    tokenName: token_name,
  }))
  return { items, total: rows[0]?.total ?? 0 }
}

export async function deleteOldRefusals(db: Kysely<AnyTables>, before: Date): Promise<void> {
  await sql`delete from streams.refusal where at < ${before}`.execute(db)
  await sql`delete from streams.post_key where at < ${before}`.execute(db)
}
