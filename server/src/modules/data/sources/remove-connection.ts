import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { deleteConnection } from './connection-store.ts'
import { errors } from './errors.ts'

/** Forgets how a source fetches by itself, its secret first of all; what was fetched and its history stay. */
export async function removeConnection(ctx: Ctx, source: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    if (!(await deleteConnection(tx.db, source))) throw errors.connectionNotFound({ source })
    await recordAudit(tx, { action: 'sources.connectionRemoved', object: { kind: 'connection', id: source } })
  })
}
