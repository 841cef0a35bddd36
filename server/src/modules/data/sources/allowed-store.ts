import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { AllowedAddressEntry } from './schema.ts'
import type { SourcesTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<SourcesTables>()

/** Private addresses connections may reach, in the order of the ranges. */
export async function listAllowed(db: Kysely<AnyTables>): Promise<AllowedAddressEntry[]> {
  const rows = await tables(db)
    .selectFrom('sources.allowed_address')
    .selectAll()
    .orderBy('range')
    .orderBy('port')
    .execute()
  return rows.map(({ range, port, note, added_by, added_at }) => ({
    range,
    port: port === 0 ? null : port,
    note,
    addedBy: added_by,
    addedAt: added_at.toISOString(),
  }))
}

export async function insertAllowed(
  db: Kysely<AnyTables>,
  entry: { range: string; port: number | null; note: string; by: string; at: Date },
): Promise<void> {
  await tables(db)
    .insertInto('sources.allowed_address')
    .values({
      ...{ range: entry.range, port: entry.port ?? 0, note: entry.note },
      ...{ added_by: entry.by, added_at: entry.at },
    })
    .onConflict((c) => c.columns(['range', 'port']).doUpdateSet({ note: entry.note }))
    .execute()
}

export async function deleteAllowed(
  db: Kysely<AnyTables>,
  range: string,
  port: number | null,
): Promise<void> {
  await tables(db)
    .deleteFrom('sources.allowed_address')
    .where('range', '=', range)
    .where('port', '=', port ?? 0)
    .execute()
}
