import type { Actor, Ctx } from '#platform/ctx.ts'
import { hasRight } from './access.ts'
import type { CaseRecord } from './case.ts'
import { stateOf, transitionsFrom, type CaseType } from './case-type.ts'
import { changeCase, type Decision, type Situation } from './change-case.ts'
import type { TransitionDefinition } from './definition.ts'
import { errors } from './errors.ts'
import { eventOf } from './event-of.ts'
import { caseAdvanced, caseClosed } from './events.ts'
import { missingFields, type FormData } from './form.ts'
import { changedFields } from './history.ts'
import { mayTake } from './powers.ts'

export type Advance = {
  id: string
  /** The version the decision was made on; another one means that somebody has acted meanwhile. */
  version: number
  transition: string
  /** Form fields to change (JSON Merge Patch, RFC 7396, at the top level: null removes). */
  data?: FormData | undefined
  comment?: string | undefined
}

/** Takes a transition, with the form fields it changes. */
export async function advanceCase(ctx: Ctx, input: Advance): Promise<CaseRecord> {
  return ctx.transaction(async (tx) => {
    let from = ''
    const after = await changeCase(tx, input, (situation) => {
      from = situation.before.state
      return decide(tx.actor, situation, input, tx.clock.now())
    })
    const event = eventOf(after)
    await tx.publish(caseAdvanced, { ...event, transition: input.transition, from })
    if (after.closedAt) await tx.publish(caseClosed, event)
    return after
  })
}

function decide(actor: Actor, { before, type }: Situation, input: Advance, now: Date): Decision {
  const transition = allowedTransition(actor, before, type, input)
  const data = mergePatch(before.data, input.data ?? {})
  checkData(type, transition, data)
  const target = stateOf(type, transition.to)
  const desk = target.task?.department ?? before.department
  const staysWithPerson =
    !target.final && desk === before.desk && target.task?.role === stateOf(type, before.state).task?.role
  return {
    after: {
      ...before,
      state: target.name,
      data,
      desk,
      assignee: staysWithPerson ? before.assignee : null,
      closedAt: target.final ? now : null,
    },
    entry: {
      kind: 'advanced',
      comment: input.comment,
      details: {
        transition: transition.name,
        fromState: before.state,
        toState: target.name,
        changes: changedFields(before.data, data),
      },
    },
  }
}

function allowedTransition(
  actor: Actor,
  before: CaseRecord,
  type: CaseType,
  { transition: name, comment }: Advance,
): TransitionDefinition {
  const ways = transitionsFrom(type, before.state)
  const transition = ways.find((way) => way.name === name)
  if (!transition) throw errors.notPossibleNow({ state: before.state, possible: ways.map((way) => way.name) })
  if (!hasRight(actor, before, transition))
    throw errors.notYourTask({ roles: transition.roles, desk: before.desk })
  if (!mayTake(actor, before, transition)) throw errors.heldByAnother({ by: before.assignee?.name })
  if (transition.requiresComment && !comment?.trim()) throw errors.commentRequired({ transition: name })
  return transition
}

function checkData(type: CaseType, { requires, guard }: TransitionDefinition, data: FormData): void {
  type.checkForm(data)
  const faults = missingFields(data, requires)
  if (faults.length > 0) throw errors.formInvalid({ faults })
  if (guard && !type.satisfies(guard.when, data)) throw errors.guardNotMet({ message: guard.message })
}

function mergePatch(data: FormData, patch: FormData): FormData {
  return Object.fromEntries(Object.entries({ ...data, ...patch }).filter(([, value]) => value !== null))
}
