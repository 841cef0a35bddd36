import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { authOf } from './auth.ts'

/** Ends the session; returns the Set-Cookie headers that remove its cookie. */
export async function signOut(ctx: Ctx, headers: Headers): Promise<string[]> {
  const response = await authOf(ctx).api.signOut({ headers, asResponse: true })
  await recordAudit(ctx, { action: 'identity.signedOut', object: { kind: 'account', id: ctx.actor.id } })
  return response.headers.getSetCookie()
}
