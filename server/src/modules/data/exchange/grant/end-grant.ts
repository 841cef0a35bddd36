import type { Ctx } from '#platform/ctx.ts'
import { announceGrant } from './activate-grant.ts'
import { retireKeys, updateGrant, type GrantRow } from './grant-store.ts'
import type { GrantState } from './schema.ts'

/** Ends a grant at once: the next request, the next batch of a running stream and every file link are refused. */
export async function endGrant(
  tx: Ctx,
  grant: GrantRow,
  state: Extract<GrantState, 'revoked' | 'expired' | 'closed'>,
  reason: string,
): Promise<void> {
  const now = tx.clock.now()
  await updateGrant(tx.db, grant.id, { state, ended_at: now, ended_by: tx.actor.name, end_reason: reason })
  await retireKeys(tx.db, grant.id, now)
  await announceGrant(
    tx,
    { ...grant, state },
    `exchange.grant${state.charAt(0).toUpperCase()}${state.slice(1)}`,
    {
      reason,
    },
  )
}
