import { getEntry, requireGovernance } from '#modules/data/catalog/index.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import { withdrawOpening } from './opening-store.ts'

/**
 * Takes a dataset back from the public, at once and with all its versions; the reason stands where the data was. One
 * person suffices: what should not be open must not wait for a second. Throws `opening.notOpened`.
 */
export async function withdrawDataset(ctx: Ctx, code: string, reason: string): Promise<void> {
  const { department } = await getEntry(ctx, code)
  requireGovernance(ctx.actor, department)
  await ctx.transaction(async (tx) => {
    const withdrawal = { at: tx.clock.now(), reason, by: tx.actor.name }
    if (!(await withdrawOpening(tx.db, code, withdrawal))) throw errors.notOpened({ dataset: code })
    await recordAudit(tx, {
      action: 'opening.closed',
      object: { kind: 'dataset', id: code },
      details: { reason },
    })
  })
}
