import { getEntry, governs } from '#modules/data/catalog/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { findOpening, listReleases, listWithheld } from './opening-store.ts'
import { listProposals, type Proposal } from './proposal-store.ts'
import type { OpeningStatus, ProposalQuery, ProposalView } from './schema.ts'

/** Proposals to open datasets, those that wait first. */
export async function viewProposals(
  ctx: Ctx,
  { page, size, ...filters }: ProposalQuery,
): Promise<{ items: ProposalView[]; total: number }> {
  const { items, total } = await listProposals(ctx.db, { ...filters, limit: size, offset: (page - 1) * size })
  return { items: await Promise.all(items.map((one) => viewProposal(ctx, one))), total }
}

/** How a dataset stands with the public: opened, withdrawn, what was released, what was withheld and why. */
export async function viewOpening(ctx: Ctx, code: string): Promise<OpeningStatus> {
  const { department } = await getEntry(ctx, code)
  const opening = await findOpening(ctx.db, code)
  const releases = await listReleases(ctx.db, code)
  const withheld = await listWithheld(ctx.db, code)
  const { items } = await listProposals(ctx.db, { dataset: code, state: 'proposed', limit: 1, offset: 0 })
  const withdrawn = opening?.withdrawn ?? null
  return {
    opened: opening !== undefined && withdrawn === null,
    openedAt: opening?.openedAt.toISOString() ?? null,
    withdrawn: withdrawn && { ...withdrawn, at: withdrawn.at.toISOString() },
    releases: releases.map(({ version, releasedAt, file }) => ({
      version,
      releasedAt: releasedAt.toISOString(),
      derived: file !== null,
    })),
    withheld: withheld.map(({ version, at, assessment }) => ({
      version,
      at: at.toISOString(),
      reasons: assessment.reasons,
    })),
    waiting: items[0] ? await viewProposal(ctx, items[0]) : null,
    mayGovern: governs(ctx.actor, department),
  }
}

async function viewProposal(ctx: Ctx, { proposedBy, ...proposal }: Proposal): Promise<ProposalView> {
  const { title, department } = await getEntry(ctx, proposal.dataset)
  return {
    ...proposal,
    title,
    department,
    proposedAt: proposal.proposedAt.toISOString(),
    decidedAt: proposal.decidedAt?.toISOString() ?? null,
    mayDecide: proposal.state === 'proposed' && governs(ctx.actor, department) && proposedBy !== ctx.actor.id,
  }
}
