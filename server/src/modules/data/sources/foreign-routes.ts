import { z } from 'zod'
import { defineRoute, pageOf } from '#platform/route.ts'
import { connectDistribution } from './connect-distribution.ts'
import {
  CatalogueInput,
  ConnectDistribution,
  ForeignCatalogue,
  ForeignEntry,
  ForeignQuery,
  TakeEntry,
} from './foreign-schema.ts'
import { getForeign, listCatalogues, listForeign } from './list-foreign.ts'
import { saveCatalogue } from './save-catalogue.ts'
import { takeEntry } from './take-entry.ts'

const byCode = z.object({ code: z.string().regex(/^[a-z][a-z0-9]{0,29}$/) })
const byId = z.object({ id: z.uuid() })

export const foreignRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/sources/catalogues',
    operation: 'listForeignCatalogues',
    permission: 'sources.read',
    summary: 'Foreign catalogues that are harvested, with counts of their entries.',
    response: z.array(ForeignCatalogue),
    handle: (ctx) => listCatalogues(ctx),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/sources/catalogues/:code',
    operation: 'saveForeignCatalogue',
    permission: 'sources.connect',
    summary: 'Add a foreign catalogue (CKAN or DCAT) or change how it is harvested.',
    params: byCode,
    body: CatalogueInput,
    handle: (ctx, { params, body }) => saveCatalogue(ctx, params.code, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/sources/foreign-entries',
    operation: 'listForeignEntries',
    permission: 'sources.read',
    summary: 'Entries of foreign catalogues as harvested.',
    query: ForeignQuery,
    response: pageOf(ForeignEntry),
    handle: async (ctx, { query }) => ({
      ...(await listForeign(ctx, query)),
      ...{ page: query.page, size: query.size },
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/sources/foreign-entries/:id',
    operation: 'getForeignEntry',
    permission: 'sources.read',
    summary: 'One entry of a foreign catalogue with its files.',
    params: byId,
    response: ForeignEntry,
    handle: (ctx, { params }) => getForeign(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/sources/foreign-entries/:id/take',
    operation: 'takeForeignEntry',
    permission: 'sources.connect',
    summary: 'Make a draft of the catalogue of a foreign entry; it is reviewed as every draft.',
    params: byId,
    body: TakeEntry,
    response: z.object({ number: z.number().int() }),
    handle: (ctx, { params, body }) => takeEntry(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/sources/foreign-entries/:id/connect',
    operation: 'connectForeignDistribution',
    permission: 'sources.connect',
    summary: 'Make a connection of a file of a foreign entry that was taken into the catalogue.',
    params: byId,
    body: ConnectDistribution,
    handle: (ctx, { params, body }) => connectDistribution(ctx, params.id, body),
  }),
]
