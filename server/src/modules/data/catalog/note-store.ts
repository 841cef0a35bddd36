import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Actor, AnyTables } from '#platform/ctx.ts'
import type { DatasetNote } from './schema.ts'
import type { CatalogTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<CatalogTables>()

/** Notes on a dataset, newest first; issues that are not resolved come before all else. */
export async function listNotes(db: Kysely<AnyTables>, dataset: string): Promise<DatasetNote[]> {
  const rows = await tables(db)
    .selectFrom('catalog.note')
    .selectAll()
    .where('dataset', '=', dataset)
    .orderBy(
      (e) =>
        e
          .case()
          .when(e('kind', '=', 'issue'))
          .then(e('resolved_at', 'is', null))
          .else(false)
          .end(),
      'desc',
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    text: row.text,
    authorName: row.author_name,
    organisation: row.organisation,
    createdAt: row.created_at.toISOString(),
    resolvedAt: row.resolved_at?.toISOString() ?? null,
    resolvedByName: row.resolved_by_name,
    answer: row.answer,
  }))
}

export async function insertNote(
  db: Kysely<AnyTables>,
  note: { dataset: string; kind: DatasetNote['kind']; text: string; author: Actor; at: Date },
): Promise<string> {
  const id = randomUUID()
  await tables(db)
    .insertInto('catalog.note')
    .values({
      id,
      dataset: note.dataset,
      kind: note.kind,
      text: note.text,
      author: note.author.id,
      author_name: note.author.name,
      organisation: note.author.organisation,
      created_at: note.at,
      resolved_at: null,
      resolved_by_name: null,
      answer: null,
    })
    .execute()
  return id
}

/** Closes an open issue with an answer; false where there is none. */
export async function resolveNote(
  db: Kysely<AnyTables>,
  { dataset, id, answer, by, at }: { dataset: string; id: string; answer: string; by: Actor; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('catalog.note')
    .set({ resolved_at: at, resolved_by_name: by.name, answer })
    .where('dataset', '=', dataset)
    .where('id', '=', id)
    .where('kind', '=', 'issue')
    .where('resolved_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
