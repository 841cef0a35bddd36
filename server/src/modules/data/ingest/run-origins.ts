import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { IngestTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<IngestTables>()

/** A run as lineage sees it: from which source and files to which version of which dataset, under which mapping. */
export type RunOrigin = {
  id: string
  source: string
  sourceTitle: { zh: string; en: string }
  dataset: string
  status: string
  mappingVersion: number | null
  version: number | null
  startedAt: Date | null
  finishedAt: Date | null
}

/** The newest runs that fit: those of a source, of a dataset, or that read a file. */
export async function runOrigins(
  db: Kysely<AnyTables>,
  filter: { source?: string; dataset?: string; file?: string; id?: string },
  limit: number,
): Promise<RunOrigin[]> {
  let query = tables(db)
    .selectFrom('ingest.run as r')
    .innerJoin('ingest.source as s', 's.code', 'r.source')
    .select(['r.id', 'r.source', 's.title_zh', 's.title_en', 's.dataset', 'r.status', 'r.mapping_version'])
    .select(['r.version', 'r.started_at', 'r.finished_at'])
  if (filter.id) query = query.where('r.id', '=', filter.id)
  if (filter.source) query = query.where('r.source', '=', filter.source)
  if (filter.dataset) query = query.where('s.dataset', '=', filter.dataset)
  const { file } = filter
  if (file) {
    query = query.where((e) =>
      e.exists(
        e
          .selectFrom('ingest.run_file as f')
          .select('f.run')
          .whereRef('f.run', '=', 'r.id')
          .where('f.sha256', '=', file),
      ),
    )
  }
  const rows = await query.orderBy('r.created_at', 'desc').limit(limit).execute()
  return rows.map((row) => ({
    ...{ id: row.id, source: row.source, sourceTitle: { zh: row.title_zh, en: row.title_en } },
    ...{
      dataset: row.dataset,
      status: row.status,
      mappingVersion: row.mapping_version,
      version: row.version,
    },
    ...{ startedAt: row.started_at, finishedAt: row.finished_at },
  }))
}

/** The files a run read, with the names they came under. */
export async function filesOfRun(
  db: Kysely<AnyTables>,
  run: string,
): Promise<{ sha256: string; name: string; bytes: number }[]> {
  return tables(db)
    .selectFrom('ingest.run_file as rf')
    .innerJoin('ingest.file as f', 'f.sha256', 'rf.sha256')
    .select(['rf.sha256', 'rf.name', 'f.bytes'])
    .where('rf.run', '=', run)
    .orderBy('rf.position')
    .execute()
}
