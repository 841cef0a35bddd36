import { z } from 'zod'
import { defineRawRoute, defineRoute, pageOf } from '#platform/route.ts'
import { entryRoutes } from './entry-routes.ts'
import { exportRows } from './export-rows.ts'
import { getDataset, getEntry } from './get-dataset.ts'
import { listDatasets } from './list-datasets.ts'
import { noteRoutes } from './note-routes.ts'
import { previewRows } from './preview-rows.ts'
import { DatasetDetail, DatasetQuery, DatasetSummary, RowsPage, RowsQuery } from './schema.ts'
import { searchCatalog } from './search-catalog.ts'
import { SearchPage, SearchQuery } from './search-schema.ts'
import { countUse } from './use-store.ts'

const byCode = z.object({ code: z.string().max(60) })

const readRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/catalog/datasets',
    operation: 'listDatasets',
    permission: 'catalog.read',
    summary: 'A page of the catalogue by number, for tables.',
    query: DatasetQuery,
    response: pageOf(DatasetSummary),
    handle: async (ctx, { query }) => ({
      ...(await listDatasets(ctx, query)),
      page: query.page,
      size: query.size,
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/catalog/search',
    operation: 'searchCatalog',
    permission: 'catalog.read',
    summary:
      'Search with facets; the cursor goes on through what matched at the first page, each entry once.',
    query: SearchQuery,
    response: SearchPage,
    handle: (ctx, { query }) => searchCatalog(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/catalog/datasets/:code',
    operation: 'getDataset',
    permission: 'catalog.read',
    summary: 'One dataset: entry, columns, versions, quality.',
    params: byCode,
    response: DatasetDetail,
    handle: async (ctx, { params }) => {
      const found = await getDataset(ctx, params.code)
      await countUse(ctx.db, params.code, 'view', ctx.clock.now())
      return found
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/catalog/datasets/:code/rows',
    operation: 'previewRows',
    permission: 'catalog.preview',
    summary: 'Rows of a version as the asking person may see them, each with its file and line.',
    params: byCode,
    query: RowsQuery,
    response: RowsPage,
    handle: async (ctx, { params, query }, { request }) => {
      const rows = await previewRows(ctx, params.code, query, request.ip)
      await countUse(ctx.db, params.code, 'preview', ctx.clock.now())
      return rows
    },
  }),
  defineRawRoute({
    method: 'GET',
    path: '/api/catalog/datasets/:code/rows.csv',
    operation: 'exportRows',
    permission: 'catalog.preview',
    summary: 'The current version as CSV, as the asking person may export it; breaks off when that changes.',
    params: byCode,
    async handle(ctx, { params }, { request, reply }) {
      const rows = await exportRows(ctx, params.code, request.ip)
      return reply
        .header('content-disposition', `attachment; filename="${encodeURIComponent(params.code)}.csv"`)
        .type('text/csv; charset=utf-8')
        .send(rows)
    },
  }),
  defineRawRoute({
    method: 'GET',
    path: '/api/catalog/datasets/:code/contract',
    operation: 'getContract',
    permission: 'catalog.read',
    summary: 'The data contract as ODCS 3.1 YAML.',
    params: byCode,
    async handle(ctx, { params }, { reply }) {
      const { contract, state } = await getEntry(ctx, params.code)
      if (ctx.actor.kind === 'anonymous' && state === 'draft') await getDataset(ctx, params.code)
      return reply.type('application/yaml; charset=utf-8').send(contract)
    },
  }),
]

export const routes = [...readRoutes, ...entryRoutes, ...noteRoutes]
