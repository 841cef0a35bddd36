import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { moveCase } from '../case-types/share-case.ts'
import { errors } from '../errors.ts'
import { matterChanged } from '../events.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { ANSWERING, has, relationOf } from '../relation.ts'
import { findCorrection, updateCorrection } from './correction-store.ts'

/** The owner answers a reported error: accepted, a new version must mend it; found correct, with the reason. */
export async function answerCorrection(
  ctx: Ctx,
  id: string,
  { accepted, answer }: { accepted: boolean; answer: string },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const correction = await findCorrection(tx.db, id)
    const { bureau } = await findPolicy(tx.db)
    const relation = correction ? relationOf(tx.actor, correction, bureau) : 'none'
    if (!correction || relation === 'none') throw errors.notFound({ id })
    if (relation !== 'owner' || !has(tx.actor, ANSWERING)) throw errors.notYourPart({ act: 'answer' })
    if (correction.state !== 'reported') throw errors.notPossibleNow({ state: correction.state })
    const state = accepted ? 'accepted' : 'declined'
    await moveCase(tx, correction.case_id, accepted ? 'accept' : 'decline', { data: { answer } })
    await updateCorrection(tx.db, id, { state, answer, answered_at: tx.clock.now() })
    await recordAudit(tx, {
      action: `exchange.correction${accepted ? 'Accepted' : 'Declined'}`,
      object: { kind: 'shareCorrection', id },
      details: { number: correction.number, answer },
    })
    await tx.publish(matterChanged, { kind: 'correction', id, state })
  })
}
