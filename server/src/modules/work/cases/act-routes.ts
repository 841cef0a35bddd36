import { defineRoute } from '#platform/route.ts'
import { advanceCase } from './advance-case.ts'
import { toStanding } from './case-view.ts'
import { claimCase } from './claim-case.ts'
import { commentOnCase } from './comment-on-case.ts'
import { extendClock } from './extend-clock.ts'
import { handOverCase } from './hand-over-case.ts'
import { releaseCase } from './release-case.ts'
import {
  AdvanceInput,
  CaseId,
  CaseStanding,
  CommentInput,
  ExtensionInput,
  HandOverInput,
  VersionInput,
} from './schema.ts'

const common = { method: 'POST', permission: 'cases.act', params: CaseId, response: CaseStanding } as const

/** Acting on a case. Each act names the version it was decided on. */
export const actRoutes = [
  defineRoute({
    ...common,
    path: '/api/cases/:id/transitions',
    operation: 'advanceCase',
    summary: 'Take a transition, with the form fields it changes.',
    body: AdvanceInput,
    handle: async (ctx, { params, body }) => toStanding(await advanceCase(ctx, { ...params, ...body })),
  }),
  defineRoute({
    ...common,
    path: '/api/cases/:id/claim',
    operation: 'claimCase',
    summary: 'Take an unclaimed case of the own desk.',
    body: VersionInput,
    handle: async (ctx, { params, body }) => toStanding(await claimCase(ctx, { ...params, ...body })),
  }),
  defineRoute({
    ...common,
    path: '/api/cases/:id/release',
    operation: 'releaseCase',
    summary: 'Give a claimed case back to the desk.',
    body: VersionInput,
    handle: async (ctx, { params, body }) => toStanding(await releaseCase(ctx, { ...params, ...body })),
  }),
  defineRoute({
    ...common,
    path: '/api/cases/:id/hand-over',
    operation: 'handOverCase',
    summary: 'Pass the case to a colleague or another department, with a reason.',
    body: HandOverInput,
    handle: async (ctx, { params, body }) => toStanding(await handOverCase(ctx, { ...params, ...body })),
  }),
  defineRoute({
    ...common,
    path: '/api/cases/:id/comments',
    operation: 'commentOnCase',
    inspection: {
      report: ['body'],
      reason: 'Colleagues quote what they found, attacks included.',
    },
    summary: 'Add a remark to the history.',
    body: CommentInput,
    handle: async (ctx, { params, body }) => toStanding(await commentOnCase(ctx, { ...params, ...body })),
  }),
  defineRoute({
    ...common,
    path: '/api/cases/:id/extensions',
    operation: 'extendClock',
    summary: 'Give a clock more time, with a reason.',
    body: ExtensionInput,
    handle: async (ctx, { params, body }) => toStanding(await extendClock(ctx, { ...params, ...body })),
  }),
]
