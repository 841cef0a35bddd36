import { listVersions } from '#modules/data/lake/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { moveCase } from '../case-types/share-case.ts'
import { errors } from '../errors.ts'
import { activateGrant } from '../grant/activate-grant.ts'
import { findGrant } from '../grant/grant-store.ts'
import { holdRequest } from './held-request.ts'
import { updateRequest, type RequestRow } from './request-store.ts'
import type { RequestState } from './schema.ts'
import { announceRequest } from './submit-request.ts'

/** Delivers what was approved: from now on the grant gives data. */
export async function deliverRequest(ctx: Ctx, id: string): Promise<{ state: RequestState }> {
  return ctx.transaction(async (tx) => ({
    state: await deliverHeld(tx, await holdRequest(tx, id, 'deliver')),
  }))
}

/** Throws `exchange.noVersion` while the dataset has no version that holds every granted field. */
export async function deliverHeld(tx: Ctx, row: RequestRow): Promise<RequestState> {
  const grant = await findGrant(tx.db, row.grant_id ?? '')
  if (!grant) throw errors.notFound({ id: row.id })
  const [newest] = await listVersions(tx.db, row.dataset)
  const missing = grant.spec.fields.filter(
    ({ name }) => !newest?.columns.some((column) => column.name === name),
  )
  if (!newest || missing.length > 0)
    throw errors.noVersion({ dataset: row.dataset, fields: missing.map(({ name }) => name) })
  await activateGrant(tx, grant, newest.number)
  await moveCase(tx, row.case_id ?? '', 'deliver')
  await updateRequest(tx.db, row.id, { state: 'delivered' })
  await announceRequest(tx, { ...row, state: 'delivered' }, 'exchange.delivered', { version: newest.number })
  return 'delivered'
}
