import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { EntityMove, LinkedTask } from './link/link-task.ts'
import type { EntityChange, LinkageRun, LinkageSummary } from './schema.ts'
import type { LinkageTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<LinkageTables>()
type Row = Selectable<LinkageTables['linkage.run']>

/** A finished run with the lake versions that hold what it found. */
export type FinishedRun = {
  id: string
  project: string
  settingsVersion: number
  versions: Record<string, number>
  decisionsUntil: number
  summary: LinkageSummary
  createdAt: Date
}

export async function insertRun(
  db: Kysely<AnyTables>,
  run: { id: string; project: string; settingsVersion: number; by: string; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('linkage.run')
    .values({
      id: run.id,
      project: run.project,
      settings_version: run.settingsVersion,
      status: 'queued',
      phase: 'queued',
      started_by: run.by,
      created_at: run.at,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** A worker that has given no sign of life for this long is dead; it beats twice a second. */
const LOST_SECONDS = 10
const isLost = sql<boolean>`(status = 'running' and beat_at < now() - ${LOST_SECONDS} * interval '1 second')`

/** Takes the run for a new attempt; undefined when it has ended or a living worker has it. */
export async function takeRun(db: Kysely<AnyTables>, id: string, now: Date) {
  return tables(db)
    .updateTable('linkage.run')
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
    .returning(['id', 'project', 'attempt', 'settings_version as settingsVersion'])
    .executeTakeFirst()
}

/** Runs whose results are kept, or being made. */
export async function runsWithResults(db: Kysely<AnyTables>): Promise<Set<string>> {
  const rows = await tables(db)
    .selectFrom('linkage.run')
    .select('id')
    .where('status', 'in', ['queued', 'running', 'done'])
    .execute()
  return new Set(rows.map(({ id }) => id))
}

export async function lostRuns(db: Kysely<AnyTables>): Promise<string[]> {
  const rows = await tables(db).selectFrom('linkage.run').select('id').where(isLost).execute()
  return rows.map(({ id }) => id)
}

/** Writes progress; false when the attempt is no longer ours to continue. */
export async function writeProgress(
  db: Kysely<AnyTables>,
  run: { id: string; attempt: number },
  progress: { phase: string; done: number; total: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('linkage.run')
    .set({ ...progress, beat_at: sql`now()` })
    .where('id', '=', run.id)
    .where('attempt', '=', run.attempt)
    .where('status', '=', 'running')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type RunEnd =
  | { status: 'failed'; error: { code: string; message: string } }
  | {
      status: 'done'
      versions: Record<string, number>
      decisionsUntil: number
      summary: LinkageSummary
    }

/** Ends the attempt; false when it is no longer ours, so that a late worker changes nothing. */
export async function endRun(
  db: Kysely<AnyTables>,
  run: { id: string; attempt: number },
  end: RunEnd,
  now: Date,
): Promise<boolean> {
  const found =
    end.status === 'failed'
      ? { error: JSON.stringify(end.error) }
      : {
          versions: JSON.stringify(end.versions),
          decisions_until: end.decisionsUntil,
          summary: JSON.stringify(end.summary),
        }
  const { numUpdatedRows } = await tables(db)
    .updateTable('linkage.run')
    .set({ status: end.status, phase: end.status, finished_at: now, ...found })
    .where('id', '=', run.id)
    .where('attempt', '=', run.attempt)
    .where('status', '=', 'running')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function cancelRunRow(db: Kysely<AnyTables>, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('linkage.run')
    .set({ status: 'cancelled', phase: 'cancelled', finished_at: now })
    .where('id', '=', id)
    .where('status', 'in', ['queued', 'running'])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const toRun = (row: Row): LinkageRun => ({
  id: row.id,
  project: row.project,
  settingsVersion: row.settings_version,
  status: row.status,
  phase: row.phase,
  done: row.done,
  total: row.total,
  versions: row.versions,
  startedBy: row.started_by,
  createdAt: row.created_at.toISOString(),
  startedAt: row.started_at?.toISOString() ?? null,
  finishedAt: row.finished_at?.toISOString() ?? null,
  error: row.error,
  summary: row.summary,
})

export async function findRun(db: Kysely<AnyTables>, id: string): Promise<LinkageRun | undefined> {
  const row = await tables(db).selectFrom('linkage.run').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toRun(row)
}

export async function listRunRows(
  db: Kysely<AnyTables>,
  project: string,
  { page, size }: { page: number; size: number },
): Promise<{ items: LinkageRun[]; total: number }> {
  const runs = tables(db).selectFrom('linkage.run').where('project', '=', project)
  const { total } = await runs.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await runs
    .selectAll()
    .orderBy('number', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { items: rows.map(toRun), total }
}

/** The newest run of a project, whatever became of it. */
export async function newestRun(db: Kysely<AnyTables>, project: string): Promise<LinkageRun | null> {
  const { items } = await listRunRows(db, project, { page: 1, size: 1 })
  return items[0] ?? null
}

/** The newest run that found something, or the one of this id. */
export async function findFinished(
  db: Kysely<AnyTables>,
  project: string,
  id?: string,
): Promise<FinishedRun | undefined> {
  let query = tables(db)
    .selectFrom('linkage.run')
    .selectAll()
    .where('project', '=', project)
    .where('status', '=', 'done')
    .orderBy('number', 'desc')
  if (id !== undefined) query = query.where('id', '=', id)
  const row = await query.limit(1).executeTakeFirst()
  if (!row?.summary) return undefined
  return {
    id: row.id,
    project,
    settingsVersion: row.settings_version,
    versions: row.versions,
    decisionsUntil: row.decisions_until,
    summary: row.summary,
    createdAt: row.created_at,
  }
}

export async function insertTasks(
  db: Kysely<AnyTables>,
  run: { id: string; project: string },
  tasks: readonly LinkedTask[],
): Promise<void> {
  for (let from = 0; from < tasks.length; from += 1000) {
    const rows = tasks.slice(from, from + 1000).map((task) => {
      const [left, right] = task.left.key < task.right.key ? [task.left, task.right] : [task.right, task.left]
      return {
        project: run.project,
        run: run.id,
        kind: task.kind,
        stratum: task.stratum,
        reason: task.reason,
        left_key: left.key,
        right_key: right.key,
        left_dataset: left.dataset,
        right_dataset: right.dataset,
        left_row: left.row,
        right_row: right.row,
        left_entity: left.entity,
        right_entity: right.entity,
        weight: task.weight,
        levels: task.levels,
        usefulness: task.usefulness,
        state: 'open' as const,
        claimed_by: null,
        claimed_name: null,
        claimed_until: null,
        skipped_at: null,
      }
    })
    await tables(db).insertInto('linkage.task').values(rows).execute()
  }
}

export async function insertChanges(
  db: Kysely<AnyTables>,
  run: { id: string; project: string },
  moves: readonly EntityMove[],
  at: Date,
): Promise<void> {
  for (let from = 0; from < moves.length; from += 5000) {
    const rows = moves
      .slice(from, from + 5000)
      .map((move) => ({ project: run.project, run: run.id, at, ...move }))
    await tables(db).insertInto('linkage.change').values(rows).execute()
  }
}

/** What became of entities: in a run, or over time for one of them. */
export async function listChanges(
  db: Kysely<AnyTables>,
  of: { run: string } | { project: string; entity: number },
  limit = 200,
): Promise<EntityChange[]> {
  let query = tables(db).selectFrom('linkage.change').selectAll().orderBy('at', 'desc').orderBy('entity')
  query =
    'run' in of
      ? query.where('run', '=', of.run)
      : query
          .where('project', '=', of.project)
          .where((e) => e.or([e('entity', '=', of.entity), e('other', '=', of.entity)]))
  const rows = await query.limit(limit).execute()
  return rows.map(({ project: _, at, ...change }) => ({ ...change, at: at.toISOString() }))
}

export async function countChanges(db: Kysely<AnyTables>, run: string): Promise<number> {
  const { count } = await tables(db)
    .selectFrom('linkage.change')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('run', '=', run)
    .executeTakeFirstOrThrow()
  return count
}
