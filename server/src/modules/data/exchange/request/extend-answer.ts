import type { Ctx } from '#platform/ctx.ts'
import { extendCase } from '../case-types/share-case.ts'
import { errors } from '../errors.ts'
import { holdRequest } from './held-request.ts'
import { updateRequest } from './request-store.ts'
import { announceRequest } from './submit-request.ts'

/** Gives the owner more working days to answer, once, with a reason the asker sees. */
export async function extendAnswer(ctx: Ctx, id: string, days: number, reason: string): Promise<void> {
  if (reason.trim().length < 4) throw errors.reasonRequired()
  await ctx.transaction(async (tx) => {
    const row = await holdRequest(tx, id, 'extend')
    await extendCase(tx, row.case_id ?? '', 'decision', days, reason)
    await updateRequest(tx.db, id, { extended: true })
    await announceRequest(tx, row, 'exchange.answerExtended', { days, reason })
  })
}
