import type { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { authOf } from './auth.ts'
import { errors } from './errors.ts'
import { addFailure, clearFailures, countFailures } from './identity-store.ts'
import type { SignInInput } from './schema.ts'

/** After this many failures for one name from one address, further tries from there wait; the person elsewhere is not locked out. */
const MAX_FAILURES = 5
const WINDOW_MS = 10 * 60_000

/** Checks user name and password; returns the Set-Cookie headers of the new session. */
export async function signIn(
  ctx: Ctx,
  input: z.infer<typeof SignInInput>,
  headers: Headers,
  address: string,
): Promise<string[]> {
  const username = input.username.trim().toLowerCase()
  const since = new Date(ctx.clock.now().getTime() - WINDOW_MS)
  if ((await countFailures(ctx.db, username, address, since)) >= MAX_FAILURES) throw errors.tooManyAttempts()
  headers.set('x-forwarded-for', address)
  const response = await authOf(ctx).api.signInUsername({
    body: { username, password: input.password },
    headers,
    asResponse: true,
  })
  if (!response.ok) {
    await addFailure(ctx.db, username, address, ctx.clock.now())
    await recordAudit(ctx, {
      action: 'identity.signInFailed',
      object: { kind: 'account', id: username },
      details: { address },
    })
    throw errors.wrongCredentials()
  }
  await clearFailures(ctx.db, username, address)
  await recordAudit(ctx, {
    action: 'identity.signedIn',
    object: { kind: 'account', id: username },
    details: { address },
  })
  return response.headers.getSetCookie()
}
