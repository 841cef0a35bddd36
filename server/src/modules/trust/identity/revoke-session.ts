import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from './errors.ts'
import { deleteSession } from './identity-store.ts'

/** Ends one of the person's own sessions, effective on its next request. */
export async function revokeSession(ctx: Ctx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    if (!(await deleteSession(tx.db, tx.actor.id, id))) throw errors.sessionNotFound({ id })
    await recordAudit(tx, { action: 'identity.sessionRevoked', object: { kind: 'session', id } })
  })
}
