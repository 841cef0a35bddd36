import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { assessWithRows } from './assess-opening.ts'
import { errors } from './errors.ts'
import { putOpening } from './opening-store.ts'
import type { Plan } from './protect/plan.ts'
import { release, writeDerived } from './release.ts'
import type { Assessment } from './schema.ts'

/**
 * Opens a dataset to the public with its current version, protected by the plan; throws `opening.refused` with the
 * reasons against it. `within` commits together with the opening, such as the decision it follows from.
 */
export async function openDataset(
  ctx: Ctx,
  code: string,
  plan?: Plan,
  within: (tx: Ctx) => Promise<void> = async () => undefined,
): Promise<Assessment> {
  const { assessment, session } = await assessWithRows(ctx, code, { plan })
  try {
    if (!assessment.allowed || !session) throw errors.refused({ dataset: code, reasons: assessment.reasons })
    const file = await writeDerived(ctx, assessment, session)
    await ctx.transaction(async (tx) => {
      await within(tx)
      const openedAt = tx.clock.now()
      await putOpening(tx.db, { dataset: code, openedAt, openedBy: tx.actor.id, plan: assessment.plan })
      await release(tx, assessment, file)
      await recordAudit(tx, {
        action: 'opening.opened',
        object: { kind: 'dataset', id: code },
        details: { version: assessment.version, derived: file !== null },
      })
    })
    return assessment
  } finally {
    session?.lake.close()
  }
}
