import { z } from 'zod'
import { defineRoute, PageQuery, pageOf } from '#platform/route.ts'
import { actOnDemand } from '../after/act-on-demand.ts'
import { actOnDispute } from '../after/act-on-dispute.ts'
import { answerCorrection } from '../after/answer-correction.ts'
import { fileDemand } from '../after/file-demand.ts'
import { listCorrections } from '../after/list-corrections.ts'
import { listDemands } from '../after/list-demands.ts'
import { listDisputes } from '../after/list-disputes.ts'
import { listNegativeItems } from '../after/negative-store.ts'
import { openDispute } from '../after/open-dispute.ts'
import { reportCorrection } from '../after/report-correction.ts'
import { removeNegativeItem, saveNegativeItem } from '../after/save-negative-item.ts'
import {
  AfterQuery,
  CorrectionAnswer,
  CorrectionInput,
  CorrectionPage,
  DemandAct,
  DemandInput,
  DemandPage,
  DemandState,
  DisputeActInput,
  DisputeInput,
  DisputePage,
  NegativeItem,
} from '../after/schema.ts'
import { declareCollection } from '../overlap/declare-collection.ts'
import { findOverlaps } from '../overlap/find-overlaps.ts'
import { listCollections } from '../overlap/list-collections.ts'
import { Collection, CollectionInput, OverlapAnswer, PlannedColumn } from '../overlap/schema.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { savePolicy } from '../policy/save-policy.ts'
import { Policy } from '../policy/schema.ts'
import { byId } from './request-routes.ts'

const Filed = z.object({ id: z.string(), number: z.string() }).meta({ id: 'ShareMatterFiled' })

const correctionRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/exchange/corrections',
    operation: 'listCorrections',
    permission: 'exchange.read',
    summary: 'Errors reported in shared data.',
    query: AfterQuery,
    response: CorrectionPage,
    handle: async (ctx, { query }) => ({
      ...(await listCorrections(ctx, query)),
      page: query.page,
      size: query.size,
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/exchange/corrections',
    operation: 'reportCorrection',
    permission: 'exchange.ask',
    summary: 'Report wrong values in shared data.',
    body: CorrectionInput,
    status: 201,
    response: Filed,
    handle: (ctx, { body }) => reportCorrection(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/exchange/corrections/:id/answer',
    operation: 'answerCorrection',
    permission: 'exchange.decide',
    summary: 'The owner’s answer to a reported error.',
    params: byId,
    body: CorrectionAnswer,
    handle: (ctx, { params, body }) => answerCorrection(ctx, params.id, body),
  }),
]

const disputeRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/exchange/disputes',
    operation: 'listDisputes',
    permission: 'exchange.read',
    summary: 'Disputes over answers.',
    query: AfterQuery,
    response: DisputePage,
    handle: async (ctx, { query }) => ({
      ...(await listDisputes(ctx, query)),
      page: query.page,
      size: query.size,
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/exchange/requests/:id/dispute',
    operation: 'openDispute',
    permission: 'exchange.ask',
    summary: 'Ask for review of an answer.',
    params: byId,
    body: DisputeInput,
    status: 201,
    response: Filed,
    handle: (ctx, { params, body }) => openDispute(ctx, params.id, body.grounds),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/exchange/disputes/:id/acts',
    operation: 'actOnDispute',
    permission: 'exchange.read',
    summary: 'Raise, settle or withdraw a dispute.',
    params: byId,
    body: DisputeActInput,
    response: z.object({ state: z.string() }).meta({ id: 'ShareDisputeMoved' }),
    handle: (ctx, { params, body }) => actOnDispute(ctx, params.id, body),
  }),
]

const demandRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/exchange/demands',
    operation: 'listDemands',
    permission: 'exchange.read',
    summary: 'The directory of demands.',
    query: AfterQuery,
    response: DemandPage,
    handle: async (ctx, { query }) => ({
      ...(await listDemands(ctx, query)),
      page: query.page,
      size: query.size,
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/exchange/demands',
    operation: 'fileDemand',
    permission: 'exchange.ask',
    summary: 'Ask for data nobody has catalogued.',
    body: DemandInput,
    status: 201,
    response: Filed.extend({ state: DemandState }).meta({ id: 'DataDemandFiled' }),
    handle: (ctx, { body }) => fileDemand(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/exchange/demands/:id/acts',
    operation: 'actOnDemand',
    permission: 'exchange.read',
    summary: 'Assign, answer or decline a demand.',
    params: byId,
    body: DemandAct,
    response: z.object({ state: DemandState }).meta({ id: 'DataDemandMoved' }),
    handle: (ctx, { params, body }) => actOnDemand(ctx, params.id, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/exchange/negative-items',
    operation: 'listNegativeItems',
    permission: 'exchange.read',
    summary: 'What is not shared, with reason and legal basis.',
    response: z.array(NegativeItem),
    handle: (ctx) => listNegativeItems(ctx.db),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/exchange/negative-items',
    operation: 'saveNegativeItem',
    permission: 'exchange.supervise',
    summary: 'Put a matter on the negative list.',
    body: NegativeItem,
    handle: (ctx, { body }) => saveNegativeItem(ctx, body),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/exchange/negative-items/:code',
    operation: 'removeNegativeItem',
    permission: 'exchange.supervise',
    summary: 'Remove a matter from the negative list.',
    params: z.object({ code: z.string().max(60) }),
    handle: (ctx, { params }) => removeNegativeItem(ctx, params.code),
  }),
]

const collectionRoutes = [
  defineRoute({
    method: 'POST',
    path: '/api/exchange/overlaps',
    operation: 'findOverlaps',
    permission: 'exchange.read',
    summary: 'What the catalogue holds already of what somebody means to collect.',
    body: z
      .object({ columns: z.array(PlannedColumn).min(1).max(500) })
      .meta({ id: 'CollectionOverlapQuestion' }),
    response: OverlapAnswer,
    handle: (ctx, { body }) => findOverlaps(ctx, body.columns),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/exchange/collections',
    operation: 'listCollections',
    permission: 'exchange.read',
    summary: 'Declared collections with their overlaps and reasons.',
    query: PageQuery,
    response: pageOf(Collection).meta({ id: 'CollectionPage' }),
    handle: async (ctx, { query }) => ({
      ...(await listCollections(ctx, query)),
      page: query.page,
      size: query.size,
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/exchange/collections',
    operation: 'declareCollection',
    permission: 'exchange.ask',
    summary: 'Declare a new collection; an overlapping one needs its reason.',
    body: CollectionInput,
    status: 201,
    response: z.object({ id: z.string() }).meta({ id: 'CollectionDeclared' }),
    handle: (ctx, { body }) => declareCollection(ctx, body),
  }),
]

const policyRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/exchange/policy',
    operation: 'getSharingPolicy',
    permission: 'exchange.read',
    summary: 'The rules of sharing in force.',
    response: Policy,
    handle: (ctx) => findPolicy(ctx.db),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/exchange/policy',
    operation: 'savePolicy',
    permission: 'exchange.policy',
    summary: 'Set the rules of sharing.',
    body: Policy,
    handle: (ctx, { body }) => savePolicy(ctx, body),
  }),
]

export const afterRoutes = [
  ...correctionRoutes,
  ...disputeRoutes,
  ...demandRoutes,
  ...collectionRoutes,
  ...policyRoutes,
]
