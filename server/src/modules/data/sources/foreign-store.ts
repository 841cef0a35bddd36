import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { ForeignQuery } from './foreign-schema.ts'
import type { ForeignRecord } from './harvest/foreign-record.ts'
import type { SourcesTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<SourcesTables>()

export type CatalogueRow = Selectable<SourcesTables['sources.foreign_catalogue']>
export type ForeignRow = Selectable<SourcesTables['sources.foreign_entry']>

export async function insertCatalogue(
  db: Kysely<AnyTables>,
  row: { code: string; dataset: string; source: string },
): Promise<void> {
  await tables(db)
    .insertInto('sources.foreign_catalogue')
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute()
}

/** The catalogue whose entries a dataset holds, locked until the transaction ends. */
export async function lockCatalogue(
  db: Kysely<AnyTables>,
  dataset: string,
): Promise<CatalogueRow | undefined> {
  return tables(db)
    .selectFrom('sources.foreign_catalogue')
    .selectAll()
    .where('dataset', '=', dataset)
    .forUpdate()
    .executeTakeFirst()
}

export async function noteSynced(db: Kysely<AnyTables>, code: string, version: number): Promise<void> {
  await tables(db)
    .updateTable('sources.foreign_catalogue')
    .set({ synced_version: version })
    .where('code', '=', code)
    .execute()
}

export async function allCatalogues(db: Kysely<AnyTables>) {
  return tables(db)
    .selectFrom('sources.foreign_catalogue as c')
    .leftJoin('sources.foreign_entry as e', 'e.catalogue', 'c.code')
    .groupBy('c.code')
    .orderBy('c.code')
    .select(['c.code', 'c.dataset', 'c.source'])
    .select([
      sql<number>`count(*) filter (where e.state = 'present')::int`.as('present'),
      sql<number>`count(*) filter (where e.state = 'retired')::int`.as('retired'),
      sql<number>`count(e.dataset)::int`.as('taken'),
    ])
    .execute()
}

export async function entriesOf(db: Kysely<AnyTables>, catalogue: string): Promise<ForeignRow[]> {
  return tables(db)
    .selectFrom('sources.foreign_entry')
    .selectAll()
    .where('catalogue', '=', catalogue)
    .execute()
}

export type EntryChange = { catalogue: string; identity: string; record: ForeignRecord; digest: string }

/** Keeps an entry as it was harvested now; one that had gone is there again. */
export async function putEntry(db: Kysely<AnyTables>, change: EntryChange, at: Date): Promise<void> {
  const { catalogue, identity, record, digest } = change
  const said = { harvested: JSON.stringify(record), digest, title: record.title_zh, changed_at: at }
  await tables(db)
    .insertInto('sources.foreign_entry')
    .values({ catalogue, identity, ...said, state: 'present', first_seen: at })
    .onConflict((c) =>
      c.columns(['catalogue', 'identity']).doUpdateSet({ ...said, state: 'present', retired_at: null }),
    )
    .execute()
}

export async function retireEntries(
  db: Kysely<AnyTables>,
  catalogue: string,
  identities: readonly string[],
  at: Date,
): Promise<void> {
  await tables(db)
    .updateTable('sources.foreign_entry')
    .set({ state: 'retired', retired_at: at, changed_at: at })
    .where('catalogue', '=', catalogue)
    .where('identity', '=', sql<string>`any(${identities})`)
    .execute()
}

export async function findForeign(db: Kysely<AnyTables>, id: string): Promise<ForeignRow | undefined> {
  return tables(db).selectFrom('sources.foreign_entry').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Notes the dataset made of an entry; false where one was made before. */
export async function noteTaken(db: Kysely<AnyTables>, id: string, dataset: string): Promise<boolean> {
  const result = await tables(db)
    .updateTable('sources.foreign_entry')
    .set({ dataset })
    .where('id', '=', id)
    .where('dataset', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

const COLUMNS: Record<string, 'title' | 'changed_at' | 'first_seen' | 'catalogue' | 'state'> = {
  ...{ title: 'title', changedAt: 'changed_at', firstSeen: 'first_seen' },
  ...{ catalogue: 'catalogue', state: 'state' },
}

export async function pageOfForeign(
  db: Kysely<AnyTables>,
  { catalogue, state, taken, q, sort, page, size }: ForeignQuery,
): Promise<{ rows: ForeignRow[]; total: number }> {
  let query = tables(db).selectFrom('sources.foreign_entry')
  if (catalogue) query = query.where('catalogue', '=', catalogue)
  if (state) query = query.where('state', '=', state)
  if (taken) query = query.where('dataset', taken === 'true' ? 'is not' : 'is', null)
  if (q) {
    const needle = `%${q.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(sql<boolean>`(title || ' ' || harvested::text) ilike ${needle}`)
  }
  const { total } = await query.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const column = COLUMNS[sort?.replace(/^-/, '') ?? 'title'] ?? 'title'
  const rows = await query
    .selectAll()
    .orderBy(column, sort?.startsWith('-') ? 'desc' : 'asc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { rows, total }
}
