import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from './errors.ts'
import { retryRun } from './retry-run.ts'
import { liftDeletionLimit } from './run-store.ts'

/** A person says that so many deletions are right; the run is carried out without the limit. */
export async function confirmDeletions(ctx: Ctx, run: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    if (!(await liftDeletionLimit(tx.db, run))) throw errors.nothingToConfirm({ run })
    await recordAudit(tx, { action: 'ingest.deletionsConfirmed', object: { kind: 'run', id: run } })
    await retryRun(tx, run)
  })
}
