import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Suite } from '#modules/trust/keys/index.ts'
import type { LakeTables } from './tables.ts'
import type { Version } from './version.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<LakeTables>()

/** Locks the dataset until the transaction ends and tells the last number given, 0 where there is none. */
export async function lockLastNumber(db: Kysely<AnyTables>, dataset: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`lake:${dataset}`}))`.execute(db)
  const row = await tables(db)
    .selectFrom('lake.version')
    .select((e) => e.fn.max('number').as('last'))
    .where('dataset', '=', dataset)
    .executeTakeFirst()
  return row?.last ?? 0
}

export async function insertVersion(
  db: Kysely<AnyTables>,
  version: Version & { path: string },
): Promise<void> {
  await tables(db)
    .insertInto('lake.version')
    .values({
      dataset: version.dataset,
      number: version.number,
      path: version.path,
      rows: version.rows,
      bytes: version.bytes,
      sha256: version.sha256,
      columns: JSON.stringify(version.columns),
      files: JSON.stringify(version.files),
      run: version.run,
      published_at: version.publishedAt,
      suite: version.suite,
    })
    .execute()
}

export async function setCurrent(db: Kysely<AnyTables>, dataset: string, number: number): Promise<void> {
  await tables(db)
    .insertInto('lake.current')
    .values({ dataset, number })
    .onConflict((c) => c.column('dataset').doUpdateSet({ number }))
    .execute()
}

export async function findVersion(db: Kysely<AnyTables>, dataset: string, number?: number) {
  let query = tables(db).selectFrom('lake.version as v').selectAll('v').where('v.dataset', '=', dataset)
  query =
    number === undefined
      ? query.innerJoin('lake.current as c', (j) =>
          j.onRef('c.dataset', '=', 'v.dataset').onRef('c.number', '=', 'v.number'),
        )
      : query.where('v.number', '=', number)
  return query.executeTakeFirst()
}

export async function listVersions(db: Kysely<AnyTables>, dataset: string): Promise<Version[]> {
  const rows = await tables(db)
    .selectFrom('lake.version')
    .selectAll()
    .where('dataset', '=', dataset)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ published_at, path: _path, ...row }) => ({ ...row, publishedAt: published_at }))
}

/** The current version of every dataset, or of those named. */
export async function listCurrent(
  db: Kysely<AnyTables>,
  datasets?: readonly string[],
): Promise<{ dataset: string; number: number; rows: number; publishedAt: Date }[]> {
  if (datasets?.length === 0) return []
  const rows = await tables(db)
    .selectFrom('lake.current as c')
    .innerJoin('lake.version as v', (j) =>
      j.onRef('c.dataset', '=', 'v.dataset').onRef('c.number', '=', 'v.number'),
    )
    .select(['v.dataset', 'v.number', 'v.rows', 'v.published_at'])
    .$if(datasets !== undefined, (select) => select.where('c.dataset', 'in', [...(datasets ?? [])]))
    .orderBy('v.dataset')
    .execute()
  return rows.map(({ published_at, ...row }) => ({ ...row, publishedAt: published_at }))
}

export async function allPaths(db: Kysely<AnyTables>): Promise<Set<string>> {
  const rows = await tables(db).selectFrom('lake.version').select('path').execute()
  return new Set(rows.map((row) => row.path))
}

/** Where and how a version's file is kept. */
export type StoredVersion = {
  dataset: string
  number: number
  path: string
  sha256: string
  suite: Suite | null
}

export async function storedVersions(db: Kysely<AnyTables>, dataset: string): Promise<StoredVersion[]> {
  const query = tables(db).selectFrom('lake.version').where('dataset', '=', dataset)
  return query.select(['dataset', 'number', 'path', 'sha256', 'suite']).orderBy('number', 'desc').execute()
}

/** The same content, kept in another file. */
export async function movedTo(
  db: Kysely<AnyTables>,
  { dataset, number, path, suite }: Omit<StoredVersion, 'sha256'>,
): Promise<void> {
  await tables(db)
    .updateTable('lake.version')
    .set({ path, suite })
    .where('dataset', '=', dataset)
    .where('number', '=', number)
    .execute()
}
