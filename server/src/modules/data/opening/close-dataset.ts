import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import { deleteOpening } from './opening-store.ts'

/** Takes a dataset back from the public, at once and with all its versions; throws `opening.notOpened`. */
export async function closeDataset(ctx: Ctx, code: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    if (!(await deleteOpening(tx.db, code))) throw errors.notOpened({ dataset: code })
    await recordAudit(tx, { action: 'opening.closed', object: { kind: 'dataset', id: code } })
  })
}
