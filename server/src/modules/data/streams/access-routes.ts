import { z } from 'zod'
import { defineRoute } from '#platform/route.ts'
import { listLinks, removeLink, saveLink } from './links.ts'
import { getManaged } from './ownership.ts'
import { LinkInput, NewToken, StreamLink, Token, TokenInput } from './schema.ts'
import { listTokens } from './token-store.ts'
import { makeToken, revokeToken, rotateToken } from './tokens.ts'

const byCode = z.object({ code: z.string().max(60) })
const byId = z.object({ code: z.string().max(60), id: z.uuid() })

/** Who may post to a stream: tokens of devices, and our subscriptions at the brokers of others. */
export const accessRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/streams/:code/tokens',
    operation: 'listTokens',
    permission: 'streams.manage',
    summary: 'Device tokens of a stream, without their secrets.',
    params: byCode,
    response: z.array(Token),
    async handle(ctx, { params }) {
      await getManaged(ctx, params.code)
      return listTokens(ctx.db, params.code)
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/streams/:code/tokens',
    operation: 'makeToken',
    permission: 'streams.manage',
    summary: 'Make a device token; its secret is told this once.',
    params: byCode,
    body: TokenInput,
    response: NewToken,
    status: 201,
    handle: (ctx, { params, body }) => makeToken(ctx, params.code, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/streams/:code/tokens/:id/rotation',
    operation: 'rotateToken',
    permission: 'streams.manage',
    summary: 'Put a new secret in place of a token’s; the old one is revoked.',
    params: byId,
    response: NewToken,
    status: 201,
    handle: (ctx, { params }) => rotateToken(ctx, params.code, params.id),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/streams/:code/tokens/:id',
    operation: 'revokeToken',
    permission: 'streams.manage',
    summary: 'Revoke a token at once.',
    params: byId,
    handle: (ctx, { params }) => revokeToken(ctx, params.code, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/streams/:code/links',
    operation: 'listLinks',
    permission: 'streams.manage',
    summary: 'Subscriptions at other brokers, with how they are.',
    params: byCode,
    response: z.array(StreamLink),
    async handle(ctx, { params }) {
      await getManaged(ctx, params.code)
      return listLinks(ctx, params.code)
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/streams/:code/links',
    operation: 'saveLink',
    permission: 'streams.manage',
    summary: 'Add a subscription at another broker or change one; the password is sealed.',
    params: byCode,
    body: LinkInput,
    response: z.object({ id: z.string() }),
    handle: async (ctx, { params, body }) => ({ id: await saveLink(ctx, params.code, body) }),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/streams/:code/links/:id',
    operation: 'removeLink',
    permission: 'streams.manage',
    summary: 'End a subscription and forget its password.',
    params: byId,
    handle: (ctx, { params }) => removeLink(ctx, params.code, params.id),
  }),
]
