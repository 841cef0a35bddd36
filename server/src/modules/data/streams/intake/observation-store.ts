import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Receipt, Refused } from '../schema.ts'

/** A row of a batch; `at` is where it stands in the batch. */
export type BatchRow = { datastream: number; time: number; result: number; quality: number }

/** Microseconds since 1970, as SQL reads them. */
const micros = (at: number) => sql`timestamptz 'epoch' + ${at}::bigint * interval '1 microsecond'`

/** Arrays travel as one text each: the driver's own way of writing arrays escapes every element. */
const list = (values: readonly (number | string)[]): string => `{${values.join(',')}}`

/** JSON as the database takes it: it knows neither NUL nor halves of surrogate pairs, which hostile payloads hold. */
function storable(value: object): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'string' ? each.toWellFormed().replaceAll('\0', '\ufffd') : each,
  )
}

/** Distinguishes our locks from those of others. */
const LOCK_CLASS = 7_301

/** The hour of receipt, by which batches and archiving exclude each other. */
export function hourKey(at: number): number {
  return Math.floor(at / 3_600_000_000)
}

/** Waits until every batch of that hour has ended. To be held in the transaction that reads the hour. */
export async function closeHour(db: Kysely<AnyTables>, at: Date): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK_CLASS}, ${hourKey(at.getTime() * 1000)})`.execute(db)
}

function rowsOf(rows: readonly BatchRow[]) {
  return sql`unnest(${list(rows.map((r) => r.datastream))}::int[], ${list(rows.map((r) => r.time))}::bigint[],
    ${list(rows.map((r) => r.result))}::float8[], ${list(rows.map((r) => r.quality))}::smallint[])
    as u(datastream, ms, result, quality)`
}

const TIME = sql`timestamptz 'epoch' + u.ms * interval '1 millisecond'`

/** Writes a batch; tells how many rows were new. Holds the hour of receipt open until the transaction ends. */
export async function insertObservations(
  db: Kysely<AnyTables>,
  rows: readonly BatchRow[],
  at: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    with held as materialized (select pg_advisory_xact_lock_shared(${LOCK_CLASS}, ${hourKey(at)}))
    insert into streams.observation (datastream, time, result, quality, received_at)
    select u.datastream, ${TIME}, u.result, u.quality, ${micros(at)} from held, ${rowsOf(rows)}
    on conflict do nothing`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** The rows of a batch that were there before it, with the value they have. */
export async function findEarlier(
  db: Kysely<AnyTables>,
  rows: readonly BatchRow[],
  at: number,
): Promise<{ datastream: number; ms: number; result: number }[]> {
  const { rows: found } = await sql<{ datastream: number; ms: number; result: number }>`
    select u.datastream, u.ms, o.result from ${rowsOf(rows)}
    join streams.observation o on o.datastream = u.datastream and o.time = ${TIME}
    where o.received_at <> ${micros(at)}`.execute(db)
  return found
}

/** The newest trusted row of each datastream of a batch, and how many rows it got. */
export type Newest = BatchRow & { stored: number; trusted: boolean }

/** What is added to the account of a stream. */
export type Counted = {
  stream: string
  stored: number
  duplicates: number
  refused: number
  flagged: number
}

export type BatchEnd = {
  newest: readonly Newest[]
  counted: readonly Counted[]
  tokens: readonly string[]
}

/**
 * Brings the newest value of each datastream and the account of each stream up to date, and tells which tokens and
 * streams do not stand any more: revoked, expired, paused. One statement, because every round trip makes all posts wait;
 * in the order of their ids, so that two writers do not wait for each other in a ring.
 */
