import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { moveCase } from '../case-types/share-case.ts'
import { getDataset } from '../dataset.ts'
import { errors } from '../errors.ts'
import { matterChanged } from '../events.ts'
import { endGrant } from '../grant/end-grant.ts'
import { findGrant } from '../grant/grant-store.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { relationOf } from '../relation.ts'
import { findRequest, updateRequest } from '../request/request-store.ts'
import { announceRequest, openRequestCase, placeCase } from '../request/submit-request.ts'
import { findDispute, updateDispute } from './dispute-store.ts'
import { disputeActsOf, dispatch } from './dispute.ts'
import type { DisputeActInput } from './schema.ts'

/** Raises a dispute to its next step, settles it, or takes it back. Settled for the asker, the owner decides anew. */
export async function actOnDispute(
  ctx: Ctx,
  id: string,
  { act, text }: DisputeActInput,
): Promise<{ state: string }> {
  return ctx.transaction(async (tx) => {
    const dispute = await findDispute(tx.db, id)
    const policy = await findPolicy(tx.db)
    if (!dispute || relationOf(tx.actor, dispute, policy.bureau) === 'none') throw errors.notFound({ id })
    if (dispute.closed_at) throw errors.notPossibleNow({ state: dispute.state, act })
    if (!disputeActsOf(tx.actor, dispute, policy).includes(act)) throw errors.notYourPart({ act })
    const { state, transition, ends } = dispatch(act, dispute.state, policy.disputeSteps)
    const now = tx.clock.now()
    await moveCase(tx, dispute.case_id, transition, { data: { result: text }, comment: text })
    const statement = {
      at: now.toISOString(),
      by: tx.actor.name,
      department: tx.actor.organisation,
      act,
      text,
    }
    await updateDispute(tx.db, id, {
      state,
      statements: [...dispute.statements, statement],
      closed_at: ends ? now : null,
    })
    if (act === 'reconsider') await decideAnew(tx, dispute.request)
    await recordAudit(tx, {
      action: 'exchange.disputeMoved',
      object: { kind: 'shareDispute', id },
      details: { act, from: dispute.state, to: state, text },
    })
    await tx.publish(matterChanged, { kind: 'dispute', id, state })
    return { state }
  })
}

/** The request goes back to its owner with a new case and a new clock; what was granted before ends with the new answer. */
async function decideAnew(tx: Ctx, id: string): Promise<void> {
  const row = await findRequest(tx.db, id, 'forUpdate')
  if (!row) throw errors.notFound({ id })
  const grant = row.grant_id === null ? undefined : await findGrant(tx.db, row.grant_id)
  if (grant && (grant.state === 'active' || grant.state === 'prepared'))
    await endGrant(tx, grant, 'closed', '争议处理后重新答复')
  if (row.state === 'approved')
    await moveCase(tx, row.case_id ?? '', 'withdraw', { comment: '争议处理后重新答复' })
  const round = row.round + 1
  const dataset = await getDataset(tx, row.dataset)
  const { spec, department } = row
  const opened = await openRequestCase(tx, { id, spec, dataset, department, round })
  const state = await placeCase(tx, opened.id, dataset, null)
  const again = { ...row, state }
  await updateRequest(tx.db, id, {
    state,
    round,
    decision: null,
    case_id: opened.id,
    grant_id: null,
    extended: false,
  })
  await announceRequest(tx, again, 'exchange.toDecideAnew', { round })
}
