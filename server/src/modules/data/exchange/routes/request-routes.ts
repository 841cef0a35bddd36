import { z } from 'zod'
import { defineRoute } from '#platform/route.ts'
import { checkRequest } from '../request/check-request.ts'
import { decideRequest } from '../request/decide-request.ts'
import { deliverRequest } from '../request/deliver-request.ts'
import { describeShared } from '../request/describe-shared.ts'
import { extendAnswer } from '../request/extend-answer.ts'
import { getRequest } from '../request/get-request.ts'
import { listRequests } from '../request/list-requests.ts'
import {
  ComplianceResult,
  DecisionInput,
  RequestDetail,
  RequestPage,
  RequestQuery,
  RequestSpec,
  RequestState,
  SharedColumn,
  Bilingual,
} from '../request/schema.ts'
import { submitRequest } from '../request/submit-request.ts'
import { withdrawRequest } from '../request/withdraw-request.ts'

export const byId = z.object({ id: z.uuid() })
export const Reason = z.object({ reason: z.string().trim().min(2).max(2000) }).meta({ id: 'ShareReason' })
const Moved = z.object({ state: RequestState }).meta({ id: 'ShareRequestMoved' })

export const requestRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/exchange/datasets/:code',
    operation: 'describeShared',
    permission: 'exchange.read',
    summary: 'What a department needs to know to ask for a dataset.',
    params: z.object({ code: z.string().max(60) }),
    response: z
      .object({
        code: z.string(),
        title: Bilingual,
        owner: z.string(),
        sharing: z.enum(['unconditional', 'conditional', 'none']),
        sharingReason: z.string().nullable(),
        classification: z.enum(['core', 'important', 'general']),
        synthetic: z.boolean(),
        longestDays: z.number().int(),
        replyDays: z.number().int(),
        columns: z.array(SharedColumn),
      })
      .meta({ id: 'ShareableDataset' }),
    handle: (ctx, { params }) => describeShared(ctx, params.code),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/exchange/checks',
    operation: 'checkRequest',
    permission: 'exchange.ask',
    summary: 'The automatic compliance check of a request that is not filed yet.',
    body: RequestSpec,
    response: ComplianceResult,
    handle: (ctx, { body }) => checkRequest(ctx, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/exchange/requests',
    operation: 'listRequests',
    permission: 'exchange.read',
    summary: 'Share requests the own department made or has to answer.',
    query: RequestQuery,
    response: RequestPage,
    handle: async (ctx, { query }) => ({
      ...(await listRequests(ctx, query)),
      page: query.page,
      size: query.size,
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/exchange/requests',
    operation: 'submitRequest',
    permission: 'exchange.ask',
    summary: 'Ask for a dataset.',
    body: RequestSpec,
    status: 201,
    response: z
      .object({ id: z.string(), number: z.string(), state: RequestState })
      .meta({ id: 'ShareRequestFiled' }),
    handle: (ctx, { body }) => submitRequest(ctx, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/exchange/requests/:id',
    operation: 'getRequest',
    permission: 'exchange.read',
    summary: 'One request with findings, decision and clocks.',
    params: byId,
    response: RequestDetail,
    handle: (ctx, { params }) => getRequest(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/exchange/requests/:id/decision',
    operation: 'decideRequest',
    permission: 'exchange.decide',
    summary: 'The owner’s answer, field by field.',
    params: byId,
    body: DecisionInput,
    response: Moved,
    handle: (ctx, { params, body }) => decideRequest(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/exchange/requests/:id/delivery',
    operation: 'deliverRequest',
    permission: 'exchange.decide',
    summary: 'Deliver what was approved.',
    params: byId,
    response: Moved,
    handle: (ctx, { params }) => deliverRequest(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/exchange/requests/:id/withdrawal',
    operation: 'withdrawRequest',
    permission: 'exchange.ask',
    summary: 'Take a request back.',
    params: byId,
    body: Reason,
    handle: (ctx, { params, body }) => withdrawRequest(ctx, params.id, body.reason),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/exchange/requests/:id/extension',
    operation: 'extendAnswer',
    permission: 'exchange.decide',
    summary: 'Extend the time to answer, once, with a reason.',
    params: byId,
    body: Reason.extend({ days: z.number().int().min(1).max(400) }).meta({ id: 'ShareExtensionInput' }),
    handle: (ctx, { params, body }) => extendAnswer(ctx, params.id, body.days, body.reason),
  }),
]
