import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { relationOf } from '../relation.ts'
import { findGrant, type GrantRow } from './grant-store.ts'
import { grantActsOf, type GrantAct } from './grant.ts'

/** The grant, locked for an act; 404 where it is not the person's to see, 403 or 409 where the act is not. */
export async function holdGrant(tx: Ctx, id: string, act: GrantAct): Promise<GrantRow> {
  const grant = await findGrant(tx.db, id, 'forUpdate')
  const { bureau } = await findPolicy(tx.db)
  if (!grant || relationOf(tx.actor, grant, bureau) === 'none') throw errors.notFound({ id })
  const now = tx.clock.now()
  if (grantActsOf(tx.actor, grant, bureau, now).includes(act)) return grant
  const organisation = act === 'revoke' ? grant.owner : grant.department
  const anybody = grantActsOf(
    { ...tx.actor, kind: 'person', roles: ['handler'], organisation },
    grant,
    bureau,
    now,
  )
  throw anybody.includes(act)
    ? errors.notYourPart({ act })
    : errors.notPossibleNow({ state: grant.state, act })
}
