import type { Actor } from '#platform/ctx.ts'
import type { DisputeStep, Policy } from '../policy/schema.ts'
import { ANSWERING, ASKING, has, relationOf, type Parties } from '../relation.ts'
import type { DISPUTE_ACTS } from './schema.ts'

export type DisputeAct = (typeof DISPUTE_ACTS)[number]
type Standing = Parties & { state: string; closed_at: Date | null }

/** Whether the actor settles disputes that lie in this step. */
function settles(actor: Actor, step: DisputeStep, parties: Parties, bureau: string): boolean {
  const relation = relationOf(actor, parties, bureau)
  if (step.settledBy === 'parties') return relation === 'owner' && has(actor, ANSWERING)
  // Nobody judges in their own cause: a bureau that is itself a party leaves it to its leader in the last step.
  if (relation === 'asker' || (relation === 'owner' && step.settledBy !== 'leader')) return false
  const fits = step.settledBy === 'leader' ? has(actor, ['leader']) : has(actor, ['steward', 'administrator'])
  return actor.organisation === bureau && fits
}

/** What this person may do with the dispute now. */
export function disputeActsOf(
  actor: Actor,
  dispute: Standing,
  { disputeSteps: steps, bureau }: Pick<Policy, 'disputeSteps' | 'bureau'>,
): DisputeAct[] {
  const index = steps.findIndex(({ name }) => name === dispute.state)
  const step = steps[index]
  if (!step || dispute.closed_at) return []
  const isLast = index === steps.length - 1
  const acts: DisputeAct[] = []
  if (settles(actor, step, dispute, bureau)) acts.push('reconsider', isLast ? 'uphold' : 'raise')
  if (relationOf(actor, dispute, bureau) === 'asker' && has(actor, ASKING)) {
    if (!isLast) acts.push('raise')
    acts.push('withdraw')
  }
  return acts
}

/** Where an act leads: the next step, or the end. */
export function dispatch(
  act: DisputeAct,
  state: string,
  steps: readonly DisputeStep[],
): { state: string; transition: string; ends: boolean } {
  const index = steps.findIndex(({ name }) => name === state)
  if (act === 'raise')
    return { state: steps[index + 1]?.name ?? state, transition: `raiseTo${index + 2}`, ends: false }
  const ends = { reconsider: 'reconsider', uphold: 'upheld', withdraw: 'withdrawn' } as const
  return { state: ends[act], transition: act, ends: true }
}
