import type { Ctx } from '#platform/ctx.ts'
import { moveCase } from '../case-types/share-case.ts'
import { endGrant } from '../grant/end-grant.ts'
import { findGrant } from '../grant/grant-store.ts'
import { holdRequest } from './held-request.ts'
import { updateRequest } from './request-store.ts'
import { announceRequest } from './submit-request.ts'

/** Takes a request back before anything was delivered; what was prepared for it is closed. */
export async function withdrawRequest(ctx: Ctx, id: string, reason: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await holdRequest(tx, id, 'withdraw')
    const grant = row.grant_id === null ? undefined : await findGrant(tx.db, row.grant_id)
    if (grant) await endGrant(tx, grant, 'closed', reason)
    await moveCase(tx, row.case_id ?? '', 'withdraw', { comment: reason })
    await updateRequest(tx.db, id, { state: 'withdrawn' })
    await announceRequest(tx, { ...row, state: 'withdrawn' }, 'exchange.withdrawn', { reason })
  })
}
