import { z } from 'zod'
import { defineRoute, pageOf } from '#platform/route.ts'
import { allowAddress, forbidAddress } from './allow-address.ts'
import { listAllowed } from './allowed-store.ts'
import { getConnection } from './get-connection.ts'
import { listConnections } from './list-connections.ts'
import { pauseConnection } from './pause-connection.ts'
import { probeConnection } from './probe-connection.ts'
import { removeConnection } from './remove-connection.ts'
import { requestFetch } from './request-fetch.ts'
import { saveConnection } from './save-connection.ts'
import { nextTimes } from './schedule.ts'
import {
  AllowedAddressEntry,
  Connection,
  ConnectionInput,
  ConnectionQuery,
  Probe,
  ProbeInput,
} from './schema.ts'

const bySource = z.object({ source: z.string().max(60) })
const Range = z.object({
  range: z.string().max(60),
  port: z.coerce.number().int().min(1).max(65_535).nullish(),
})

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/sources/connections',
    operation: 'listConnections',
    permission: 'sources.read',
    summary: 'Sources that fetch by themselves, with their last fetch.',
    query: ConnectionQuery,
    response: pageOf(Connection),
    handle: async (ctx, { query }) => ({
      ...(await listConnections(ctx, query)),
      page: query.page,
      size: query.size,
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/sources/connections/:source',
    operation: 'getConnection',
    permission: 'sources.read',
    summary: 'How one source fetches by itself; its secret is never given.',
    params: bySource,
    response: Connection,
    handle: (ctx, { params }) => getConnection(ctx, params.source),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/sources/connections/:source',
    operation: 'saveConnection',
    inspection: {
      report: ['body'],
      reason: 'A connection is an address with paths, queries and templates of another system.',
    },
    permission: 'sources.connect',
    summary: 'Add or change how a source fetches by itself; without a secret the kept one stays.',
    params: bySource,
    body: ConnectionInput,
    handle: (ctx, { params, body }) => saveConnection(ctx, params.source, body),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/sources/connections/:source',
    operation: 'removeConnection',
    permission: 'sources.connect',
    summary: 'Forget a connection and its secret; its history stays.',
    params: bySource,
    handle: (ctx, { params }) => removeConnection(ctx, params.source),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/sources/connections/:source/pause',
    operation: 'pauseConnection',
    permission: 'sources.connect',
    summary: 'Stop the schedule of a connection, or let it go on.',
    params: bySource,
    body: z.object({ paused: z.boolean() }),
    handle: (ctx, { params, body }) => pauseConnection(ctx, params.source, body.paused),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/sources/connections/:source/fetches',
    operation: 'requestFetch',
    permission: 'sources.connect',
    summary: 'Fetch now.',
    params: bySource,
    response: z.object({ fetch: z.string() }),
    status: 202,
    handle: async (ctx, { params }) => ({ fetch: await requestFetch(ctx, params.source) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/sources/probe',
    operation: 'probeConnection',
    inspection: {
      report: ['body'],
      reason: 'A connection is an address with paths, queries and templates of another system.',
    },
    permission: 'sources.connect',
    summary: 'Test a connection that need not be saved, and see tables, columns and first records.',
    body: ProbeInput,
    response: Probe,
    handle: (ctx, { body }) => probeConnection(ctx, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/sources/schedule',
    operation: 'nextTimes',
    permission: 'sources.read',
    summary: 'When a schedule comes next.',
    query: z.object({ cron: z.string().max(100), zone: z.string().max(60).default('Asia/Shanghai') }),
    response: z.object({ times: z.array(z.iso.datetime()) }),
    handle: async (ctx, { query }) => ({
      times: nextTimes(query, ctx.clock.now(), 5).map((time) => time.toISOString()),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/sources/allowed-addresses',
    operation: 'listAllowedAddresses',
    permission: 'sources.read',
    summary: 'Private addresses that connections may reach.',
    response: z.array(AllowedAddressEntry),
    handle: (ctx) => listAllowed(ctx.db),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/sources/allowed-addresses',
    operation: 'allowAddress',
    permission: 'sources.allow',
    summary: 'Let connections reach a private address or range.',
    body: Range.extend({ note: z.string().min(1).max(300) }),
    handle: (ctx, { body }) => allowAddress(ctx, { ...body, port: body.port ?? null }),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/sources/allowed-addresses',
    operation: 'forbidAddress',
    permission: 'sources.allow',
    summary: 'Take a private address off the list.',
    query: Range,
    handle: (ctx, { query }) => forbidAddress(ctx, { range: query.range, port: query.port ?? null }),
  }),
]
