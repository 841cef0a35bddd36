import type { Actor } from '#platform/ctx.ts'
import { ANSWERING, ASKING, has, relationOf, type Parties } from '../relation.ts'
import type { ACTS, RequestDecision, RequestState } from './schema.ts'

export type RequestAct = (typeof ACTS)[number]
export type ActState = {
  state: RequestState
  extended: boolean
  decision: Pick<RequestDecision, 'fields'> | null
  /** Whether a dispute about it is open. */
  disputed: boolean
}

const OPEN: readonly RequestState[] = ['confirming', 'deciding']

/** What this person may do with the request now. */
export function actsOf(actor: Actor, request: Parties & ActState, bureau: string): RequestAct[] {
  const relation = relationOf(actor, request, bureau)
  if (relation === 'owner' && has(actor, ANSWERING)) return ownerActs(request)
  if (relation === 'asker' && has(actor, ASKING)) return askerActs(request)
  return []
}

function ownerActs({ state, extended }: ActState): RequestAct[] {
  if (state === 'approved') return ['deliver']
  if (!OPEN.includes(state)) return []
  // What is shared unconditionally is answered in one day; there is nothing to extend.
  return state === 'deciding' && !extended ? ['decide', 'extend'] : ['decide']
}

function askerActs({ state, decision, disputed }: ActState): RequestAct[] {
  const acts: RequestAct[] = []
  if (OPEN.includes(state) || state === 'approved') acts.push('withdraw')
  const refusedSome =
    state === 'refused' ||
    ((state === 'approved' || state === 'delivered') && (decision?.fields.some((f) => !f.granted) ?? false))
  if (refusedSome && !disputed) acts.push('dispute')
  return acts
}