export async function endBatch(
  db: Kysely<AnyTables>,
  { newest, counted, tokens }: BatchEnd,
  at: number,
): Promise<{ tokens: Set<string>; streams: Set<string> }> {
  const rows = [...newest].sort((a, b) => a.datastream - b.datastream)
  const counts = [...counted].sort((a, b) => (a.stream < b.stream ? -1 : 1))
  const column = (name: keyof Newest) => list(rows.map((row) => String(row[name])))
  const count = (name: keyof Counted) => list(counts.map((each) => each[name]))
  const { rows: fallen } = await sql<{ kind: 'token' | 'stream'; id: string }>`
    with newest as (
      select u.*, ${TIME} as time
      from unnest(${column('datastream')}::int[], ${column('time')}::bigint[], ${column('result')}::float8[],
        ${column('quality')}::smallint[], ${column('stored')}::int[], ${column('trusted')}::bool[])
        as u(datastream, ms, result, quality, stored, trusted)
    ), raised as (
      update streams.datastream d set stored = d.stored + n.stored, last_received_at = ${micros(at)}, silent_since = null,
        (last_time, last_result, last_quality) = (
          select case when w.newer then n.time else d.last_time end, case when w.newer then n.result else d.last_result end,
            case when w.newer then n.quality else d.last_quality end
          from (select n.trusted and (d.last_time is null or n.time >= d.last_time) as newer) w)
      from newest n where d.id = n.datastream
    ), counted as (
      select * from unnest(${count('stream')}::text[], ${count('stored')}::int[], ${count('duplicates')}::int[],
        ${count('refused')}::int[], ${count('flagged')}::int[]) c(stream, stored, duplicates, refused, flagged)
    ), summed as (
      update streams.state t set stored = t.stored + c.stored, duplicates = t.duplicates + c.duplicates,
        refused = t.refused + c.refused, flagged = t.flagged + c.flagged, last_received_at = ${micros(at)}
      from counted c where t.stream = c.stream
    ), tallied as (
      insert into streams.tally as y (stream, minute, stored, duplicates, refused, flagged)
      select stream, date_trunc('minute', ${micros(at)}), stored, duplicates, refused, flagged from counted
      on conflict (stream, minute) do update set stored = y.stored + excluded.stored,
        duplicates = y.duplicates + excluded.duplicates, refused = y.refused + excluded.refused,
        flagged = y.flagged + excluded.flagged
    )
    select 'token' as kind, id::text as id from unnest(${list(tokens)}::uuid[]) w(id)
    where not exists (select from streams.token t where t.id = w.id and t.revoked_at is null
      and (t.expires_at is null or t.expires_at > ${micros(at)}))
    union all
    select 'stream', c.stream from counted c
    where not exists (select from streams.stream s where s.code = c.stream and s.active)`.execute(db)
  const of = (wanted: string) => new Set(fallen.filter(({ kind }) => kind === wanted).map(({ id }) => id))
  return { tokens: of('token'), streams: of('stream') }
}

export type StoredRefusal = Refused & {
  stream: string
  channel: string
  token: string | null
  body: string
  /** How many records of its post were refused. */
  among: number
}

/** Refused records of a stream that are kept in a minute; beyond that they are only counted, so that no device fills the disk. */
const KEPT_A_MINUTE = 2000

/** Keeps refused records, after the account of the minute was brought up to date. */
export async function insertRefusals(
  db: Kysely<AnyTables>,
  refusals: readonly StoredRefusal[],
  at: number,
): Promise<void> {
  await sql`
    insert into streams.refusal (stream, at, channel, token, place, reason, details, body)
    select r.stream, ${micros(at)}, channel, token::uuid, place, reason, details, body
    from jsonb_to_recordset(${storable(refusals)}::jsonb)
      r(stream text, channel text, token text, place text, reason text, details jsonb, body text, among int)
    join streams.tally y on y.stream = r.stream and y.minute = date_trunc('minute', ${micros(at)})
    where y.refused - r.among < ${KEPT_A_MINUTE}`.execute(db)
}

/** Takes keys of posts; tells which of them are new. The others were answered before. */
export async function claimKeys(
  db: Kysely<AnyTables>,
  keys: readonly { stream: string; key: string }[],
  at: number,
): Promise<{ stream: string; key: string }[]> {
  const { rows } = await sql<{ stream: string; key: string }>`
    insert into streams.post_key (stream, key, at)
    select stream, key, ${micros(at)} from unnest(${keys.map((k) => k.stream)}::text[], ${keys.map((k) => k.key)}::text[]) k(stream, key)
    on conflict do nothing returning stream, key`.execute(db)
  return rows
}

export async function findReceipt(
  db: Kysely<AnyTables>,
  stream: string,
  key: string,
): Promise<Receipt | undefined> {
  const { rows } = await sql<{ receipt: Receipt | null }>`
    select receipt from streams.post_key where stream = ${stream} and key = ${key}`.execute(db)
  return rows[0]?.receipt ?? undefined
}

export async function saveReceipt(
  db: Kysely<AnyTables>,
  stream: string,
  key: string,
  receipt: Receipt,
): Promise<void> {
  await sql`
    update streams.post_key set receipt = ${storable(receipt)}::jsonb
    where stream = ${stream} and key = ${key}`.execute(db)
}
