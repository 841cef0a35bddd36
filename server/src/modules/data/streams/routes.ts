import { z } from 'zod'
import { defineRoute, pageOf } from '#platform/route.ts'
import { errors } from './errors.ts'
import { getStream, listStreams } from './get-stream.ts'
import { pageLatest, pageRefusals } from './history-store.ts'
import { brokerStatus } from './mqtt/service.ts'
import { readObservations } from './read-observations.ts'
import { registerStream } from './register-stream.ts'
import {
  Latest,
  LatestQuery,
  Refusal,
  RefusalQuery,
  Series,
  SeriesQuery,
  Stream,
  StreamDetail,
  StreamInput,
  StreamQuery,
  Trial,
} from './schema.ts'
import { findStream } from './stream-store.ts'
import { tryShape } from './try-shape.ts'

const byCode = z.object({ code: z.string().max(60) })

const BrokerStatus = z
  .object({
    port: z.number().int().nullable(),
    tlsPort: z.number().int().nullable(),
    problem: z.string().nullable(),
  })
  .meta({ id: 'BrokerStatus' })

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/streams',
    operation: 'listStreams',
    permission: 'streams.read',
    summary: 'Streams with rate, last receipt, silent things and refused records.',
    query: StreamQuery,
    response: pageOf(Stream),
    handle: (ctx, { query }) => listStreams(ctx, query),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/streams',
    operation: 'registerStream',
    inspection: {
      report: ['body'],
      reason: 'The shape of messages is paths into JSON.',
    },
    permission: 'streams.manage',
    summary: 'Register a stream of one’s department or change it.',
    body: StreamInput,
    handle: (ctx, { body }) => registerStream(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/streams/trial',
    operation: 'tryShape',
    inspection: {
      report: ['body'],
      reason: 'The shape of messages is paths into JSON.',
    },
    permission: 'streams.manage',
    summary: 'What a definition makes of a sample payload; nothing is stored.',
    body: z.object({
      definition: StreamInput,
      payload: z.string().max(200_000),
      contentType: z.string().max(100).default('application/json'),
    }),
    response: Trial,
    handle: (ctx, { body }) => tryShape(ctx, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/streams/broker',
    operation: 'getBroker',
    permission: 'streams.read',
    summary: 'Where the MQTT broker listens.',
    response: BrokerStatus,
    handle: async (ctx) => brokerStatus(ctx),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/streams/:code',
    operation: 'getStream',
    permission: 'streams.read',
    summary: 'One stream with its account by minute and what went into the lake.',
    params: byCode,
    response: StreamDetail,
    handle: (ctx, { params }) => getStream(ctx, params.code),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/streams/:code/latest',
    operation: 'listLatest',
    permission: 'streams.read',
    summary: 'The newest observation of each thing and property.',
    params: byCode,
    query: LatestQuery,
    response: pageOf(Latest),
    handle: async (ctx, { params, query }) => ({
      ...(await pageLatest(ctx.db, params.code, query)),
      page: query.page,
      size: query.size,
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/streams/:code/observations',
    operation: 'readObservations',
    permission: 'streams.read',
    summary: 'Observations of one property of a thing, every one or in buckets.',
    params: byCode,
    query: SeriesQuery,
    response: Series,
    handle: (ctx, { params, query }) => {
      const { from, to, ...rest } = query
      return readObservations(ctx, {
        stream: params.code,
        ...rest,
        from: new Date(from),
        to: new Date(to),
      })
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/streams/:code/refusals',
    operation: 'listRefusals',
    permission: 'streams.manage',
    summary: 'Refused records with their reasons, newest first.',
    params: byCode,
    query: RefusalQuery,
    response: pageOf(Refusal),
    async handle(ctx, { params, query }) {
      if (!(await findStream(ctx.db, params.code))) throw errors.notFound({ stream: params.code })
      return {
        ...(await pageRefusals(ctx.db, params.code, query)),
        page: query.page,
        size: query.size,
      }
    },
  }),
]
