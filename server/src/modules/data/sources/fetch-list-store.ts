import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Fetch, FetchLogLine, FetchQuery } from './schema.ts'
import type { SourcesTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<SourcesTables>()

const sortable = {
  createdAt: 'created_at',
  source: 'source',
  status: 'status',
  records: 'records',
  attempt: 'attempt',
} as const

/** A page of fetches, newest first unless sorted otherwise. */
export async function listFetchRows(
  db: Kysely<AnyTables>,
  query: FetchQuery,
): Promise<{ items: Fetch[]; total: number }> {
  let select = tables(db).selectFrom('sources.fetch')
  if (query.source) select = select.where('source', '=', query.source)
  if (query.status) select = select.where('status', '=', query.status)
  if (query.q) select = select.where(sql<boolean>`strpos(lower(source), ${query.q.toLowerCase()}) > 0`)
  const { total } = await select.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const key = query.sort?.replace(/^-/, '') ?? ''
  const column = key in sortable ? sortable[key as keyof typeof sortable] : 'created_at'
  const direction = key in sortable && !query.sort?.startsWith('-') ? 'asc' : 'desc'
  const rows = await select
    .selectAll()
    .orderBy(column, direction)
    .orderBy('id')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute()
  return { items: rows.map(toFetch), total }
}

export async function findFetch(db: Kysely<AnyTables>, id: string): Promise<Fetch | undefined> {
  const row = await tables(db).selectFrom('sources.fetch').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toFetch(row)
}

/** The newest fetch of each source, and how many failed since the last good one. */
export async function lastFetches(
  db: Kysely<AnyTables>,
  sources: readonly string[],
): Promise<Map<string, { fetch: Fetch; failures: number }>> {
  if (sources.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('sources.fetch as f')
    .selectAll()
    .select(
      sql<number>`(select count(*) from sources.fetch b where b.source = f.source and b.status = 'failed'
        and b.created_at > coalesce((select max(g.created_at) from sources.fetch g where g.source = f.source
          and g.status in ('delivered', 'unchanged')), '-infinity'))`.as('bad'),
    )
    .distinctOn('f.source')
    .where('f.source', 'in', sources)
    .orderBy('f.source')
    .orderBy('f.created_at', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.source, { fetch: toFetch(row), failures: Number(row.bad) }]))
}

export async function deliveriesOf(db: Kysely<AnyTables>, fetch: string) {
  return tables(db)
    .selectFrom('sources.delivery')
    .select(['run', 'records', 'at'])
    .where('fetch', '=', fetch)
    .orderBy('n')
    .execute()
}

/** A page of the lines a fetch wrote, in the order it wrote them. */
export async function logPage(
  db: Kysely<AnyTables>,
  fetch: string,
  { page, size }: { page: number; size: number },
): Promise<{ items: FetchLogLine[]; total: number }> {
  const select = tables(db).selectFrom('sources.fetch_log').where('fetch', '=', fetch)
  const { total } = await select.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await select
    .select(['id', 'at', 'level', 'message', 'details'])
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { items: rows.map((row) => ({ ...row, at: row.at.toISOString() })), total }
}

function toFetch(row: Selectable<SourcesTables['sources.fetch']>): Fetch {
  return {
    id: row.id,
    source: row.source,
    status: row.status,
    startedBy: row.started_by,
    attempt: row.attempt,
    failures: row.failures,
    notBefore: row.not_before?.toISOString() ?? null,
    records: row.records,
    repeated: row.repeated,
    skipped: row.skipped,
    requests: row.requests,
    error: row.error,
    changes: row.held?.changes ?? [],
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  }
}
