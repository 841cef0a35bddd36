import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import { findOpenDispute } from '../after/dispute-store.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { relationOf } from '../relation.ts'
import { actsOf, type RequestAct } from './request.ts'
import { findRequest, type RequestRow } from './request-store.ts'

/** The request, locked for an act; throws 404 where it is not the person's to see, 403 or 409 where the act is not. */
export async function holdRequest(tx: Ctx, id: string, act: RequestAct): Promise<RequestRow> {
  const row = await findRequest(tx.db, id, 'forUpdate')
  const { bureau } = await findPolicy(tx.db)
  if (!row || relationOf(tx.actor, row, bureau) === 'none') throw errors.notFound({ id })
  const disputed = (await findOpenDispute(tx.db, id)) !== undefined
  if (actsOf(tx.actor, { ...row, disputed }, bureau).includes(act)) return row
  const anybody = actsOf(
    {
      ...tx.actor,
      roles: ['handler'],
      organisation: act === 'withdraw' || act === 'dispute' ? row.department : row.owner,
    },
    { ...row, disputed },
    bureau,
  )
  throw anybody.includes(act) ? errors.notYourPart({ act }) : errors.notPossibleNow({ state: row.state, act })
}
