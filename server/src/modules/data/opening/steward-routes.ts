import { z } from 'zod'
import { defineRoute, pageOf } from '#platform/route.ts'
import { assessOpening } from './assess-opening.ts'
import { decideOpening } from './decide-opening.ts'
import { Plan } from './protect/plan.ts'
import { proposeOpening } from './propose-opening.ts'
import {
  Assessment,
  NewProposal,
  OpeningStatus,
  ProposalDecision,
  ProposalQuery,
  ProposalView,
} from './schema.ts'
import { viewOpening, viewProposals } from './view-openings.ts'
import { withdrawDataset } from './withdraw-dataset.ts'

const byCode = z.object({ code: z.string().max(60) })

export const stewardRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/open/assessment/:code',
    operation: 'assessOpening',
    permission: 'opening.assess',
    summary:
      'Whether a dataset may be opened under its plan, or the one proposed, with every reason against it.',
    params: byCode,
    response: Assessment,
    handle: (ctx, { params }) => assessOpening(ctx, params.code),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/open/assessment/:code',
    operation: 'assessOpeningUnderPlan',
    permission: 'opening.assess',
    summary: 'The same under a given plan; nothing is written.',
    params: byCode,
    body: Plan,
    response: Assessment,
    handle: (ctx, { params, body }) => assessOpening(ctx, params.code, { plan: body }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/open/status/:code',
    operation: 'getOpeningStatus',
    permission: 'opening.assess',
    summary: 'How a dataset stands with the public: releases, versions withheld, what waits for a decision.',
    params: byCode,
    response: OpeningStatus,
    handle: (ctx, { params }) => viewOpening(ctx, params.code),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/open/proposals',
    operation: 'listOpeningProposals',
    permission: 'opening.assess',
    summary: 'Proposals to open datasets; those that wait come first.',
    query: ProposalQuery,
    response: pageOf(ProposalView),
    handle: async (ctx, { query }) => ({
      ...(await viewProposals(ctx, query)),
      page: query.page,
      size: query.size,
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/open/datasets/:code/proposals',
    operation: 'proposeOpening',
    permission: 'opening.decide',
    summary: 'Propose to open a dataset of one’s department under a plan one has confirmed.',
    params: byCode,
    body: NewProposal,
    response: z.object({ id: z.string() }),
    handle: async (ctx, { params, body }) => ({ id: await proposeOpening(ctx, params.code, body) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/open/proposals/:id/decision',
    operation: 'decideOpening',
    permission: 'opening.approve',
    summary:
      'Approve a proposal, which opens the dataset at once, or refuse it with a reason; never one’s own.',
    params: z.object({ id: z.uuid() }),
    body: ProposalDecision,
    handle: (ctx, { params, body }) => decideOpening(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/open/datasets/:code/withdrawal',
    operation: 'withdrawDataset',
    permission: 'opening.decide',
    summary: 'Takes a dataset back from the public at once; the reason stands where it was.',
    params: byCode,
    body: z.object({ reason: z.string().trim().min(2).max(2000) }),
    handle: (ctx, { params, body }) => withdrawDataset(ctx, params.code, body.reason),
  }),
]
