import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { LandedFile } from './landed-file.ts'
import type { TableFormat } from './read/text-table.ts'
import type { RunStatus } from './schema.ts'
import type { IngestTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<IngestTables>()

export type NewRun = {
  id: string
  source: string
  by: string
  at: Date
  files: readonly LandedFile[]
  deletionLimit?: number
}

export async function insertRun(db: Kysely<AnyTables>, run: NewRun): Promise<void> {
  await tables(db)
    .insertInto('ingest.run')
    .values({
      id: run.id,
      source: run.source,
      status: 'queued',
      phase: 'queued',
      started_by: run.by,
      created_at: run.at,
      deletion_limit: run.deletionLimit ?? null,
    })
    .execute()
  for (const [position, { name, sha256, bytes, role = 'records', isLines = false }] of run.files.entries()) {
    await tables(db)
      .insertInto('ingest.file')
      .values({ sha256, bytes, landed_at: run.at })
      .onConflict((c) => c.column('sha256').doNothing())
      .execute()
    await tables(db)
      .insertInto('ingest.run_file')
      .values({ run: run.id, position, name, sha256, role, is_lines: isLines })
      .execute()
  }
}

/** A worker that has given no sign of life for this long is dead; it beats twice a second. */
const LOST_SECONDS = 5

const isLost = sql<boolean>`(status = 'running' and beat_at < now() - ${LOST_SECONDS} * interval '1 second')`

/** Takes the run for a new attempt; undefined when it has ended or a living worker has it. */
export async function takeRun(db: Kysely<AnyTables>, id: string, now: Date) {
  return tables(db)
    .updateTable('ingest.run')
    .set((e) => ({
      status: 'running',
      phase: 'reading',
      attempt: e('attempt', '+', 1),
      beat_at: sql`now()`,
      started_at: now,
      done: 0,
      total: 0,
    }))
    .where('id', '=', id)
    .where((e) => e.or([e('status', '=', 'queued'), isLost]))
    .returning(['id', 'source', 'attempt', 'deletion_limit as deletionLimit'])
    .executeTakeFirst()
}

/** Whether an earlier delivery for the same dataset has not ended: an older file must never overwrite a newer one. */
export async function mustWait(db: Kysely<AnyTables>, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from ingest.run me join ingest.source mine on mine.code = me.source
    join ingest.source s on s.dataset = mine.dataset
    join ingest.run earlier on earlier.source = s.code
    where me.id = ${id} and earlier.status in ('queued', 'running')
      and earlier.n < me.n limit 1`.execute(db)
  return rows.length > 0
}

/** Lifts the limit of a run that was stopped for deleting more than it allowed; false where that is not so. */
export async function liftDeletionLimit(db: Kysely<AnyTables>, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update ingest.run set deletion_limit = null
    where id = ${id} and status = 'failed' and error->>'code' = 'ingest.deletionsExceedLimit'`.execute(db)
  return (numAffectedRows ?? 0n) > 0n
}

/** The states of runs, of those that exist. */
export async function findRunStates(db: Kysely<AnyTables>, ids: readonly string[]): Promise<RunState[]> {
  if (ids.length === 0) return []
  return tables(db)
    .selectFrom('ingest.run')
    .select(['id', 'status', 'version', 'rows_in as rowsIn', 'accepted', 'quarantined', 'deleted'])
    .where('id', 'in', ids)
    .execute()
}

/** Whether no later run of the same source has ended well: then what the run says of deletions still holds. */
export async function isLatestRun(db: Kysely<AnyTables>, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from ingest.run me join ingest.run later on later.source = me.source
    where me.id = ${id} and later.status in ('published', 'unchanged')
      and later.n > me.n limit 1`.execute(db)
  return rows.length === 0
}

/** Runs whose worker died. */
export async function lostRuns(db: Kysely<AnyTables>): Promise<string[]> {
  const rows = await tables(db).selectFrom('ingest.run').select('id').where(isLost).execute()
  return rows.map(({ id }) => id)
}

/** Writes progress; false when the attempt is no longer ours to continue (cancelled, or taken over). */
export async function writeProgress(
  db: Kysely<AnyTables>,
  run: { id: string; attempt: number },
  progress: { phase: string; done: number; total: number },
): Promise<boolean> {
  const result = await tables(db)
    .updateTable('ingest.run')
    .set({ ...progress, beat_at: sql`now()` })
    .where('id', '=', run.id)
    .where('attempt', '=', run.attempt)
    .where('status', '=', 'running')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** What became of a run, in short. */
export type RunState = {
  id: string
  status: RunStatus
  version: number | null
  rowsIn: number | null
  accepted: number | null
  quarantined: number | null
  deleted: number | null
}

export type RunEnd = {
  status: RunStatus
  mappingVersion?: number
  rowsIn?: number
  accepted?: number
  quarantined?: number
  nonData?: number
  faults?: number
  deleted?: number
  version?: number
  error?: object
  proposal?: object
}

/** Ends the attempt; false when it is no longer ours, so that a late worker changes nothing. */
export async function endRun(
  db: Kysely<AnyTables>,
  run: { id: string; attempt: number },
  end: RunEnd,
  now: Date,
): Promise<boolean> {
  const result = await tables(db)
    .updateTable('ingest.run')
    .set({
      status: end.status,
      phase: end.status,
      finished_at: now,
      mapping_version: end.mappingVersion ?? null,
      rows_in: end.rowsIn ?? null,
      accepted: end.accepted ?? null,
      quarantined: end.quarantined ?? null,
      non_data: end.nonData ?? null,
      faults: end.faults ?? null,
      deleted: end.deleted ?? null,
      version: end.version ?? null,
      error: end.error ? JSON.stringify(end.error) : null,
      proposal: end.proposal ? JSON.stringify(end.proposal) : null,
    })
    .where('id', '=', run.id)
    .where('attempt', '=', run.attempt)
    .where('status', '=', 'running')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Moves a run between states outside an attempt; false when it was in none of `from`. */
export async function moveRun(
  db: Kysely<AnyTables>,
  id: string,
  from: RunStatus[],
  to: RunStatus,
  finished: Date | null,
): Promise<boolean> {
  const result = await tables(db)
    .updateTable('ingest.run')
    .set({ status: to, phase: to, finished_at: finished })
    .where('id', '=', id)
    .where('status', 'in', from)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function filesOf(db: Kysely<AnyTables>, run: string) {
  return tables(db)
    .selectFrom('ingest.run_file as rf')
    .innerJoin('ingest.file as f', 'f.sha256', 'rf.sha256')
    .select([
      'rf.position',
      'rf.name',
      'rf.sha256',
      'rf.format',
      'rf.role',
      'rf.is_lines as isLines',
      'f.bytes',
    ])
    .where('rf.run', '=', run)
    .orderBy('rf.position')
    .execute()
}

export async function saveFormat(
  db: Kysely<AnyTables>,
  run: string,
  position: number,
  format: TableFormat,
): Promise<void> {
  await tables(db)
    .updateTable('ingest.run_file')
    .set({ format: JSON.stringify(format) })
    .where('run', '=', run)
    .where('position', '=', position)
    .execute()
}

export async function addLog(
  db: Kysely<AnyTables>,
  run: string,
  line: { at: Date; level: 'info' | 'warn' | 'error'; message: string; details?: Record<string, unknown> },
): Promise<void> {
  const { at, level, message, details = {} } = line
  await tables(db)
    .insertInto('ingest.run_log')
    .values({ run, at, level, message, details: JSON.stringify(details) })
    .execute()
}
