import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { ExchangeTables } from '../tables.ts'
import type { NegativeItem } from './schema.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<ExchangeTables>()

export async function listNegativeItems(db: Kysely<AnyTables>): Promise<NegativeItem[]> {
  const rows = await tables(db).selectFrom('exchange.negative_item').selectAll().orderBy('code').execute()
  return rows.map(({ legal_basis: legalBasis, created_at: _at, ...row }) => ({ ...row, legalBasis }))
}

export async function upsertNegativeItem(db: Kysely<AnyTables>, item: NegativeItem, at: Date): Promise<void> {
  const { code, title, legalBasis, ...rest } = item
  const row = { ...rest, title: JSON.stringify(title), legal_basis: legalBasis }
  await tables(db)
    .insertInto('exchange.negative_item')
    .values({ code, ...row, created_at: at })
    .onConflict((c) => c.column('code').doUpdateSet(row))
    .execute()
}

export async function deleteNegativeItem(db: Kysely<AnyTables>, code: string): Promise<boolean> {
  const { numDeletedRows } = await tables(db)
    .deleteFrom('exchange.negative_item')
    .where('code', '=', code)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
