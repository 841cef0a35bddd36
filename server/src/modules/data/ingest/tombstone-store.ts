import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Tombstone, TombstoneQuery } from './schema.ts'
import type { IngestTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<IngestTables>()

/** The key of a record that was deleted, and the file and line that had brought it. */
export type GoneRow = {
  n: number
  key: Record<string, string | null>
  file: string | null
  line: number | null
}

export async function insertTombstones(
  db: Kysely<AnyTables>,
  run: { run: string; source: string; dataset: string; version: number; at: Date },
  rows: readonly GoneRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tables(db)
    .insertInto('ingest.tombstone')
    .values(rows.map(({ key, ...row }) => ({ ...run, ...row, key: JSON.stringify(key) })))
    .execute()
}

/** A page of tombstones, newest first; `q` is found in the values of keys. */
export async function findTombstones(
  db: Kysely<AnyTables>,
  { run, dataset, q, page, size }: TombstoneQuery,
): Promise<{ items: Tombstone[]; total: number }> {
  let select = tables(db).selectFrom('ingest.tombstone')
  if (run) select = select.where('run', '=', run)
  if (dataset) select = select.where('dataset', '=', dataset)
  if (q) select = select.where(sql<boolean>`key::text ilike ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}`)
  const { total } = await select.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await select
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('run')
    .orderBy('n')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { items: rows.map(({ at, n: _n, ...row }) => ({ ...row, at: at.toISOString() })), total }
}
