import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { assessOpening } from './assess-opening.ts'
import { errors } from './errors.ts'
import { insertOpening, insertRelease } from './opening-store.ts'
import type { Assessment } from './schema.ts'

/** Opens a dataset to the public with its current version; throws `opening.refused` with the reasons against it. */
export async function openDataset(ctx: Ctx, code: string): Promise<Assessment> {
  const assessment = await assessOpening(ctx, code)
  const { version, allowed, reasons } = assessment
  if (!allowed || version === null) throw errors.refused({ dataset: code, reasons })
  await ctx.transaction(async (tx) => {
    const now = tx.clock.now()
    await insertOpening(tx.db, { dataset: code, openedAt: now, openedBy: tx.actor.id })
    if (!(await insertRelease(tx.db, { dataset: code, version, releasedAt: now }, assessment))) return
    await recordAudit(tx, {
      action: 'opening.opened',
      object: { kind: 'dataset', id: code },
      details: { version },
    })
  })
  return assessment
}
