import { z } from 'zod'
import { defineRoute } from '#platform/route.ts'
import { decideProposal } from './decide-proposal.ts'
import { importEntries } from './import-entries.ts'
import { listProposals } from './proposal-store.ts'
import { proposeChange } from './propose-change.ts'
import {
  ImportInput,
  ImportResult,
  ProposalDetail,
  ProposalInput,
  ProposalPage,
  ProposalQuery,
} from './schema.ts'
import { getProposal, viewProposal } from './view-proposal.ts'

const byId = z.object({ id: z.uuid() })
const Note = z.object({ note: z.string().trim().max(1000).optional() })
const Decided = z.object({ version: z.number().int().nullable() })

const VERBS = [
  [
    'approve',
    'approved',
    'standards.approve',
    'Approve a proposal of somebody else; it becomes the next version.',
  ],
  ['refuse', 'refused', 'standards.approve', 'Refuse a proposal.'],
  ['withdraw', 'withdrawn', 'standards.propose', 'Take back a proposal of one’s own.'],
] as const

export const proposalRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/standards/proposals',
    operation: 'listStandardProposals',
    permission: 'standards.read',
    summary: 'Proposed changes of the register, newest first.',
    query: ProposalQuery,
    response: ProposalPage,
    handle: async (ctx, { query }) => {
      const { page, size } = query
      const found = await listProposals(ctx.db, query, { size, offset: (page - 1) * size })
      return { items: found.items.map((one) => viewProposal(one)), total: found.total, page, size }
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/standards/proposals/:id',
    operation: 'getStandardProposal',
    permission: 'standards.read',
    summary: 'One proposal with everything it would change.',
    params: byId,
    response: ProposalDetail,
    handle: (ctx, { params }) => getProposal(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/standards/proposals',
    operation: 'proposeChange',
    inspection: {
      report: ['body'],
      reason: 'A data element may hold the regular expression of its format.',
    },
    permission: 'standards.propose',
    summary:
      'Propose a new version, a new entry, or the end of one; `after` is the version it was made from.',
    body: ProposalInput,
    bodyLimit: 8_000_000,
    response: z.object({ id: z.string() }),
    status: 201,
    handle: async (ctx, { body }) => ({ id: await proposeChange(ctx, body) }),
  }),
  ...VERBS.map(([verb, verdict, permission, summary]) =>
    defineRoute({
      method: 'POST',
      path: `/api/standards/proposals/:id/${verb}`,
      operation: `${verb}StandardProposal`,
      permission,
      summary,
      params: byId,
      body: Note,
      response: Decided,
      handle: (ctx, { params, body }) =>
        decideProposal(ctx, { id: params.id, verdict, note: body.note ?? null }),
    }),
  ),
  defineRoute({
    method: 'POST',
    path: '/api/standards/import',
    operation: 'importEntries',
    inspection: {
      report: ['body'],
      reason: 'A data element may hold the regular expression of its format.',
    },
    permission: 'standards.propose',
    summary: 'Propose every entry of a JSON or CSV text that differs from the register.',
    body: ImportInput,
    bodyLimit: 8_000_000,
    response: ImportResult,
    handle: (ctx, { body }) => importEntries(ctx, body),
  }),
]
