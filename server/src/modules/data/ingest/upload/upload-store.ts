import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { IngestTables } from '../tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<IngestTables>()

export type UploadRow = Selectable<IngestTables['ingest.upload']>

export async function insertUpload(
  db: Kysely<AnyTables>,
  row: Omit<UploadRow, 'received' | 'sha256'>,
): Promise<void> {
  await tables(db).insertInto('ingest.upload').values(row).execute()
}

/** How many uploads a person has open, and how many bytes all open uploads still have to come. */
export async function openUploads(
  db: Kysely<AnyTables>,
  owner: string,
): Promise<{ own: number; outstanding: number }> {
  const row = await tables(db)
    .selectFrom('ingest.upload')
    .select([
      sql<number>`(count(*) filter (where owner = ${owner}))::int`.as('own'),
      sql<string>`coalesce(sum(bytes - received), 0)`.as('outstanding'),
    ])
    .executeTakeFirstOrThrow()
  return { own: row.own, outstanding: Number(row.outstanding) }
}

/** An upload of this person; with `lock` nobody else writes to it until the transaction ends. */
export async function findUpload(
  db: Kysely<AnyTables>,
  { id, owner }: { id: string; owner: string },
  lock = false,
): Promise<UploadRow | undefined> {
  const query = tables(db)
    .selectFrom('ingest.upload')
    .selectAll()
    .where('id', '=', id)
    .where('owner', '=', owner)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row && { ...row, bytes: Number(row.bytes), received: Number(row.received) }
}

export async function noteReceived(
  db: Kysely<AnyTables>,
  id: string,
  received: number,
  expiresAt: Date,
): Promise<void> {
  await tables(db)
    .updateTable('ingest.upload')
    .set({ received, expires_at: expiresAt })
    .where('id', '=', id)
    .execute()
}

export async function noteHash(db: Kysely<AnyTables>, id: string, sha256: string): Promise<void> {
  await tables(db).updateTable('ingest.upload').set({ sha256 }).where('id', '=', id).execute()
}

export async function deleteUpload(db: Kysely<AnyTables>, id: string): Promise<void> {
  await tables(db).deleteFrom('ingest.upload').where('id', '=', id).execute()
}

/** Forgets what nobody went on with; returns the ids. */
export async function deleteExpired(db: Kysely<AnyTables>, now: Date): Promise<string[]> {
  const rows = await tables(db)
    .deleteFrom('ingest.upload')
    .where('expires_at', '<', now)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
