import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from './errors.ts'
import { runChanged } from './events.ts'
import { cancelRunRow, findRun } from './run-store.ts'

/** Stops a run that has not ended; its worker notices within a second and nothing of it is kept. */
export async function cancelRun(ctx: Ctx, id: string): Promise<void> {
  const run = await findRun(ctx.db, id)
  if (!run) throw errors.runNotFound({ run: id })
  await ctx.transaction(async (tx) => {
    if (!(await cancelRunRow(tx.db, id, tx.clock.now()))) throw errors.runEnded({ run: id })
    await tx.publish(runChanged, { project: run.project, run: id, status: 'cancelled' })
    await recordAudit(tx, {
      action: 'linkage.runCancelled',
      object: { kind: 'linkage-project', id: run.project },
      details: { run: id },
    })
  })
}
