import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { hashKey, makeKey } from '../use/credentials.ts'
import { insertKey, retireKeys } from './grant-store.ts'
import { holdGrant } from './held-grant.ts'

/** Makes the grant's key and retires the one before at once. The key is in this answer and nowhere else. */
export async function issueKey(ctx: Ctx, id: string): Promise<{ key: string; prefix: string }> {
  return ctx.transaction(async (tx) => {
    await holdGrant(tx, id, 'key')
    const made = makeKey()
    const now = tx.clock.now()
    await retireKeys(tx.db, id, now)
    await insertKey(tx.db, {
      hash: hashKey(made.key),
      grant_id: id,
      prefix: made.prefix,
      created_at: now,
      created_by: tx.actor.name,
      retired_at: null,
    })
    await recordAudit(tx, {
      action: 'exchange.keyIssued',
      object: { kind: 'shareGrant', id },
      details: { prefix: made.prefix },
    })
    return made
  })
}
