import { z } from 'zod'
import { defineRawRoute, defineRoute } from '#platform/route.ts'
import { assessOpening } from './assess-opening.ts'
import { ckanRoutes } from './ckan/routes.ts'
import { closeDataset } from './close-dataset.ts'
import { describeOpened, FORMATS, type Format } from './describe-opened.ts'
import { exportRows } from './export-rows.ts'
import { metadataRoutes } from './metadata-routes.ts'
import { openDataset } from './open-dataset.ts'
import { getOpened, listOpened } from './opened.ts'
import { readRows } from './read-rows.ts'
import { Assessment, ExportQuery, OpenDataset, OpenRowsPage, OpenRowsQuery } from './schema.ts'

const byCode = z.object({ code: z.string().max(60) })

const stewardRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/open/assessment/:code',
    operation: 'assessOpening',
    permission: 'opening.decide',
    summary: 'Whether a dataset may be opened, with every reason against it.',
    params: byCode,
    response: Assessment,
    handle: (ctx, { params }) => assessOpening(ctx, params.code),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/open/datasets/:code/opening',
    operation: 'openDataset',
    permission: 'opening.decide',
    summary: 'Opens a dataset to the public with its current version.',
    params: byCode,
    response: Assessment,
    handle: (ctx, { params }) => openDataset(ctx, params.code),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/open/datasets/:code/opening',
    operation: 'closeDataset',
    permission: 'opening.decide',
    summary: 'Takes a dataset back from the public at once.',
    params: byCode,
    handle: (ctx, { params }) => closeDataset(ctx, params.code),
  }),
]

const portalRoutes = [
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
    path: '/api/open/datasets/:code',
    operation: 'getOpenDataset',
    permission: 'opening.read',
    summary: 'One opened dataset.',
    params: byCode,
    response: OpenDataset,
    handle: async (ctx, { params }) => describeOpened(ctx.config, await getOpened(ctx, params.code)),
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
    handle: (ctx, { params, query }) => readRows(ctx, params.code, query),
  }),
  ...(Object.keys(FORMATS) as Format[]).map((format) =>
    defineRawRoute({
      method: 'GET',
      path: `/api/open/datasets/:code/data.${format}`,
      operation: `downloadOpen${format.charAt(0).toUpperCase()}${format.slice(1)}`,
      permission: 'opening.read',
      summary: `All rows as ${format.toUpperCase()}; any column as a parameter is a filter by equality.`,
      params: byCode,
      query: ExportQuery,
      async handle(ctx, { params: { code }, query }, { reply }) {
        const { stream, version } = await exportRows(ctx, code, format, query)
        return reply
          .type(format === 'csv' ? 'text/csv; charset=utf-8' : FORMATS[format])
          .header('content-disposition', `attachment; filename="${code}-v${version}.${format}"`)
          .send(stream)
      },
    }),
  ),
]

export const routes = [...stewardRoutes, ...portalRoutes, ...metadataRoutes, ...ckanRoutes]
