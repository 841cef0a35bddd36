import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { defineRawRoute, type Http, type RouteDefinition } from '#platform/route.ts'
import { changesFeed } from './changes-feed.ts'
import { dataPackage } from './data-package.ts'
import { catalogGraph, oneGraph } from './dcat/catalog-graph.ts'
import { writeJsonLd, writeTurtle } from './dcat/write-graph.ts'
import { getOpened } from './opened.ts'
import { forPublic, isKnown, tagOf } from './public-route.ts'

type Document = { path: string; operation: string; summary: string; type: string }

const about = z.object({ code: z.string().max(60) })

/** A document about the whole catalogue. */
function ofCatalog({ type, ...route }: Document, write: (ctx: Ctx) => Promise<string>): RouteDefinition {
  const written = defineRawRoute({
    method: 'GET',
    permission: 'opening.read',
    ...route,
    handle: async (ctx, _input, http) => sendDocument(http, type, await write(ctx)),
  })
  return forPublic(written)
}

/** A document with its tag, so that who has it already is told so in a line. */
function sendDocument(http: Http, type: string, text: string) {
  if (isKnown(http, tagOf(text))) return http.reply.code(304).send()
  return http.reply.type(`${type}; charset=utf-8`).send(text)
}

/** A document about one opened dataset. */
function ofDataset(
  { type, ...route }: Document,
  write: (ctx: Ctx, code: string) => Promise<string>,
): RouteDefinition {
  const written = defineRawRoute({
    method: 'GET',
    permission: 'opening.read',
    ...route,
    params: about,
    handle: async (ctx, { params }, http) => sendDocument(http, type, await write(ctx, params.code)),
  })
  return forPublic(written)
}

const DATASET = '/api/open/datasets/:code'

export const metadataRoutes = [
  ofCatalog(
    {
      path: '/api/open/catalog.ttl',
      operation: 'getOpenCatalogTurtle',
      summary: 'The public catalogue as DCAT-AP 3.0.1 in Turtle.',
      type: 'text/turtle',
    },
    async (ctx) => writeTurtle(await catalogGraph(ctx)),
  ),
  ofCatalog(
    {
      path: '/api/open/catalog.jsonld',
      operation: 'getOpenCatalogJsonLd',
      summary: 'The public catalogue as DCAT-AP 3.0.1 in JSON-LD.',
      type: 'application/ld+json',
    },
    async (ctx) => JSON.stringify(writeJsonLd(await catalogGraph(ctx))),
  ),
  ofCatalog(
    {
      path: '/api/open/changes.atom',
      operation: 'getOpenChanges',
      summary: 'New releases of opened datasets as an Atom feed.',
      type: 'application/atom+xml',
    },
    changesFeed,
  ),
  ofDataset(
    {
      path: `${DATASET}/dcat.ttl`,
      operation: 'getOpenDatasetTurtle',
      summary: 'One opened dataset as DCAT-AP 3.0.1 in Turtle.',
      type: 'text/turtle',
    },
    async (ctx, code) => writeTurtle(await oneGraph(ctx, code)),
  ),
  ofDataset(
    {
      path: `${DATASET}/dcat.jsonld`,
      operation: 'getOpenDatasetJsonLd',
      summary: 'One opened dataset as DCAT-AP 3.0.1 in JSON-LD.',
      type: 'application/ld+json',
    },
    async (ctx, code) => JSON.stringify(writeJsonLd(await oneGraph(ctx, code))),
  ),
  ofDataset(
    {
      path: `${DATASET}/datapackage.json`,
      operation: 'getOpenDataPackage',
      summary: 'Frictionless Data Package v2 descriptor of an opened dataset.',
      type: 'application/json',
    },
    async (ctx, code) => JSON.stringify(dataPackage(ctx.config, await getOpened(ctx, code))),
  ),
  ofDataset(
    {
      path: `${DATASET}/contract.yaml`,
      operation: 'getOpenContract',
      summary: 'The data contract (ODCS 3.1) of an opened dataset.',
      type: 'application/yaml',
    },
    async (ctx, code) => (await getOpened(ctx, code)).entry.contract,
  ),
]
