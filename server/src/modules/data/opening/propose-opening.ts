import { getEntry, requireGovernance } from '#modules/data/catalog/index.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { assessOpening } from './assess-opening.ts'
import { errors } from './errors.ts'
import { insertProposal } from './proposal-store.ts'
import type { NewProposal } from './schema.ts'

/**
 * A steward of the owning department or the data bureau proposes to open a dataset under a plan they have confirmed.
 * What may not be opened cannot be proposed: `opening.refused` with the reasons.
 */
export async function proposeOpening(ctx: Ctx, code: string, { plan, note }: NewProposal): Promise<string> {
  const { department } = await getEntry(ctx, code)
  requireGovernance(ctx.actor, department)
  const assessment = await assessOpening(ctx, code, { plan })
  const { version, allowed, reasons } = assessment
  if (!allowed || version === null) throw errors.refused({ dataset: code, reasons })
  return ctx.transaction(async (tx) => {
    const at = tx.clock.now()
    const id = await insertProposal(tx.db, { assessment, version, note, by: tx.actor, at })
    await recordAudit(tx, {
      action: 'opening.proposed',
      object: { kind: 'dataset', id: code },
      details: { proposal: id, version, plan },
    })
    return id
  })
}
