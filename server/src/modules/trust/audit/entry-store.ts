import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Entry } from './entry.ts'
import type { AuditTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<AuditTables>()

/** Adds entries and marks them to be taken into the tree, in one statement. */
export async function insertEntries(db: Kysely<AnyTables>, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map(({ actorName, objectKind, objectId, ...rest }) => ({
    ...rest,
    actor_name: actorName,
    object_kind: objectKind,
    object_id: objectId,
  }))
  await sql`
    with added as (
      insert into audit.entry (at, actor, actor_name, action, object_kind, object_id, purpose, details, subjects, nonce)
      select at, actor, actor_name, action, object_kind, object_id, purpose, details, subjects, nonce
      from json_to_recordset(${JSON.stringify(rows)}::json) as row (
        at timestamptz, actor text, actor_name text, action text, object_kind text, object_id text, purpose text,
        details jsonb, subjects text[], nonce text)
      returning id)
    insert into audit.pending select id from added`.execute(db)
}

export type EntryFilter = {
  objectKind?: string | undefined
  objectId?: string | undefined
  actor?: string | undefined
  action?: string | undefined
  subject?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** An entry with its place in the tree; null until it is taken in (a second at most). */
export type PlacedEntry = Entry & { id: number; index: number | null; hash: string | null }

export async function listEntries(db: Kysely<AnyTables>, filter: EntryFilter, limit: number, offset: number) {
  let query = tables(db).selectFrom('audit.entry')
  if (filter.objectKind) query = query.where('object_kind', '=', filter.objectKind)
  if (filter.objectId) query = query.where('object_id', '=', filter.objectId)
  if (filter.actor) query = query.where('actor', '=', filter.actor)
  if (filter.action) query = query.where('action', 'like', `${filter.action.replace(/[%_\\]/g, '\\$&')}%`)
  if (filter.from) query = query.where('at', '>=', new Date(filter.from))
  if (filter.to) query = query.where('at', '<', new Date(filter.to))
  if (filter.subject)
    query = query
      .where(sql<boolean>`subjects @> array[${filter.subject}]`)
      .where(sql<boolean>`subjects <> '{}'`)
  const { count } = await query.select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await query
    .leftJoin('audit.leaf', 'audit.leaf.entry', 'audit.entry.id')
    .selectAll('audit.entry')
    .select(['audit.leaf.index', 'audit.leaf.hash'])
    .orderBy('audit.entry.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return { total: count, items: rows.map(toPlaced) }
}

export async function entriesAfter(
  db: Kysely<AnyTables>,
  index: number,
  limit: number,
): Promise<(Entry & { id: number; index: number })[]> {
  const rows = await tables(db)
    .selectFrom('audit.leaf')
    .innerJoin('audit.entry', 'audit.entry.id', 'audit.leaf.entry')
    .selectAll('audit.entry')
    .select('audit.leaf.index')
    .where('audit.leaf.index', '>', index)
    .orderBy('audit.leaf.index')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...toEntry(row), id: row.id, index: row.index }))
}

export async function findEntry(db: Kysely<AnyTables>, id: number): Promise<PlacedEntry | undefined> {
  const row = await tables(db)
    .selectFrom('audit.entry')
    .leftJoin('audit.leaf', 'audit.leaf.entry', 'audit.entry.id')
    .selectAll('audit.entry')
    .select(['audit.leaf.index', 'audit.leaf.hash'])
    .where('audit.entry.id', '=', id)
    .executeTakeFirst()
  return row && toPlaced(row)
}

type Row = Selectable<AuditTables['audit.entry']>

function toPlaced(row: Row & { index: number | null; hash: Buffer | null }): PlacedEntry {
  return { ...toEntry(row), id: row.id, index: row.index, hash: row.hash?.toString('hex') ?? null }
}

export function toEntry(row: Row): Entry {
  return {
    at: row.at.toISOString(),
    actor: row.actor,
    actorName: row.actor_name,
    action: row.action,
    objectKind: row.object_kind,
    objectId: row.object_id,
    purpose: row.purpose,
    details: row.details,
    subjects: row.subjects,
    nonce: row.nonce,
  }
}
