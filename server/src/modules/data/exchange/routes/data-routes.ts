import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { defineRawRoute, defineRoute } from '#platform/route.ts'
import { readChanges } from '../use/read-changes.ts'
import { readGranted } from '../use/read-granted.ts'
import { FORMATS } from '../use/row-lines.ts'
import { ChangesQuery, DataQuery, GrantedChanges, StreamQuery } from '../use/schema.ts'
import { sendFile } from '../use/send-file.ts'
import { streamGranted } from '../use/stream-granted.ts'

/** Not validated as an id: whoever has no key learns nothing of what an id looks like. */
const byGrant = z.object({ grant: z.string().max(100) })

const CSV = 'text/csv; charset=utf-8'

export const dataRoutes = [
  defineRawRoute({
    method: 'GET',
    path: '/api/exchange/data/:grant',
    operation: 'readGranted',
    permission: 'exchange.use',
    summary: 'A page of the granted rows, by key; fields as parameters are filters.',
    params: byGrant,
    query: DataQuery,
    async handle(ctx, { params, query }, { request, reply }) {
      const { fields, sort, size, cursor, format, ...filters } = query
      const call = { ...callOf(request), grant: params.grant, fields, filters, sort, size, cursor, format }
      const page = await readGranted(ctx, call)
      reply.header('cache-control', 'no-store').header('x-dataset-version', String(page.version))
      if (page.cursor) reply.header('x-next-cursor', page.cursor)
      if (format !== 'json') return reply.type(format === 'csv' ? CSV : FORMATS[format]).send(page.body)
      const next = JSON.stringify(page.cursor)
      return reply
        .type('application/json')
        .send(`{"version":${page.version},"next":${next},"items":${page.body}}`)
    },
  }),
  defineRawRoute({
    method: 'GET',
    path: '/api/exchange/data/:grant/stream',
    operation: 'streamGranted',
    permission: 'exchange.use',
    summary: 'All granted rows as one stream, by key; broken off when the grant ends.',
    params: byGrant,
    query: StreamQuery,
    async handle(ctx, { params, query }, { request, reply }) {
      const { fields, format, ...filters } = query
      const { stream, version } = await streamGranted(ctx, {
        ...callOf(request),
        grant: params.grant,
        fields,
        filters,
        format,
      })
      return reply
        .type(format === 'csv' ? CSV : FORMATS[format])
        .header('cache-control', 'no-store')
        .header('x-dataset-version', String(version))
        .send(stream)
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/exchange/data/:grant/changes',
    operation: 'readChanges',
    permission: 'exchange.use',
    summary: 'What has changed among the granted rows since a version, by primary key.',
    params: byGrant,
    query: ChangesQuery,
    response: GrantedChanges,
    handle: (ctx, { params, query }, { request }) =>
      readChanges(ctx, { ...callOf(request), grant: params.grant, since: query.since }),
  }),
  defineRawRoute({
    method: 'GET',
    path: '/api/exchange/files/:token',
    operation: 'sendFile',
    permission: 'exchange.use',
    summary: 'The file behind a link.',
    params: z.object({ token: z.string().max(100) }),
    async handle(ctx, { params }, { request, reply }) {
      const file = await sendFile(ctx, params.token, request.ip)
      return reply
        .type(file.format === 'csv' ? CSV : 'application/vnd.apache.parquet')
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .header('content-length', file.bytes)
        .header('cache-control', 'no-store')
        .send(file.stream)
    },
  }),
]

/** The key travels in a header, never in the address, where logs and histories would keep it. */
function callOf(request: FastifyRequest): { key: string | undefined; address: string } {
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const header = request.headers['x-api-key']
  return { key: bearer ?? (typeof header === 'string' ? header : undefined), address: request.ip }
}
