import { z } from 'zod'
import { defineRoute } from '#platform/route.ts'
import { getIndicatorSeries } from './get-indicator-series.ts'
import { listFindings } from './list-findings.ts'
import { FindingItem, FindingsQuery, IndicatorSeries } from './schema.ts'

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/insight/findings',
    operation: 'listFindings',
    permission: 'findings.read',
    summary: 'What is most worth knowing in a region: importance times surprise, nothing twice.',
    query: FindingsQuery,
    response: z.array(FindingItem),
    handle: (ctx, { query }) => listFindings(ctx, query.region, query.size),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/insight/indicators/:code/series',
    operation: 'getIndicatorSeries',
    permission: 'findings.read',
    summary: 'An indicator in a region: figures with versions, forecast with back-test, anomalies.',
    params: z.object({ code: z.string().max(60) }),
    query: z.object({ region: z.string().length(6).default('330000') }),
    response: IndicatorSeries,
    handle: (ctx, { params, query }) => getIndicatorSeries(ctx, params.code, query.region),
  }),
]
