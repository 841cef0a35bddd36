import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { SourcesTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<SourcesTables>()

/** A file of a watched folder that was handed over. */
export type TakenFile = { sha256: string; name: string; bytes: number; modifiedMs: number }

/** Everything that was handed over from a folder, by content. */
export async function takenFiles(db: Kysely<AnyTables>, source: string): Promise<TakenFile[]> {
  return tables(db)
    .selectFrom('sources.taken_file')
    .select(['sha256', 'name', 'bytes', 'modified_ms as modifiedMs'])
    .where('source', '=', source)
    .execute()
}

/** Remembers a file by its content; the newest name and time of the same content count. */
export async function rememberFile(
  db: Kysely<AnyTables>,
  source: string,
  { sha256, name, bytes, modifiedMs }: TakenFile,
  at: Date,
): Promise<void> {
  const row = { name, bytes, modified_ms: modifiedMs }
  await tables(db)
    .insertInto('sources.taken_file')
    .values({ source, sha256, ...row, at })
    .onConflict((c) => c.columns(['source', 'sha256']).doUpdateSet(row))
    .execute()
}
