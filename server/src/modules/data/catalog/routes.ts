import { z } from 'zod'
import { defineRawRoute, defineRoute, pageOf } from '#platform/route.ts'
import { getDataset, getEntry } from './get-dataset.ts'
import { listDatasets } from './list-datasets.ts'
import { previewRows } from './preview-rows.ts'
import { registerDataset } from './register-dataset.ts'
import { DatasetDetail, DatasetInput, DatasetQuery, DatasetSummary, RowsPage, RowsQuery } from './schema.ts'

const byCode = z.object({ code: z.string().max(60) })

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/catalog/datasets',
    operation: 'listDatasets',
    permission: 'catalog.read',
    summary: 'Search the catalogue.',
    query: DatasetQuery,
    response: pageOf(DatasetSummary),
    handle: async (ctx, { query }) => ({
      ...(await listDatasets(ctx, query)),
      page: query.page,
      size: query.size,
    }),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/catalog/datasets',
    operation: 'registerDataset',
    permission: 'catalog.register',
    summary: 'Register a dataset or change its entry.',
    body: DatasetInput,
    handle: (ctx, { body }) => registerDataset(ctx, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/catalog/datasets/:code',
    operation: 'getDataset',
    permission: 'catalog.read',
    summary: 'One dataset: entry, columns, versions, quality.',
    params: byCode,
    response: DatasetDetail,
    handle: (ctx, { params }) => getDataset(ctx, params.code),
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
    handle: (ctx, { params, query }) => previewRows(ctx, params.code, query),
  }),
  defineRawRoute({
    method: 'GET',
    path: '/api/catalog/datasets/:code/contract',
    operation: 'getContract',
    permission: 'catalog.read',
    summary: 'The data contract as ODCS 3.1 YAML.',
    params: byCode,
    async handle(ctx, { params }, { reply }) {
      const { contract } = await getEntry(ctx, params.code)
      return reply.type('application/yaml; charset=utf-8').send(contract)
    },
  }),
]
