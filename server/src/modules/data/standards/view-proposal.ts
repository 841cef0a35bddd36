import type { Ctx } from '#platform/ctx.ts'
import { diffContent } from './diff-content.ts'
import { errors } from './errors.ts'
import { findProposal, type Proposal } from './proposal-store.ts'
import { versionsOf } from './register-store.ts'
import type { ProposalDetail, ProposalView } from './schema.ts'

/** A proposal as lists show it; a retirement bears the name of what it ends. */
export function viewProposal(proposal: Proposal, name?: { zh: string; en: string }): ProposalView {
  const { id, kind, code, action, after, reason, successor, status, note, version } = proposal
  return {
    ...{ id, kind, code, action, after, reason, successor, status, note, version },
    name: proposal.content?.name ?? name ?? { zh: code, en: code },
    validFrom: proposal.valid_from,
    proposedBy: proposal.proposed_by,
    proposedByName: proposal.proposed_by_name,
    proposedAt: proposal.proposed_at.toISOString(),
    decidedByName: proposal.decided_by_name,
    decidedAt: proposal.decided_at?.toISOString() ?? null,
  }
}

/** One proposal with everything it would change. */
export async function getProposal(ctx: Ctx, id: string): Promise<ProposalDetail> {
  const proposal = await findProposal(ctx.db, id)
  if (!proposal) throw errors.proposalNotFound({ proposal: id })
  const versions = await versionsOf(ctx.db, proposal.kind, proposal.code)
  const before = versions.find(({ version }) => version === proposal.after)?.content
  const { content } = proposal
  const diff = content ? diffContent(before, content) : { fields: [], entries: [] }
  return { ...viewProposal(proposal, before?.name), content, ...diff }
}
