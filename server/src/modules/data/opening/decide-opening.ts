import { getEntry, requireGovernance, requireSecondPerson } from '#modules/data/catalog/index.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import { openDataset } from './open-dataset.ts'
import { decideProposal, lockProposal, type Proposal } from './proposal-store.ts'
import type { ProposalDecision } from './schema.ts'

/**
 * A second person decides on a proposal. Approval opens the dataset at once, with the version current now, which is
 * assessed again: what came since the proposal must pass as well.
 */
export async function decideOpening(
  ctx: Ctx,
  id: string,
  { approve, note }: ProposalDecision,
): Promise<void> {
  const proposal = await ctx.transaction((tx) => readWaiting(tx, id))
  if (!approve && note.trim() === '') throw errors.reasonNeeded({})
  const decide = async (tx: Ctx): Promise<void> => {
    await readWaiting(tx, id)
    const state = approve ? 'approved' : 'rejected'
    await decideProposal(tx.db, id, { state, by: tx.actor, note, at: tx.clock.now() })
    await recordAudit(tx, {
      action: approve ? 'opening.approved' : 'opening.rejected',
      object: { kind: 'dataset', id: proposal.dataset },
      details: { proposal: id, note },
    })
  }
  if (approve) await openDataset(ctx, proposal.dataset, proposal.plan, decide)
  else await ctx.transaction(decide)
}

async function readWaiting(tx: Ctx, id: string): Promise<Proposal> {
  const proposal = await lockProposal(tx.db, id)
  if (!proposal) throw errors.noProposal({ id })
  const { department } = await getEntry(tx, proposal.dataset)
  requireGovernance(tx.actor, department)
  requireSecondPerson(tx.actor, proposal.proposedBy)
  if (proposal.state !== 'proposed') throw errors.alreadyDecided({ id, state: proposal.state })
  return proposal
}
