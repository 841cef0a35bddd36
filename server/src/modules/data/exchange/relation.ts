import type { Actor } from '#platform/ctx.ts'
import type { Role } from '#platform/roles.ts'
import { errors } from './errors.ts'

/** Who stands how to a matter between two departments. */
export type Relation = 'asker' | 'owner' | 'bureau' | 'none'
export type Parties = { department: string; owner: string }

/** Roles that ask for data, and that answer for their department. */
export const ASKING: readonly Role[] = ['handler', 'leader', 'steward', 'analyst', 'engineer']
export const ANSWERING: readonly Role[] = ['handler', 'leader', 'steward']
const SUPERVISING: readonly Role[] = ['steward', 'administrator', 'leader']

export function has(actor: Pick<Actor, 'roles'>, roles: readonly Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role))
}

/** Whether the actor supervises sharing: steward, administrator or leader of the data bureau. */
export function supervises(actor: Actor, bureau: string): boolean {
  if (actor.kind === 'system') return true
  return actor.organisation === bureau && has(actor, SUPERVISING)
}

/** How the actor stands to the matter. The own department comes first: a bureau that owns data answers as its owner. */
export function relationOf(actor: Actor, { department, owner }: Parties, bureau: string): Relation {
  if (actor.kind !== 'system' && actor.organisation !== null) {
    if (actor.organisation === department) return 'asker'
    if (actor.organisation === owner) return 'owner'
  }
  return supervises(actor, bureau) ? 'bureau' : 'none'
}

/** The department a person acts for; throws `exchange.noDepartment`. */
export function ownDepartment(actor: Actor): string {
  if (actor.organisation === null) throw errors.noDepartment()
  return actor.organisation
}
