import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import { GENESIS, type Entry } from './entry.ts'
import type { AuditTables } from './tables.ts'

/** Any constant: entries are numbered one at a time, since each contains the hash of the one before. */
const CHAIN_LOCK = 4_071_966

const tables = (db: Kysely<AnyTables>) => db.withTables<AuditTables>()

/** The last entry, locked until the transaction ends so that the next number and hash are ours. */
export async function lockHead(db: Kysely<AnyTables>): Promise<{ seq: number; hash: string }> {
  await sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(db)
  const head = await tables(db)
    .selectFrom('audit.entry')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return head ?? { seq: 0, hash: GENESIS }
}

export async function insertEntry(db: Kysely<AnyTables>, entry: Entry & { hash: string }): Promise<void> {
  await tables(db)
    .insertInto('audit.entry')
    .values({
      seq: entry.seq,
      at: entry.at,
      actor: entry.actor,
      actor_name: entry.actorName,
      action: entry.action,
      object_kind: entry.objectKind,
      object_id: entry.objectId,
      purpose: entry.purpose,
      details: JSON.stringify(entry.details),
      previous_hash: entry.previousHash,
      hash: entry.hash,
    })
    .execute()
}

export type EntryFilter = {
  objectKind?: string | undefined
  objectId?: string | undefined
  actor?: string | undefined
}

export async function listEntries(db: Kysely<AnyTables>, filter: EntryFilter, limit: number, offset: number) {
  let query = tables(db).selectFrom('audit.entry')
  if (filter.objectKind) query = query.where('object_kind', '=', filter.objectKind)
  if (filter.objectId) query = query.where('object_id', '=', filter.objectId)
  if (filter.actor) query = query.where('actor', '=', filter.actor)
  const { count } = await query.select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await query.selectAll().orderBy('seq', 'desc').limit(limit).offset(offset).execute()
  return { total: count, items: rows.map(toEntry) }
}

export async function entriesAfter(db: Kysely<AnyTables>, seq: number, limit: number) {
  const rows = await tables(db)
    .selectFrom('audit.entry')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(toEntry)
}

function toEntry(row: Selectable<AuditTables['audit.entry']>): Entry & { hash: string } {
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    actor: row.actor,
    actorName: row.actor_name,
    action: row.action,
    objectKind: row.object_kind,
    objectId: row.object_id,
    purpose: row.purpose,
    details: row.details,
    previousHash: row.previous_hash,
    hash: row.hash,
  }
}
