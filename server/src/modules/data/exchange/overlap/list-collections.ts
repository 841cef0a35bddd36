import type { Kysely } from 'kysely'
import type { AnyTables, Ctx } from '#platform/ctx.ts'
import type { ExchangeTables } from '../tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<ExchangeTables>()

/** Declared collections, newest first; what was collected again stands there with its reason for all to see. */
export async function listCollections(ctx: Ctx, page: { page: number; size: number }) {
  const { total } = await tables(ctx.db)
    .selectFrom('exchange.collection')
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await tables(ctx.db)
    .selectFrom('exchange.collection')
    .selectAll()
    .orderBy('declared_at', 'desc')
    .orderBy('id')
    .limit(page.size)
    .offset((page.page - 1) * page.size)
    .execute()
  return {
    total,
    items: rows.map(({ declared_at: at, declared_by_name: declaredBy, likenesses: overlaps, ...row }) => ({
      ...row,
      overlaps,
      declaredAt: at.toISOString(),
      declaredBy,
    })),
  }
}
