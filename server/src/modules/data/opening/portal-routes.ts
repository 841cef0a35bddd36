import { z } from 'zod'
import { countUse, SearchQuery } from '#modules/data/catalog/index.ts'
import { defineRawRoute, defineRoute } from '#platform/route.ts'
import { chartRows } from './chart-rows.ts'
import { describeOpened, FORMATS, type Format } from './describe-opened.ts'
import { errors } from './errors.ts'
import { exportRows } from './export-rows.ts'
import { getOpened, listOpened, releaseOf } from './opened.ts'
import { forPublic, isKnown, tagOf } from './public-route.ts'
import { DOWNLOADING, WRITING } from './rate-limit.ts'
import { readBoundaries } from './read-boundaries.ts'
import { readRows } from './read-rows.ts'
import {
  ChartPoints,
  ChartQuery,
  ExportQuery,
  OpenDataset,
  OpenRowsPage,
  OpenRowsQuery,
  OpenSearchPage,
  PublicCase,
  PublicFeedback,
  PublicReceipt,
  PublicRequest,
} from './schema.ts'
import { searchOpened } from './search-opened.ts'
import { giveFeedback, requestOpening } from './submit-public-case.ts'
import { viewPublicCase } from './view-public-case.ts'

const byCode = z.object({ code: z.string().max(60) })

const readRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/open/datasets',
    operation: 'listOpenDatasets',
    permission: 'opening.read',
    summary: 'The opened datasets with their columns, releases and addresses.',
    response: z.array(OpenDataset),
    handle: async (ctx) => (await listOpened(ctx)).map((opened) => describeOpened(ctx.config, opened)),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/open/search',
    operation: 'searchOpenDatasets',
    permission: 'opening.read',
    summary: 'Search among opened datasets with counts by facet; go on with the cursor of the page before.',
    query: SearchQuery,
    response: OpenSearchPage,
    handle: (ctx, { query }) => searchOpened(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/open/datasets/:code',
    operation: 'getOpenDataset',
    permission: 'opening.read',
    summary: 'One opened dataset; 410 with the reason for one that was withdrawn.',
    params: byCode,
    response: OpenDataset,
    handle: async (ctx, { params }) => {
      const opened = await getOpened(ctx, params.code)
      await countUse(ctx.db, params.code, 'view', ctx.clock.now())
      return describeOpened(ctx.config, opened)
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/open/datasets/:code/rows',
    operation: 'readOpenRows',
    permission: 'opening.read',
    summary: 'A page of rows; any column as a parameter is a filter by equality.',
    params: byCode,
    query: OpenRowsQuery,
    response: OpenRowsPage,
    handle: async (ctx, { params, query }) => {
      const rows = await readRows(ctx, params.code, query)
      await countUse(ctx.db, params.code, 'api', ctx.clock.now())
      return rows
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/open/datasets/:code/chart',
    operation: 'chartOpenRows',
    permission: 'opening.read',
    summary: 'One figure (sum, mean, least, greatest, count) for each value of a column.',
    params: byCode,
    query: ChartQuery,
    response: ChartPoints,
    handle: (ctx, { params, query }) => chartRows(ctx, params.code, query),
  }),
]

const downloads = (Object.keys(FORMATS) as Format[]).map((format) =>
  defineRawRoute({
    method: 'GET',
    path: `/api/open/datasets/:code/data.${format}`,
    operation: `downloadOpen${format.charAt(0).toUpperCase()}${format.slice(1)}`,
    permission: 'opening.read',
    summary: `All rows as ${format.toUpperCase()}; any column as a parameter is a filter by equality.`,
    params: byCode,
    query: ExportQuery,
    async handle(ctx, { params: { code }, query }, http) {
      const opened = await getOpened(ctx, code)
      const { sha256, releasedAt } = releaseOf(opened, query.version)
      if (isKnown(http, tagOf(code, sha256, format, JSON.stringify(query)), releasedAt))
        return http.reply.code(304).send()
      const { stream, version } = await exportRows(ctx, opened, format, query)
      await countUse(ctx.db, code, 'download', ctx.clock.now())
      return http.reply
        .type(format === 'csv' ? `text/csv; charset=${query.encoding}` : FORMATS[format])
        .header('content-disposition', `attachment; filename="${code}-v${version}.${format}"`)
        .send(stream)
    },
  }),
)

const mapRoute = defineRawRoute({
  method: 'GET',
  path: '/api/open/map/:region',
  operation: 'getOpenMap',
  permission: 'opening.read',
  summary: 'The parts of a region as GeoJSON, to draw open data by division on.',
  params: z.object({ region: z.string().regex(/^\d{6}$/) }),
  async handle(ctx, { params: { region } }, http) {
    const map = await readBoundaries(ctx.config, region)
    if (map === undefined) throw errors.notOpened({ region })
    if (isKnown(http, tagOf(map))) return http.reply.code(304).send()
    return http.reply.type('application/geo+json').send(map)
  },
})

const voiceRoutes = [
  defineRoute({
    method: 'POST',
    path: '/api/open/requests',
    operation: 'requestOpening',
    permission: 'opening.read',
    summary: 'Ask for data to be opened (依申请开放); the answer comes under the number and receipt given.',
    body: PublicRequest,
    response: PublicReceipt,
    handle: (ctx, { body }) => requestOpening(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/open/datasets/:code/feedback',
    operation: 'giveOpenFeedback',
    permission: 'opening.read',
    summary: 'Say what is wrong with an opened dataset, or could be better.',
    params: byCode,
    body: PublicFeedback,
    response: PublicReceipt,
    handle: (ctx, { params, body }) => giveFeedback(ctx, params.code, body),
  }),
]

const stateRoute = defineRoute({
  method: 'GET',
  path: '/api/open/requests/:number',
  operation: 'getPublicCase',
  permission: 'opening.read',
  summary: 'How a request or feedback stands, for who holds its number and receipt.',
  params: z.object({ number: z.string().max(40) }),
  query: z.object({ receipt: z.string().max(40) }),
  response: PublicCase,
  handle: (ctx, { params, query }) => viewPublicCase(ctx, params.number, query.receipt),
})

export const portalRoutes = [
  ...readRoutes.map((route) => forPublic(route)),
  ...downloads.map((route) => forPublic(route, DOWNLOADING)),
  ...voiceRoutes.map((route) => forPublic(route, WRITING)),
  forPublic(mapRoute),
  forPublic(stateRoute),
]
