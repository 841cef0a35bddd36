import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { publishExchangeTypes } from '../case-types/publish-types.ts'
import { errors } from '../errors.ts'
import { supervises } from '../relation.ts'
import { findPolicy, upsertPolicy } from './policy-store.ts'
import type { Policy } from './schema.ts'

/** Sets the rules of sharing; clocks of cases opened from now on follow them, running ones stay on theirs. */
export async function savePolicy(ctx: Ctx, policy: Policy): Promise<void> {
  await ctx.transaction(async (tx) => {
    const before = await findPolicy(tx.db)
    if (!supervises(tx.actor, before.bureau)) throw errors.notYourPart({ act: 'policy' })
    await upsertPolicy(tx.db, policy, tx.clock.now(), tx.actor.id)
    // As the person: a module publishing at boot never brings back an older version, a person may.
    await publishExchangeTypes(tx)
    await recordAudit(tx, {
      action: 'exchange.policySet',
      object: { kind: 'sharingPolicy', id: 'sharing' },
      details: { before, after: policy },
    })
  })
}
