import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Mapping, Source, SourceInput, SourceQuery } from './schema.ts'
import type { IngestTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<IngestTables>()

export async function upsertSource(db: Kysely<AnyTables>, source: SourceInput, now: Date): Promise<void> {
  const { code, title, department, dataset, mode, hints, asOf } = source
  const row = {
    title_zh: title.zh,
    title_en: title.en,
    department,
    dataset,
    mode,
    hints: JSON.stringify(hints),
    as_of: asOf,
  }
  await tables(db)
    .insertInto('ingest.source')
    .values({ code, ...row, created_at: now })
    .onConflict((c) => c.column('code').doUpdateSet(row))
    .execute()
}

export async function findSource(db: Kysely<AnyTables>, code: string): Promise<SourceInput | undefined> {
  const row = await tables(db)
    .selectFrom('ingest.source')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  return row && toInput(row)
}

export async function findSources(db: Kysely<AnyTables>, codes: readonly string[]): Promise<SourceInput[]> {
  if (codes.length === 0) return []
  const rows = await tables(db).selectFrom('ingest.source').selectAll().where('code', 'in', codes).execute()
  return rows.map(toInput)
}

const sortable = {
  code: 's.code',
  department: 's.department',
  dataset: 's.dataset',
  mode: 's.mode',
  lastRun: 'run.run_at',
} as const

/** A page of sources with their newest mapping and run. */
export async function listSources(
  db: Kysely<AnyTables>,
  query: SourceQuery,
): Promise<{ items: Source[]; total: number }> {
  const matching = withLastRun(db)
    .$if(query.dataset !== undefined, (select) => select.where('s.dataset', '=', query.dataset ?? ''))
    .$if(query.department !== undefined, (select) =>
      select.where('s.department', '=', query.department ?? ''),
    )
    .$if(query.q !== undefined, (select) =>
      select.where(sql<boolean>`(s.title_zh || ' ' || s.title_en || ' ' || s.code) ilike ${`%${query.q}%`}`),
    )
  const { total } = await matching
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const key = query.sort?.replace(/^-/, '') ?? ''
  const column = key in sortable ? sortable[key as keyof typeof sortable] : 's.code'
  const rows = await withSourceColumns(matching)
    .orderBy(column, (order) =>
      query.sort?.startsWith('-') ? order.desc().nullsLast() : order.asc().nullsLast(),
    )
    .orderBy('s.code')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute()
  return { items: rows.map(toSource), total }
}

/** One source with its newest mapping and run. */
export async function findSourceView(db: Kysely<AnyTables>, code: string): Promise<Source | undefined> {
  const row = await withSourceColumns(withLastRun(db)).where('s.code', '=', code).executeTakeFirst()
  return row && toSource(row)
}

function withLastRun(db: Kysely<AnyTables>) {
  return tables(db)
    .selectFrom('ingest.source as s')
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('ingest.run as r')
          .select(['r.id as run_id', 'r.status as run_status', 'r.created_at as run_at'])
          .whereRef('r.source', '=', 's.code')
          .orderBy('r.created_at', 'desc')
          .limit(1)
          .as('run'),
      (join) => join.onTrue(),
    )
}

function withSourceColumns(query: ReturnType<typeof withLastRun>) {
  return query
    .selectAll('s')
    .select(['run.run_id', 'run.run_status', 'run.run_at'])
    .select((e) =>
      e
        .selectFrom('ingest.mapping as m')
        .select((m) => m.fn.max('m.version').as('v'))
        .whereRef('m.source', '=', 's.code')
        .as('mapping_version'),
    )
}

function toSource(row: Awaited<ReturnType<ReturnType<typeof withSourceColumns>['execute']>>[number]): Source {
  return {
    ...toInput(row),
    mappingVersion: row.mapping_version ?? null,
    lastRun:
      row.run_id && row.run_status && row.run_at
        ? { id: row.run_id, status: row.run_status, createdAt: row.run_at.toISOString() }
        : null,
  }
}

/** The newest approved mapping of a source. */
export async function findMapping(
  db: Kysely<AnyTables>,
  source: string,
): Promise<{ version: number; mapping: Mapping } | undefined> {
  return tables(db)
    .selectFrom('ingest.mapping')
    .select(['version', 'mapping'])
    .where('source', '=', source)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Adds the next version; false when `after` is no longer the newest, so that nobody's change is lost. */
export async function addMapping(
  db: Kysely<AnyTables>,
  entry: { source: string; after: number; mapping: Mapping; by: string; at: Date },
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext(${`ingest.mapping:${entry.source}`}))`.execute(db)
  const newest = (await findMapping(db, entry.source))?.version ?? 0
  if (newest !== entry.after) return false
  await tables(db)
    .insertInto('ingest.mapping')
    .values({
      source: entry.source,
      version: newest + 1,
      mapping: JSON.stringify(entry.mapping),
      approved_by: entry.by,
      approved_at: entry.at,
    })
    .execute()
  return true
}

function toInput(row: Selectable<IngestTables['ingest.source']>): SourceInput {
  const { code, title_zh, title_en, department, dataset, mode, hints, as_of } = row
  return { code, title: { zh: title_zh, en: title_en }, department, dataset, mode, hints, asOf: as_of }
}
