import { z } from 'zod'
import { defineRawRoute, defineRoute } from '#platform/route.ts'
import { readBoundaries } from './boundaries.ts'
import { errors } from './errors.ts'
import { getOverview } from './get-overview.ts'
import { CockpitOverview, OverviewQuery } from './schema.ts'

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/cockpit/overview',
    operation: 'getOverview',
    permission: 'cockpit.read',
    summary: 'The cockpit’s first screen: figures, forecasts, alerts and map of a region.',
    query: OverviewQuery,
    response: CockpitOverview,
    handle: (ctx, { query }) => getOverview(ctx, query.region, query.period),
  }),
  defineRawRoute({
    method: 'GET',
    path: '/api/cockpit/map/:region',
    operation: 'getMap',
    permission: 'cockpit.read',
    summary: 'GeoJSON of a region’s parts, with the statement of the boundary pack.',
    params: z.object({ region: z.string().length(6) }),
    async handle(ctx, { params }, { request, reply }) {
      const map = (await readBoundaries(ctx.config)).get(params.region)
      if (!map) throw errors.noMap({ region: params.region })
      void reply.header('etag', map.etag).header('cache-control', 'private, no-cache')
      if (request.headers['if-none-match'] === map.etag) return reply.code(304).send()
      return reply.type('application/geo+json').send(map.json)
    },
  }),
]
