import type { Kysely, Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { ExchangeTables } from '../tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<ExchangeTables>()

export type SubscriptionRow = Selectable<ExchangeTables['exchange.subscription']>

export async function insertSubscription(
  db: Kysely<AnyTables>,
  grant: string,
  announced: number,
  at: Date,
): Promise<void> {
  await tables(db)
    .insertInto('exchange.subscription')
    .values({ grant_id: grant, url: null, announced, created_at: at, last_status: null, last_at: null })
    .onConflict((c) => c.column('grant_id').doNothing())
    .execute()
}

export async function findSubscription(
  db: Kysely<AnyTables>,
  grant: string,
): Promise<SubscriptionRow | undefined> {
  return tables(db)
    .selectFrom('exchange.subscription')
    .selectAll()
    .where('grant_id', '=', grant)
    .executeTakeFirst()
}

export async function updateSubscription(
  db: Kysely<AnyTables>,
  grant: string,
  changes: Partial<Omit<SubscriptionRow, 'grant_id' | 'created_at'>>,
): Promise<void> {
  await tables(db).updateTable('exchange.subscription').set(changes).where('grant_id', '=', grant).execute()
}
