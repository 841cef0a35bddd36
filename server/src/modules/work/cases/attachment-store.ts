import type { Kysely } from 'kysely'
import type { Actor, AnyTables } from '#platform/ctx.ts'
import type { CaseAttachment } from './schema.ts'
import type { CaseTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<CaseTables>()

export type NewAttachment = { id: string; name: string; mediaType: string; bytes: number; sha256: string }

export async function insertAttachment(
  db: Kysely<AnyTables>,
  caseId: string,
  actor: Actor,
  at: Date,
  file: NewAttachment,
): Promise<void> {
  await tables(db)
    .insertInto('cases.attachment')
    .values({
      id: file.id,
      case_id: caseId,
      name: file.name,
      media_type: file.mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
      at,
      actor: actor.id,
      actor_name: actor.name,
    })
    .execute()
}

export async function listAttachments(db: Kysely<AnyTables>, caseId: string): Promise<CaseAttachment[]> {
  const rows = await tables(db)
    .selectFrom('cases.attachment')
    .select(['id', 'name', 'media_type', 'bytes', 'at', 'actor_name'])
    .where('case_id', '=', caseId)
    .orderBy('at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    at: row.at.toISOString(),
    actorName: row.actor_name,
  }))
}

export async function findAttachment(
  db: Kysely<AnyTables>,
  caseId: string,
  id: string,
): Promise<NewAttachment | undefined> {
  const row = await tables(db)
    .selectFrom('cases.attachment')
    .select(['id', 'name', 'media_type', 'bytes', 'sha256'])
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && { id: row.id, name: row.name, mediaType: row.media_type, bytes: row.bytes, sha256: row.sha256 }
  )
}

export async function countAttachments(db: Kysely<AnyTables>, caseId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('cases.attachment')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return row.count
}
