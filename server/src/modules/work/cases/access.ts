import type { Actor } from '#platform/ctx.ts'
import type { Role } from '#platform/roles.ts'
import type { CaseRecord } from './case.ts'
import type { Right } from './definition.ts'

type Place = Pick<CaseRecord, 'department' | 'desk' | 'assignee' | 'openedBy'>

/** Roles that see every case; what they may do is for each case type to say. */
const OVERSEERS: readonly Role[] = ['leader', 'steward', 'administrator']

/** Whether the actor sees every case. */
export function seesAll(actor: Actor): boolean {
  return actor.kind === 'system' || actor.roles.some((role) => OVERSEERS.includes(role))
}

/** The department whose cases the actor sees because of working there. */
export function departmentSeen(actor: Actor): string | null {
  return actor.roles.includes('handler') ? actor.organisation : null
}

/** Whether the actor takes part in the case: it lies with the own department, was assigned to or opened by the actor. */
export function takesPart(actor: Actor, place: Place): boolean {
  if (actor.kind === 'system') return true
  if (place.assignee?.id === actor.id || place.openedBy === actor.id) return true
  const department = departmentSeen(actor)
  return department !== null && (place.department === department || place.desk === department)
}

/** Whether the actor may know that the case exists. case-list-store.ts holds the same rule as SQL. */
export function maySee(actor: Actor, place: Place): boolean {
  return seesAll(actor) || takesPart(actor, place)
}

/** Whether a right of the case type is the actor's on this case: the role, and the desk unless it reaches across. */
export function hasRight(actor: Actor, place: Place, right: Right): boolean {
  if (actor.kind === 'system') return true
  if (!maySee(actor, place) || !actor.roles.some((role) => right.roles.some((held) => held === role)))
    return false
  return right.acrossDepartments || actor.organisation === place.desk || place.assignee?.id === actor.id
}

/** Whether somebody other than the actor has claimed the case. */
export function isHeldByAnother(actor: Actor, place: Place): boolean {
  return actor.kind === 'person' && place.assignee !== null && place.assignee.id !== actor.id
}
