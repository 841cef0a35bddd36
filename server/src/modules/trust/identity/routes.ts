import { z } from 'zod'
import { defineRawRoute, defineRoute, type Http } from '#platform/route.ts'
import { listOrganisations } from './identity-store.ts'
import { listDemoAccounts } from './list-demo-accounts.ts'
import { listSessions } from './list-sessions.ts'
import { revokeSession } from './revoke-session.ts'
import { DemoAccount, Me, Organisation, Session, SignInInput } from './schema.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

export const routes = [
  defineRawRoute({
    method: 'POST',
    path: '/api/identity/session',
    operation: 'signIn',
    rate: 'sign-in',
    permission: 'public',
    summary: 'Sign in with user name and password; the session is a cookie.',
    body: SignInInput,
    async handle(ctx, { body }, http) {
      const cookies = await signIn(ctx, body, cookieHeaders(http), http.request.ip)
      return http.reply.header('set-cookie', cookies).code(204).send()
    },
  }),
  defineRawRoute({
    method: 'DELETE',
    path: '/api/identity/session',
    operation: 'signOut',
    permission: 'signed-in',
    summary: 'End this session.',
    async handle(ctx, _input, http) {
      return http.reply
        .header('set-cookie', await signOut(ctx, cookieHeaders(http)))
        .code(204)
        .send()
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/identity/me',
    operation: 'getMe',
    permission: 'public',
    summary: 'Who is asking, with roles and department.',
    response: Me,
    handle: async ({ actor }) => ({
      id: actor.id,
      name: actor.name,
      signedIn: actor.kind === 'person',
      roles: [...actor.roles],
      organisation: actor.organisation,
      region: actor.region,
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/identity/sessions',
    operation: 'listSessions',
    permission: 'signed-in',
    summary: 'The person’s own open sessions.',
    response: z.array(Session),
    handle: (ctx, _input, http) => listSessions(ctx, cookieHeaders(http)),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/identity/sessions/:id',
    operation: 'revokeSession',
    permission: 'signed-in',
    summary: 'End one of the person’s own sessions.',
    params: z.object({ id: z.string() }),
    handle: async (ctx, { params }) => void (await revokeSession(ctx, params.id)),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/identity/organisations',
    operation: 'listOrganisations',
    permission: 'public',
    summary: 'All departments.',
    response: z.array(Organisation),
    handle: (ctx) => listOrganisations(ctx.db),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/identity/demo-accounts',
    operation: 'listDemoAccounts',
    permission: 'public',
    summary: 'Accounts of the demonstration province; empty on a real installation.',
    response: z.array(DemoAccount),
    handle: (ctx) => listDemoAccounts(ctx),
  }),
]

function cookieHeaders(http: Http): Headers {
  return new Headers({
    cookie: http.request.headers.cookie ?? '',
    'user-agent': http.request.headers['user-agent'] ?? '',
  })
}
