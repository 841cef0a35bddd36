import type { Actor } from '#platform/ctx.ts'
import { errors } from './errors.ts'

/** The data bureau (大数据局) oversees every department's entries and openings. */
export const DATA_BUREAU = 'sjj'

/** Whether the person answers for a department's data: works there or in the data bureau. The role is the route's matter. */
export function governs(actor: Actor, department: string): boolean {
  return actor.kind === 'system' || actor.organisation === department || actor.organisation === DATA_BUREAU
}

/** Throws `catalog.notYourDepartment` where the person does not answer for the department's data. */
export function requireGovernance(actor: Actor, department: string): void {
  if (!governs(actor, department)) throw errors.notYourDepartment({ department, yours: actor.organisation })
}

/** Throws `catalog.secondPerson` where somebody would approve what they wrote themselves. */
export function requireSecondPerson(actor: Actor, author: string): void {
  if (actor.kind === 'person' && actor.id === author) throw errors.secondPerson({})
}
