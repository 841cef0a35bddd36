import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from './errors.ts'
import { runChanged } from './events.ts'
import { runIngest } from './jobs.ts'
import { moveRun } from './run-store.ts'
import { findRunRow } from './run-view-store.ts'

/** Runs the same landed files again, under the mapping that is approved now. */
export async function retryRun(ctx: Ctx, id: string): Promise<void> {
  const found = await findRunRow(ctx.db, id)
  if (!found) throw errors.runNotFound({ run: id })
  await ctx.transaction(async (tx) => {
    if (!(await moveRun(tx.db, id, ['waiting', 'failed', 'cancelled'], 'queued', null)))
      throw errors.runNotEnded({ run: id })
    await tx.enqueue(runIngest, { run: id })
    await tx.publish(runChanged, { run: id, source: found.run.source, status: 'queued' })
    await recordAudit(tx, { action: 'ingest.runRetried', object: { kind: 'run', id } })
  })
}
