import { z } from 'zod'
import { defineRoute, PageQuery, pageOf } from '#platform/route.ts'
import { cancelFetch } from './cancel-fetch.ts'
import { decideFetch } from './decide-fetch.ts'
import { errors } from './errors.ts'
import { findFetch, listFetchRows, logPage } from './fetch-list-store.ts'
import { getFetch } from './get-fetch.ts'
import { Fetch, FetchDetail, FetchLogLine, FetchQuery } from './schema.ts'

const byFetch = z.object({ id: z.uuid() })

export const fetchRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/sources/fetches',
    operation: 'listFetches',
    permission: 'sources.read',
    summary: 'Fetches of all connections, newest first.',
    query: FetchQuery,
    response: pageOf(Fetch),
    handle: async (ctx, { query }) => ({
      ...(await listFetchRows(ctx.db, query)),
      page: query.page,
      size: query.size,
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/sources/fetches/:id',
    operation: 'getFetch',
    permission: 'sources.read',
    summary: 'One fetch: counts, changed columns, deliveries and what became of them.',
    params: byFetch,
    response: FetchDetail,
    handle: (ctx, { params }) => getFetch(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/sources/fetches/:id/log',
    operation: 'readFetchLog',
    permission: 'sources.read',
    summary: 'Every line a fetch wrote, in pages.',
    params: byFetch,
    query: PageQuery.pick({ page: true, size: true }),
    response: pageOf(FetchLogLine),
    async handle(ctx, { params, query }) {
      if (!(await findFetch(ctx.db, params.id))) throw errors.fetchNotFound({ fetch: params.id })
      return { ...(await logPage(ctx.db, params.id, query)), page: query.page, size: query.size }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/sources/fetches/:id/cancel',
    operation: 'cancelFetch',
    permission: 'sources.connect',
    summary: 'Stop a fetch; what it delivered before stays.',
    params: byFetch,
    handle: (ctx, { params }) => cancelFetch(ctx, params.id),
  }),
  ...(['approve', 'reject'] as const).map((verdict) =>
    defineRoute({
      method: 'POST',
      path: `/api/sources/fetches/:id/${verdict}`,
      operation: `${verdict}Change`,
      permission: 'sources.review',
      summary:
        verdict === 'approve'
          ? 'Accept changed columns and deliver what was held.'
          : 'Refuse changed columns; the connection pauses.',
      params: byFetch,
      handle: (ctx, { params }) => decideFetch(ctx, params.id, verdict),
    }),
  ),
]
