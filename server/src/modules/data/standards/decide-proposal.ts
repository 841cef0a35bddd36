import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from './errors.ts'
import { standardsChanged } from './events.ts'
import { closeProposal, findProposal, type Proposal } from './proposal-store.ts'
import { insertVersions, lockNewest } from './register-store.ts'
import { refreshStandards } from './register.ts'

export type Decision = { id: string; verdict: 'approved' | 'refused' | 'withdrawn'; note: string | null }

/**
 * Ends a proposal. Approving makes the entry's next version and needs another person than the one who proposed it; a
 * proposal made against an older version than the newest cannot be approved any more.
 */
export async function decideProposal(ctx: Ctx, decision: Decision): Promise<{ version: number | null }> {
  const version = await ctx.transaction(async (tx) => {
    const proposal = await findProposal(tx.db, decision.id)
    if (!proposal) throw errors.proposalNotFound({ proposal: decision.id })
    checkPerson(tx, proposal, decision)
    const made = decision.verdict === 'approved' ? await makeVersion(tx, proposal) : null
    const closed = await closeProposal(tx.db, proposal.id, {
      status: decision.verdict,
      decided_by: tx.actor.id,
      decided_by_name: tx.actor.name,
      decided_at: tx.clock.now(),
      note: decision.note,
      version: made,
    })
    if (!closed) throw errors.alreadyDecided({ proposal: decision.id })
    await recordAudit(tx, {
      action: `standards.${decision.verdict}`,
      object: { kind: `standards-${proposal.kind}`, id: proposal.code },
      details: { proposal: proposal.id, version: made, note: decision.note },
    })
    return made
  })
  if (version !== null) await refreshStandards(ctx)
  return { version }
}

function checkPerson({ actor }: Ctx, proposal: Proposal, { verdict }: Decision): void {
  if (proposal.status !== 'open') throw errors.alreadyDecided({ proposal: proposal.id })
  const own = proposal.proposed_by === actor.id
  if (verdict === 'withdrawn' && !own) throw errors.notYourProposal()
  if (verdict === 'approved' && own) throw errors.needsSecondPerson()
}

async function makeVersion(tx: Ctx, proposal: Proposal): Promise<number> {
  const { kind, code, after, action } = proposal
  const newest = await lockNewest(tx.db, kind, code)
  if ((newest?.version ?? 0) !== after) throw errors.changedMeanwhile({ kind, code, newest: newest?.version })
  const content = proposal.content ?? newest?.content
  if (!content) throw errors.notFound({ kind, code })
  await insertVersions(tx.db, [
    {
      ...{ kind, code, content, version: after + 1, retired: action === 'retire' },
      ...{ successor: proposal.successor, validFrom: proposal.valid_from, reason: proposal.reason },
      ...{ proposedBy: proposal.proposed_by, approvedBy: tx.actor.id, approvedAt: tx.clock.now() },
    },
  ])
  await tx.publish(standardsChanged, { kind, code, version: after + 1 })
  return after + 1
}
