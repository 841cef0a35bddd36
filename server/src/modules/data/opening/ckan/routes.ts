import { z } from 'zod'
import { defineRawRoute, type Http } from '#platform/route.ts'
import { answerAction, type CkanReply } from './actions.ts'

const params = z.object({ action: z.string().max(60) })

export const ckanRoutes = [
  defineRawRoute({
    method: 'GET',
    path: '/api/3/action/:action',
    operation: 'readCkanAction',
    permission: 'opening.read',
    summary: 'Read actions of the CKAN 2.10 API over opened datasets, parameters in the query.',
    params,
    query: z.looseObject({}),
    handle: async (ctx, { params: { action }, query }, http) =>
      send(http, await answerAction(ctx, action, query)),
  }),
  defineRawRoute({
    method: 'POST',
    path: '/api/3/action/:action',
    operation: 'postCkanAction',
    permission: 'opening.read',
    summary: 'The same actions with parameters in a JSON body, as CKAN clients send them.',
    params,
    body: z.looseObject({}).nullish(),
    handle: async (ctx, { params: { action }, body }, http) =>
      send(http, await answerAction(ctx, action, body ?? {})),
  }),
]

function send({ reply }: Http, { status, body }: CkanReply) {
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(body))
}
