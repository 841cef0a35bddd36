import type { Ctx } from '#platform/ctx.ts'
import { moveCase } from '../case-types/share-case.ts'
import { getDataset, obstacleTo } from '../dataset.ts'
import { errors } from '../errors.ts'
import { prepareGrant } from '../grant/prepare-grant.ts'
import { decisionProblems } from './decision.ts'
import { deliverHeld } from './deliver-request.ts'
import { holdRequest } from './held-request.ts'
import { updateRequest } from './request-store.ts'
import type { DecisionInput, RequestDecision, RequestState } from './schema.ts'
import { announceRequest } from './submit-request.ts'

/** The owner's answer, field by field. Granting anything approves the request; granting nothing refuses it. */
export async function decideRequest(
  ctx: Ctx,
  id: string,
  input: DecisionInput,
): Promise<{ state: RequestState }> {
  return ctx.transaction(async (tx) => {
    const row = await holdRequest(tx, id, 'decide')
    const { entry, columns } = await getDataset(tx, row.dataset)
    // What is asked of a dataset that meanwhile may not be shared can only be refused.
    const mayGrant = obstacleTo(entry) === undefined
    const problems = decisionProblems(row.spec, columns, entry.sharing, input)
    if (problems.length > 0) throw errors.decisionInvalid({ problems })
    const granted = input.fields.filter((field) => field.granted)
    if (granted.length > 0 && !mayGrant) throw errors.sharingSuspended()
    const decision: RequestDecision = {
      ...input,
      at: tx.clock.now().toISOString(),
      by: tx.actor.name,
      automatic: false,
    }
    const state: RequestState = granted.length > 0 ? 'approved' : 'refused'
    const text = [input.reason, input.legalGround, input.conditions].filter(Boolean).join('；')
    await moveCase(tx, row.case_id ?? '', state === 'approved' ? 'approve' : 'refuse', {
      data: { decision: text || '同意' },
    })
    const grant = state === 'approved' ? await prepareGrant(tx, row, decision) : null
    const after = { ...row, state, decision, grant_id: grant }
    await updateRequest(tx.db, id, { state, decision, grant_id: grant })
    await announceRequest(tx, after, state === 'approved' ? 'exchange.approved' : 'exchange.refused', {
      granted: granted.map(({ name, mask }) => (mask ? `${name}:${mask}` : name)),
      refused: input.fields.filter((field) => !field.granted).map(({ name }) => name),
      legalGround: input.legalGround,
    })
    if (grant && input.deliver) return { state: await deliverHeld(tx, after) }
    return { state }
  })
}
