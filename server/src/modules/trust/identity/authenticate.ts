import { anonymousActor, type Actor, type Ctx } from '#platform/ctx.ts'
import { authOf } from './auth.ts'
import { findPosts } from './identity-store.ts'

/** The person behind a request's session cookie, or the anonymous actor. */
export async function authenticate(ctx: Ctx, headers: Headers): Promise<Actor> {
  if (!headers.get('cookie')?.includes('yuzhi.session_token')) return anonymousActor
  const session = await authOf(ctx).api.getSession({ headers })
  if (!session) return anonymousActor
  const posts = await findPosts(ctx.db, session.user.id)
  return {
    kind: 'person',
    id: session.user.id,
    name: session.user.name,
    roles: posts.map((post) => post.role),
    organisation: posts.find((post) => post.organisation)?.organisation ?? null,
    region: posts[0]?.region ?? null,
  }
}
