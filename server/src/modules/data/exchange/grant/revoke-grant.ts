import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import { endGrant } from './end-grant.ts'
import { holdGrant } from './held-grant.ts'

/** The owner or the bureau revokes a grant; the receiving department may give it back. */
export async function revokeGrant(
  ctx: Ctx,
  id: string,
  { act, reason }: { act: 'revoke' | 'return'; reason: string },
): Promise<void> {
  if (reason.trim().length < 2) throw errors.reasonRequired()
  await ctx.transaction(async (tx) => {
    const grant = await holdGrant(tx, id, act)
    await endGrant(tx, grant, act === 'revoke' ? 'revoked' : 'closed', reason)
  })
}
