import { sql, type Kysely, type Selectable } from 'kysely'
import type { Actor, AnyTables } from '#platform/ctx.ts'
import type { Entry } from './entry.ts'
import type { CatalogTables, EntryVersionState } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<CatalogTables>()

/** One version of an entry: what it says, who wrote it, who decided on it. */
export type EntryVersion = {
  dataset: string
  number: number
  state: EntryVersionState
  entry: Entry
  note: string | null
  author: string
  authorName: string
  decidedByName: string | null
  decisionNote: string | null
  createdAt: Date
  decidedAt: Date | null
}

/** Locks the entry's versions until the transaction ends. */
export async function lockVersions(db: Kysely<AnyTables>, dataset: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`catalog.entry:${dataset}`}))`.execute(db)
}

/** Writes the open version anew, or begins one. Tells its number. */
export async function putVersion(
  db: Kysely<AnyTables>,
  entry: Entry,
  written: { state: EntryVersionState; note: string | null; author: Actor; at: Date },
): Promise<number> {
  const open = await findOpenVersion(db, entry.code)
  const values = {
    state: written.state,
    entry: JSON.stringify(entry),
    note: written.note,
    author: written.author.id,
    author_name: written.author.name,
    created_at: written.at,
    decided_by: null,
    decided_by_name: null,
    decision_note: null,
    decided_at: null,
  }
  if (open) {
    await tables(db)
      .updateTable('catalog.entry_version')
      .set(values)
      .where('dataset', '=', entry.code)
      .where('number', '=', open.number)
      .execute()
    return open.number
  }
  const last = await tables(db)
    .selectFrom('catalog.entry_version')
    .select((e) => e.fn.max('number').as('number'))
    .where('dataset', '=', entry.code)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await tables(db)
    .insertInto('catalog.entry_version')
    .values({ dataset: entry.code, number, ...values })
    .execute()
  return number
}

/** Moves a version to a state, with who decided; a version published before it is superseded. */
export async function decideVersion(
  db: Kysely<AnyTables>,
  dataset: string,
  number: number,
  decision: { state: EntryVersionState; by: Actor; note: string | null; at: Date },
): Promise<void> {
  if (decision.state === 'published') {
    await tables(db)
      .updateTable('catalog.entry_version')
      .set({ state: 'superseded' })
      .where('dataset', '=', dataset)
      .where('state', '=', 'published')
      .execute()
  }
  await tables(db)
    .updateTable('catalog.entry_version')
    .set({
      state: decision.state,
      decided_by: decision.by.id,
      decided_by_name: decision.by.name,
      decision_note: decision.note,
      decided_at: decision.at,
    })
    .where('dataset', '=', dataset)
    .where('number', '=', number)
    .execute()
}

export async function findOpenVersion(
  db: Kysely<AnyTables>,
  dataset: string,
): Promise<EntryVersion | undefined> {
  const row = await tables(db)
    .selectFrom('catalog.entry_version')
    .selectAll()
    .where('dataset', '=', dataset)
    .where('state', 'in', ['draft', 'reviewed'])
    .executeTakeFirst()
  return row && toVersion(row)
}

/** Versions of an entry, newest first. */
export async function listEntryVersions(db: Kysely<AnyTables>, dataset: string): Promise<EntryVersion[]> {
  const rows = await tables(db)
    .selectFrom('catalog.entry_version')
    .selectAll()
    .where('dataset', '=', dataset)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(toVersion)
}

function toVersion(row: Selectable<CatalogTables['catalog.entry_version']>): EntryVersion {
  return {
    dataset: row.dataset,
    number: row.number,
    state: row.state,
    entry: row.entry,
    note: row.note,
    author: row.author,
    authorName: row.author_name,
    decidedByName: row.decided_by_name,
    decisionNote: row.decision_note,
    createdAt: row.created_at,
    decidedAt: row.decided_at,
  }
}
