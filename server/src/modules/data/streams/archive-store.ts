import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Archive } from './schema.ts'
import type { StreamTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<StreamTables>()

export type Window = { stream: string; from: Date; to: Date }

/** How far a stream is archived, locked until the transaction ends. */
export async function lockArchivedUntil(db: Kysely<AnyTables>, stream: string): Promise<Date | undefined> {
  const row = await tables(db)
    .selectFrom('streams.stream')
    .select('archived_until')
    .where('code', '=', stream)
    .forUpdate()
    .executeTakeFirst()
  return row?.archived_until
}

export type ArchivedRow = {
  datastream: number
  time: Date
  thing: string
  property: string
  local_time: string
  millisecond: number
  result: number
  quality: number
  received: string
}

/** Observations received in a window, page by page in the order of (datastream, time). */
export async function readWindow(
  db: Kysely<AnyTables>,
  { stream, from, to }: Window,
  after: { datastream: number; time: Date } | undefined,
  limit: number,
): Promise<ArchivedRow[]> {
  const begin = after ? sql`and (o.datastream, o.time) > (${after.datastream}, ${after.time})` : sql``
  const { rows } = await sql<ArchivedRow>`
    select o.datastream, o.time, d.thing, d.property, o.result, o.quality,
      to_char(o.time at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as local_time,
      (extract(milliseconds from o.time)::int % 1000) as millisecond,
      to_char(o.received_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as received
    from streams.observation o join streams.datastream d on d.id = o.datastream
    where d.stream = ${stream} and o.received_at >= ${from} and o.received_at < ${to} ${begin}
    order by o.datastream, o.time limit ${limit}`.execute(db)
  return rows
}

/** Moves the mark up to which a stream is archived. */
export async function setArchivedUntil(db: Kysely<AnyTables>, stream: string, until: Date): Promise<void> {
  await tables(db)
    .updateTable('streams.stream')
    .set({ archived_until: until })
    .where('code', '=', stream)
    .execute()
}

/** Notes that a window was delivered to the lake. */
export async function insertArchive(
  db: Kysely<AnyTables>,
  { stream, from, to }: Window,
  delivered: { rows: number; run: string; at: Date },
): Promise<void> {
  await tables(db)
    .insertInto('streams.archive')
    .values({ stream, received_from: from, received_to: to, landed: false, ...delivered })
    .execute()
}

/** The newest windows of a stream. */
export async function listArchive(db: Kysely<AnyTables>, stream: string): Promise<Archive[]> {
  const rows = await tables(db)
    .selectFrom('streams.archive')
    .selectAll()
    .where('stream', '=', stream)
    .orderBy('received_from', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    from: row.received_from.toISOString(),
    to: row.received_to.toISOString(),
    rows: row.rows,
    run: row.run,
    landed: row.landed,
    at: row.at.toISOString(),
  }))
}

/** Runs of windows of which it is not yet known whether they were published. */
export async function openRuns(db: Kysely<AnyTables>): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('streams.archive')
    .select('run')
    .where('landed', '=', false)
    .execute()
  return rows.map(({ run }) => run)
}

export async function markLanded(db: Kysely<AnyTables>, runs: readonly string[]): Promise<void> {
  if (runs.length === 0) return
  await tables(db).updateTable('streams.archive').set({ landed: true }).where('run', 'in', runs).execute()
}

/**
 * Up to which moment of receipt each stream's observations may be removed here: they are published in the lake and
 * older than the stream keeps them.
 */
const REMOVABLE = sql`
  select s.code as stream, least(
    s.archived_until,
    coalesce((select min(a.received_from) from streams.archive a where a.stream = s.code and not a.landed), 'infinity')
  ) as until, (s.definition->>'retentionDays')::int * interval '1 day' as kept
  from streams.stream s`

/** Whether a day's partition holds nothing that must stay. */
export async function isRemovable(
  db: Kysely<AnyTables>,
  partition: string,
  day: { to: Date },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ keep: boolean }>`
    with held as (
      select d.stream, max(o.received_at) as newest from ${sql.id('streams', partition)} o
      join streams.datastream d on d.id = o.datastream group by 1
    )
    select exists (
      select 1 from held h join (${REMOVABLE}) r using (stream)
      where h.newest >= r.until or ${day.to} > ${now}::timestamptz - r.kept
    ) as keep`.execute(db)
  return rows[0]?.keep === false
}

export async function dropPartition(db: Kysely<AnyTables>, partition: string): Promise<void> {
  await sql`drop table ${sql.id('streams', partition)}`.execute(db)
}

/** Removes what may go of the partition of other times. */
export async function pruneElsewhen(db: Kysely<AnyTables>, now: Date): Promise<void> {
  await sql`
    delete from streams.observation_elsewhen o using streams.datastream d, (${REMOVABLE}) r
    where d.id = o.datastream and r.stream = d.stream and o.received_at < r.until
      and o.received_at < ${now}::timestamptz - r.kept`.execute(db)
}
