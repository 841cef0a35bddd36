import type { Actor } from '#platform/ctx.ts'
import { hasRight, isHeldByAnother } from './access.ts'
import type { CaseRecord } from './case.ts'
import { stateOf, transitionsFrom, type CaseType } from './case-type.ts'
import type { ClockDefinition, TransitionDefinition } from './definition.ts'

/** Roles that work on a case in its present state: its task's, else all that may lead it out from the desk. */
export function workingRoles(type: CaseType, state: string): TransitionDefinition['roles'] {
  const { task, final } = stateOf(type, state)
  if (final) return []
  if (task) return [task.role]
  const own = transitionsFrom(type, state).filter((transition) => !transition.acrossDepartments)
  return [...new Set(own.flatMap((transition) => transition.roles))]
}

/** Whether the actor's desk is the one the case lies on. */
export function mayWork(actor: Actor, c: CaseRecord, type: CaseType): boolean {
  if (c.closedAt) return false
  return hasRight(actor, c, { roles: workingRoles(type, c.state), acrossDepartments: false })
}

/** Whether the actor may take the transition: a claimed case moves only by whoever claimed it, or from above. */
export function mayTake(actor: Actor, c: CaseRecord, transition: TransitionDefinition): boolean {
  if (!hasRight(actor, c, transition)) return false
  return transition.acrossDepartments || !isHeldByAnother(actor, c)
}

export function mayClaim(actor: Actor, c: CaseRecord, type: CaseType): boolean {
  return actor.kind === 'person' && c.assignee === null && mayWork(actor, c, type)
}

export function mayRelease(actor: Actor, c: CaseRecord): boolean {
  return c.closedAt === null && c.assignee?.id === actor.id
}

/** Whether the actor may pass the case to another department, having been passed on `times` times before. */
export function mayPassOn(actor: Actor, c: CaseRecord, type: CaseType, times: number): boolean {
  const rule = type.definition.handOver
  if (!rule || c.closedAt) return false
  // After the last allowed return the deciding role binds the departments, wherever the case lies.
  if (times >= rule.most) return hasRight(actor, c, { roles: [rule.thenBy], acrossDepartments: true })
  return hasRight(actor, c, rule) || hasRight(actor, c, { roles: [rule.thenBy], acrossDepartments: true })
}

export function mayExtend(actor: Actor, c: CaseRecord, clock: ClockDefinition): boolean {
  return clock.extension !== undefined && hasRight(actor, c, clock.extension)
}
