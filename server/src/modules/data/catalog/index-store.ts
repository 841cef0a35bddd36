import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import { CURSOR_LIFE_MS } from './cursor.ts'
import type { EntryState } from './entry.ts'
import { deletesOf } from './spelling.ts'
import type { CatalogTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<CatalogTables>()

/** What a search document holds beside its words. */
export type DocumentFields = {
  dataset: string
  state: EntryState
  title: string
  department: string
  class: string
  level: string
  theme: string
  sharing: string
  opening: string
  classification: string
  format: string
  quality: string
  synthetic: boolean
  updateCycle: string
  dueAt: Date | null
  popularity: number
  updatedAt: Date
}

/** The present document dies and a new one is born in the caller's transaction: a cursor sees one or the other. */
export async function replaceDocument(
  db: Kysely<AnyTables>,
  { updateCycle, dueAt, updatedAt, ...fields }: DocumentFields,
  words: readonly string[],
  now: Date,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`catalog.index:${fields.dataset}`}))`.execute(db)
  await sql`
    update catalog.search_document set died = pg_current_xact_id(), died_at = ${now}
    where dataset = ${fields.dataset} and died is null`.execute(db)
  await tables(db)
    .insertInto('catalog.search_document')
    .values({
      ...fields,
      update_cycle: updateCycle,
      due_at: dueAt,
      updated_at: updatedAt,
      words: sql`array_to_tsvector(${[...words]}::text[])`,
    })
    .execute()
}

/** Adds words a misspelt query may be corrected to. */
export async function rememberWords(db: Kysely<AnyTables>, words: readonly string[]): Promise<void> {
  if (words.length === 0) return
  // In one order everywhere, so that two transactions never wait for each other.
  const values = words.toSorted().map((word) => ({ word, deletes: deletesOf(word) }))
  await tables(db)
    .insertInto('catalog.word')
    .values(values)
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Forgets documents that were replaced longer ago than any cursor lives. */
export async function purgeDocuments(db: Kysely<AnyTables>, now: Date): Promise<number> {
  const { numDeletedRows } = await tables(db)
    .deleteFrom('catalog.search_document')
    .where('died_at', '<', new Date(now.getTime() - 2 * CURSOR_LIFE_MS))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
