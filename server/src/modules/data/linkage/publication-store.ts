import type { Kysely, Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Publication } from './schema.ts'
import type { LinkageTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<LinkageTables>()

export type PublicationRow = Selectable<LinkageTables['linkage.publication']>

export async function insertPublication(
  db: Kysely<AnyTables>,
  row: Omit<PublicationRow, 'id' | 'undone'>,
): Promise<void> {
  await tables(db).insertInto('linkage.publication').values(row).execute()
}

export async function listPublications(db: Kysely<AnyTables>, project: string): Promise<Publication[]> {
  const rows = await publicationRows(db, project)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    dataset: row.dataset,
    version: row.version,
    priorVersion: row.prior_version,
    run: row.run,
    rows: row.rows,
    by: row.by_name,
    at: row.at.toISOString(),
    reason: row.reason,
    undone: row.undone,
  }))
}

/** The publications of a project, the newest first. */
export async function publicationRows(db: Kysely<AnyTables>, project: string): Promise<PublicationRow[]> {
  return tables(db)
    .selectFrom('linkage.publication')
    .selectAll()
    .where('project', '=', project)
    .orderBy('id', 'desc')
    .execute()
}

/** Marks a publication as undone; false where somebody was quicker. */
export async function markUndone(db: Kysely<AnyTables>, id: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('linkage.publication')
    .set({ undone: true })
    .where('id', '=', id)
    .where('undone', '=', false)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
