import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Cursor } from './cursor.ts'
import type { FetchStatus } from './schema.ts'
import type { Held, Problem, SourcesTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<SourcesTables>()

/** One try at carrying a fetch to its end; a later try supersedes it. */
export type Attempt = { id: string; source: string; attempt: number; failures: number }

/** Adds a fetch unless one of the same source is under way; false where one is. */
export async function insertFetch(
  db: Kysely<AnyTables>,
  fetch: { id: string; source: string; by: string; at: Date },
): Promise<boolean> {
  const result = await tables(db)
    .insertInto('sources.fetch')
    .values({
      ...{ id: fetch.id, source: fetch.source, status: 'queued', started_by: fetch.by },
      created_at: fetch.at,
    })
    .onConflict((c) =>
      c.column('source').where('status', 'in', ['queued', 'running', 'retrying']).doNothing(),
    )
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** A worker that has given no sign of life for this long is dead; it beats twice a second. */
const LOST_SECONDS = 5

const isLost = sql<boolean>`(status = 'running' and beat_at < now() - ${LOST_SECONDS} * interval '1 second')`

/** Takes the fetch for a new attempt; undefined when it has ended or a living worker has it. */
export async function takeFetch(db: Kysely<AnyTables>, id: string, now: Date): Promise<Attempt | undefined> {
  return tables(db)
    .updateTable('sources.fetch')
    .set((e) => ({
      status: 'running',
      attempt: e('attempt', '+', 1),
      beat_at: sql`now()`,
      started_at: now,
      not_before: null,
    }))
    .where('id', '=', id)
    .where((e) =>
      e.or([
        e('status', '=', 'queued'),
        e.and([e('status', '=', 'retrying'), e('not_before', '<=', now)]),
        isLost,
      ]),
    )
    .returning(['id', 'source', 'attempt', 'failures'])
    .executeTakeFirst()
}

export type Counts = { records: number; repeated: number; skipped: number; requests: number }

/** A sign of life with what was counted so far; false when the attempt is no longer ours. */
export async function beat(
  db: Kysely<AnyTables>,
  { id, attempt }: Attempt,
  counts: Counts,
): Promise<boolean> {
  const result = await tables(db)
    .updateTable('sources.fetch')
    .set({ ...counts, beat_at: sql`now()` })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('status', '=', 'running')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export type FetchEnd = {
  status: FetchStatus
  counts: Counts
  error?: Problem
  held?: Held
  failures?: number
  notBefore?: Date
}

/** Ends the attempt; false when it is no longer ours, so that a late worker changes nothing. */
export async function endFetch(
  db: Kysely<AnyTables>,
  { id, attempt }: Attempt,
  end: FetchEnd,
  now: Date,
): Promise<boolean> {
  const goesOn = end.status === 'retrying' || end.status === 'held'
  const result = await tables(db)
    .updateTable('sources.fetch')
    .set({
      ...end.counts,
      status: end.status,
      error: end.error ? JSON.stringify(end.error) : null,
      held: end.held ? JSON.stringify(end.held) : null,
      not_before: end.notBefore ?? null,
      finished_at: goesOn ? null : now,
      ...(end.failures === undefined ? {} : { failures: end.failures }),
    })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('status', '=', 'running')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Moves a fetch between states outside an attempt; false when it was in none of `from`. */
export async function moveFetch(
  db: Kysely<AnyTables>,
  id: string,
  from: FetchStatus[],
  to: FetchStatus,
  decision: { by?: string; at: Date },
): Promise<boolean> {
  const result = await tables(db)
    .updateTable('sources.fetch')
    .set({
      status: to,
      finished_at: decision.at,
      ...(decision.by === undefined ? {} : { decided_by: decision.by, decided_at: decision.at }),
    })
    .where('id', '=', id)
    .where('status', 'in', from)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function findHeld(db: Kysely<AnyTables>, id: string) {
  return tables(db)
    .selectFrom('sources.fetch')
    .select(['source', 'status', 'held'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function heldFetchOf(db: Kysely<AnyTables>, source: string): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('sources.fetch')
    .select('id')
    .where('source', '=', source)
    .where('status', '=', 'held')
    .executeTakeFirst()
  return row?.id
}

/** Fetches whose worker died, or whose next attempt is due although its job was lost. */
export async function lostFetches(db: Kysely<AnyTables>, now: Date): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('sources.fetch')
    .select('id')
    .where((e) =>
      e.or([
        isLost,
        e.and([e('status', '=', 'retrying'), e('not_before', '<', new Date(now.getTime() - 30_000))]),
      ]),
    )
    .execute()
  return rows.map(({ id }) => id)
}

export async function addLog(
  db: Kysely<AnyTables>,
  fetch: string,
  line: { at: Date; level: 'info' | 'warn' | 'error'; message: string; details?: Record<string, unknown> },
): Promise<void> {
  const { at, level, message, details = {} } = line
  await tables(db)
    .insertInto('sources.fetch_log')
    .values({ fetch, at, level, message, details: JSON.stringify(details) })
    .execute()
}

export async function insertDelivery(
  db: Kysely<AnyTables>,
  delivery: {
    run: string
    fetch: string
    source: string
    records: number
    cursorBefore: Cursor | null
    at: Date
  },
): Promise<void> {
  const { cursorBefore, ...row } = delivery
  await tables(db)
    .insertInto('sources.delivery')
    .values({ ...row, cursor_before: cursorBefore && JSON.stringify(cursorBefore) })
    .execute()
}

/** Deliveries whose run was not known to have ended, oldest first. */
export async function unsettledDeliveries(db: Kysely<AnyTables>, source: string) {
  return tables(db)
    .selectFrom('sources.delivery')
    .select(['run', 'cursor_before as cursorBefore'])
    .where('source', '=', source)
    .where('settled', '=', false)
    .orderBy('n')
    .execute()
}

/** The same for many sources at once. */
export async function allUnsettled(
  db: Kysely<AnyTables>,
  sources: readonly string[],
): Promise<{ run: string; source: string }[]> {
  if (sources.length === 0) return []
  return tables(db)
    .selectFrom('sources.delivery')
    .select(['run', 'source'])
    .where('source', 'in', sources)
    .where('settled', '=', false)
    .execute()
}

export async function settleDeliveries(db: Kysely<AnyTables>, runs: readonly string[]): Promise<void> {
  if (runs.length === 0) return
  await tables(db).updateTable('sources.delivery').set({ settled: true }).where('run', 'in', runs).execute()
}
