import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { supervises } from '../relation.ts'
import { deleteNegativeItem, upsertNegativeItem } from './negative-store.ts'
import type { NegativeItem } from './schema.ts'

/** Puts a matter on the negative list, or removes it: the bureau's right alone. */
export async function saveNegativeItem(ctx: Ctx, item: NegativeItem): Promise<void> {
  await asBureau(ctx, 'exchange.negativeItemSaved', item.code, { item }, async (tx) => {
    await upsertNegativeItem(tx.db, item, tx.clock.now())
  })
}

export async function removeNegativeItem(ctx: Ctx, code: string): Promise<void> {
  await asBureau(ctx, 'exchange.negativeItemRemoved', code, {}, async (tx) => {
    if (!(await deleteNegativeItem(tx.db, code))) throw errors.notFound({ code })
  })
}

async function asBureau(
  ctx: Ctx,
  action: string,
  id: string,
  details: Record<string, unknown>,
  change: (tx: Ctx) => Promise<void>,
): Promise<void> {
  const { bureau } = await findPolicy(ctx.db)
  if (!supervises(ctx.actor, bureau)) throw errors.notYourPart({ act: action })
  await ctx.transaction(async (tx) => {
    await change(tx)
    await recordAudit(tx, { action, object: { kind: 'negativeItem', id }, details })
  })
}
