import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Run, RunQuery } from './schema.ts'
import type { IngestTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<IngestTables>()

const sortable = {
  createdAt: 'r.created_at',
  source: 'r.source',
  status: 'r.status',
  faults: 'r.faults',
  rowsIn: 'r.rows_in',
} as const

function runs(db: Kysely<AnyTables>) {
  return tables(db).selectFrom('ingest.run as r').innerJoin('ingest.source as s', 's.code', 'r.source')
}

/** A page of runs as the screen shows them, newest first unless sorted otherwise. */
export async function listRunRows(
  db: Kysely<AnyTables>,
  query: RunQuery,
): Promise<{ items: Run[]; total: number }> {
  let select = runs(db)
  if (query.source) select = select.where('r.source', '=', query.source)
  if (query.status) select = select.where('r.status', '=', query.status)
  if (query.q)
    select = select.where(
      sql<boolean>`(s.title_zh || ' ' || s.title_en || ' ' || r.source) ilike ${`%${query.q}%`}`,
    )
  const { total } = await select.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const key = query.sort?.replace(/^-/, '') ?? ''
  const column = key in sortable ? sortable[key as keyof typeof sortable] : 'r.created_at'
  const direction = key in sortable && !query.sort?.startsWith('-') ? 'asc' : 'desc'
  const rows = await withColumns(select)
    .orderBy(column, direction)
    .orderBy('r.id')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute()
  return { items: rows.map(toRun), total }
}

export async function findRunRow(db: Kysely<AnyTables>, id: string) {
  const row = await withColumns(runs(db)).select('r.proposal').where('r.id', '=', id).executeTakeFirst()
  return row && { run: toRun(row), proposal: row.proposal }
}

export async function logOf(db: Kysely<AnyTables>, run: string) {
  const rows = await tables(db)
    .selectFrom('ingest.run_log')
    .selectAll()
    .where('run', '=', run)
    .orderBy('id')
    .execute()
  return rows.map(({ at, level, message, details }) => ({ at: at.toISOString(), level, message, details }))
}

function withColumns(query: ReturnType<typeof runs>) {
  return query.select([
    'r.id',
    'r.source',
    's.title_zh',
    's.title_en',
    's.dataset',
    'r.status',
    'r.phase',
    'r.done',
    'r.total',
    'r.attempt',
    'r.mapping_version',
    'r.rows_in',
    'r.accepted',
    'r.quarantined',
    'r.non_data',
    'r.faults',
    'r.deleted',
    'r.version',
    'r.error',
    'r.started_by',
    'r.created_at',
    'r.started_at',
    'r.finished_at',
  ])
}

type Row = Awaited<ReturnType<ReturnType<typeof withColumns>['execute']>>[number]

function toRun(row: Row): Run {
  return {
    id: row.id,
    source: row.source,
    sourceTitle: { zh: row.title_zh, en: row.title_en },
    dataset: row.dataset,
    status: row.status,
    phase: row.phase,
    done: row.done,
    total: row.total,
    attempt: row.attempt,
    mappingVersion: row.mapping_version,
    rowsIn: row.rows_in,
    accepted: row.accepted,
    quarantined: row.quarantined,
    nonData: row.non_data,
    faults: row.faults,
    deleted: row.deleted,
    version: row.version,
    error: row.error,
    startedBy: row.started_by,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  }
}
