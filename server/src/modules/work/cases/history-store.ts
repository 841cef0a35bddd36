import type { Kysely, Selectable } from 'kysely'
import type { Actor, AnyTables } from '#platform/ctx.ts'
import type { HistoryEntry, NewEntry } from './history.ts'
import type { CaseTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<CaseTables>()

export async function insertEntry(
  db: Kysely<AnyTables>,
  caseId: string,
  actor: Actor,
  at: Date,
  entry: NewEntry,
): Promise<HistoryEntry> {
  const row = await tables(db)
    .insertInto('cases.history_entry')
    .values({
      case_id: caseId,
      kind: entry.kind,
      at,
      actor: actor.id,
      actor_name: actor.name,
      comment: entry.comment ?? null,
      details: JSON.stringify(entry.details),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toEntry(row)
}

/** A case's whole history, oldest first. */
export async function listHistory(db: Kysely<AnyTables>, caseId: string): Promise<HistoryEntry[]> {
  const rows = await tables(db)
    .selectFrom('cases.history_entry')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()
  return rows.map(toEntry)
}

/** What the clocks of many cases need, by case. */
export async function listClockHistories(
  db: Kysely<AnyTables>,
  caseIds: readonly string[],
): Promise<Map<string, HistoryEntry[]>> {
  if (caseIds.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('cases.history_entry')
    .selectAll()
    .where('case_id', 'in', caseIds)
    .where('kind', 'in', ['opened', 'advanced', 'extended'])
    .orderBy('id')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.case_id)
  return new Map([...grouped].map(([id, entries]) => [id, entries.map(toEntry)]))
}

function toEntry(row: Selectable<CaseTables['cases.history_entry']>): HistoryEntry {
  return {
    id: row.id,
    kind: row.kind,
    at: row.at,
    actor: row.actor,
    actorName: row.actor_name,
    comment: row.comment,
    details: row.details,
  }
}
