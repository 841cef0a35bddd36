import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { recordAudit } from '#modules/trust/audit/index.ts'
import type { AnyTables, Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import { ownDepartment } from '../relation.ts'
import type { ExchangeTables } from '../tables.ts'
import { findOverlaps } from './find-overlaps.ts'
import type { CollectionInput } from './schema.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<ExchangeTables>()

/** Declares a new collection. Where the catalogue holds much of it already, the reason to collect again is needed. */
export async function declareCollection(ctx: Ctx, input: CollectionInput): Promise<{ id: string }> {
  const { overlaps, reasonNeeded } = await findOverlaps(ctx, input.columns)
  const reason = input.reason === '' ? undefined : input.reason
  if (reasonNeeded && (reason === undefined || reason.length < 10)) {
    throw errors.reasonRequired({ overlaps: overlaps.map(({ dataset, score }) => ({ dataset, score })) })
  }
  const id = randomUUID()
  await ctx.transaction(async (tx) => {
    await tables(tx.db)
      .insertInto('exchange.collection')
      .values({
        id,
        department: ownDepartment(tx.actor),
        title: input.title,
        columns: JSON.stringify(input.columns),
        likenesses: JSON.stringify(overlaps),
        reason: reason ?? null,
        declared_at: tx.clock.now(),
        declared_by_name: tx.actor.name,
      })
      .execute()
    await recordAudit(tx, {
      action: 'exchange.collectionDeclared',
      object: { kind: 'collection', id },
      details: {
        title: input.title,
        overlaps: overlaps.map(({ dataset, score }) => ({ dataset, score })),
        reason: reason ?? null,
      },
    })
  })
  return { id }
}
