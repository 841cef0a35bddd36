import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from './errors.ts'
import { runChanged } from './events.ts'
import { moveRun } from './run-store.ts'
import { findRunRow } from './run-view-store.ts'

/** Stops a run that has not ended; its worker notices within a second and nothing of it is published. */
export async function cancelRun(ctx: Ctx, id: string): Promise<void> {
  const found = await findRunRow(ctx.db, id)
  if (!found) throw errors.runNotFound({ run: id })
  await ctx.transaction(async (tx) => {
    if (!(await moveRun(tx.db, id, ['queued', 'running', 'waiting'], 'cancelled', tx.clock.now())))
      throw errors.runEnded({ run: id })
    await tx.publish(runChanged, { run: id, source: found.run.source, status: 'cancelled' })
    await recordAudit(tx, { action: 'ingest.runCancelled', object: { kind: 'run', id } })
  })
}
