import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { getIndicator, markState } from './definition-store.ts'
import { recompute } from './jobs.ts'

/** Has an indicator computed again although nothing it knows of changed. */
export async function requestRecompute(ctx: Ctx, code: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    await getIndicator(tx.db, code)
    await markState(tx.db, code, { state: 'waiting', fault: null })
    await recordAudit(tx, { action: 'indicators.recompute', object: { kind: 'indicator', id: code } })
    await tx.enqueue(recompute, { indicator: code }, { key: code })
  })
}
