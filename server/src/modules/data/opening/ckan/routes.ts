import { z } from 'zod'
import { countUse } from '#modules/data/catalog/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { defineRawRoute, type Http } from '#platform/route.ts'
import { exportRows } from '../export-rows.ts'
import { getOpened } from '../opened.ts'
import { forPublic, isKnown, tagOf } from '../public-route.ts'
import { ExportQuery } from '../schema.ts'
import { DOWNLOADING, limitRate, QUERYING } from '../rate-limit.ts'
import { answerAction } from './actions.ts'

const params = z.object({ action: z.string().max(60) })

const actionRoutes = [
  defineRawRoute({
    method: 'GET',
    path: '/api/3/action/:action',
    operation: 'readCkanAction',
    inspection: {
      report: ['query.sql', 'query.sort', 'query.filters'],
      reason: 'datastore_search_sql takes a query; only reading of open tables gets past its own parser.',
    },
    permission: 'opening.read',
    summary: 'Read actions of the CKAN 2.10 API over opened datasets, parameters in the query.',
    params,
    query: z.looseObject({}),
    handle: (ctx, { params: { action }, query }, http) => reply(ctx, action, query, http),
  }),
  defineRawRoute({
    method: 'POST',
    path: '/api/3/action/:action',
    operation: 'postCkanAction',
    inspection: {
      report: ['body.sql', 'body.sort', 'body.filters'],
      reason: 'datastore_search_sql takes a query; only reading of open tables gets past its own parser.',
    },
    permission: 'opening.read',
    summary: 'The same actions with parameters in a JSON body, as CKAN clients send them.',
    params,
    body: z.looseObject({}).nullish(),
    handle: (ctx, { params: { action }, body }, http) => reply(ctx, action, body ?? {}, http),
  }),
]

async function reply(ctx: Ctx, action: string, given: unknown, http: Http) {
  // A stranger's SQL costs more than a look into the catalogue.
  if (action === 'datastore_search_sql') limitRate(http, QUERYING, ctx.clock.now())
  const { status, body } = await answerAction(ctx, action, given)
  const text = JSON.stringify(body)
  if (status === 200 && http.request.method === 'GET' && isKnown(http, tagOf(text)))
    return http.reply.code(304).send()
  return http.reply.code(status).type('application/json; charset=utf-8').send(text)
}

const DUMP_FORMATS = { csv: 'csv', json: 'json' } as const

const dump = defineRawRoute({
  method: 'GET',
  path: '/datastore/dump/:id',
  operation: 'dumpCkanResource',
  permission: 'opening.read',
  summary: 'All rows of a resource, as CKAN’s datastore dump gives them.',
  params: z.object({ id: z.string().max(100) }),
  query: z.object({
    format: z.enum(['csv', 'json']).default('csv'),
    bom: z.union([z.boolean(), z.stringbool()]).default(false),
  }),
  async handle(ctx, { params: { id }, query }, { reply: answer }) {
    const opened = await getOpened(ctx, id)
    const wanted = ExportQuery.parse({ bom: String(query.bom) })
    const { stream } = await exportRows(ctx, opened, DUMP_FORMATS[query.format], wanted)
    await countUse(ctx.db, id, 'download', ctx.clock.now())
    return answer
      .type(query.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json')
      .header('content-disposition', `attachment; filename="${id}.${query.format}"`)
      .send(stream)
  },
})

export const ckanRoutes = [...actionRoutes.map((route) => forPublic(route)), forPublic(dump, DOWNLOADING)]
