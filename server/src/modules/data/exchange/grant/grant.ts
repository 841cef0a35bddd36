import type { Actor } from '#platform/ctx.ts'
import { ANSWERING, ASKING, has, relationOf, type Parties } from '../relation.ts'
import type { GrantDetail, GrantState, Manner } from './schema.ts'

export type GrantAct = GrantDetail['may'][number]
type Standing = Parties & { state: GrantState; manner: Manner; valid_to: Date }

/** What this person may do with the grant now. The bureau may stop any sharing, and do nothing else with it. */
export function grantActsOf(actor: Actor, grant: Standing, bureau: string, now: Date): GrantAct[] {
  const relation = relationOf(actor, grant, bureau)
  const runs = grant.state === 'active' && now <= grant.valid_to
  const open = runs || (grant.state === 'prepared' && now <= grant.valid_to)
  if (relation === 'owner') return open && has(actor, ANSWERING) ? ['revoke'] : []
  if (relation === 'bureau')
    return open && (actor.kind === 'system' || has(actor, ['steward', 'administrator'])) ? ['revoke'] : []
  if (relation !== 'asker' || !runs || !has(actor, ASKING)) return []
  const uses: Record<Manner, GrantAct[]> = { api: ['key'], file: ['file'], table: ['key', 'subscribe'] }
  return [...uses[grant.manner], 'return', 'correct']
}
