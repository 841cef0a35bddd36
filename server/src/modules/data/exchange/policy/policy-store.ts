import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { ExchangeTables } from '../tables.ts'
import { Policy } from './schema.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<ExchangeTables>()

/** The rules of sharing in force; the national ones where nobody has set others. */
export async function findPolicy(db: Kysely<AnyTables>): Promise<Policy> {
  const row = await tables(db).selectFrom('exchange.policy').select('policy').executeTakeFirst()
  return Policy.parse(row?.policy ?? {})
}

export async function upsertPolicy(
  db: Kysely<AnyTables>,
  policy: Policy,
  at: Date,
  by: string,
): Promise<void> {
  const row = { policy: JSON.stringify(policy), updated_at: at, updated_by: by }
  await tables(db)
    .insertInto('exchange.policy')
    .values(row)
    .onConflict((c) => c.column('singleton').doUpdateSet(row))
    .execute()
}
