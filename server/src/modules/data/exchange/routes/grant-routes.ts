import { z } from 'zod'
import { defineRoute } from '#platform/route.ts'
import { getGrant } from '../grant/get-grant.ts'
import { issueKey } from '../grant/issue-key.ts'
import { listGrants } from '../grant/list-grants.ts'
import { revokeGrant } from '../grant/revoke-grant.ts'
import {
  FileInput,
  GrantDetail,
  GrantPage,
  GrantQuery,
  IssuedKey,
  MadeFile,
  SubscriptionInput,
  SubscriptionSecret,
} from '../grant/schema.ts'
import { listUse } from '../use/list-use.ts'
import { makeFile } from '../use/make-file.ts'
import { UsePage, UseQuery } from '../use/schema.ts'
import { subscribe } from '../use/subscribe.ts'
import { byId, Reason } from './request-routes.ts'

export const grantRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/exchange/grants',
    operation: 'listGrants',
    permission: 'exchange.read',
    summary: 'Grants the own department received or gave.',
    query: GrantQuery,
    response: GrantPage,
    handle: async (ctx, { query }) => ({
      ...(await listGrants(ctx, query)),
      page: query.page,
      size: query.size,
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/exchange/grants/:id',
    operation: 'getGrant',
    permission: 'exchange.read',
    summary: 'One grant with its use.',
    params: byId,
    response: GrantDetail,
    handle: (ctx, { params }) => getGrant(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/exchange/grants/:id/key',
    operation: 'issueKey',
    permission: 'exchange.ask',
    summary: 'Make a key, or a new one in place of the old; shown once.',
    params: byId,
    response: IssuedKey,
    handle: (ctx, { params }) => issueKey(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/exchange/grants/:id/files',
    operation: 'makeFile',
    permission: 'exchange.ask',
    summary: 'Make a file of the granted rows and a link to it.',
    params: byId,
    body: FileInput,
    response: MadeFile,
    handle: (ctx, { params, body }) => makeFile(ctx, params.id, body),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/exchange/grants/:id/subscription',
    operation: 'subscribe',
    permission: 'exchange.ask',
    summary: 'Where new versions are announced; the answer holds what announcements are signed with.',
    params: byId,
    body: SubscriptionInput,
    response: SubscriptionSecret,
    handle: (ctx, { params, body }) => subscribe(ctx, params.id, body.url),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/exchange/grants/:id/revocation',
    operation: 'revokeGrant',
    permission: 'exchange.read',
    summary: 'Revoke a grant at once, or give it back.',
    params: byId,
    body: Reason.extend({ act: z.enum(['revoke', 'return']).default('revoke') }).meta({
      id: 'ShareRevocationInput',
    }),
    handle: (ctx, { params, body }) => revokeGrant(ctx, params.id, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/exchange/uses',
    operation: 'listUse',
    permission: 'exchange.read',
    summary: 'The log of use, of the owner and of the receiving department; denied calls too.',
    query: UseQuery,
    response: UsePage,
    handle: async (ctx, { query }) => ({
      ...(await listUse(ctx, query)),
      page: query.page,
      size: query.size,
    }),
  }),
]
