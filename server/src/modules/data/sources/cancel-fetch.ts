import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from './errors.ts'
import { fetchChanged } from './events.ts'
import { addLog, moveFetch } from './fetch-store.ts'
import { findFetch } from './fetch-list-store.ts'

/** Stops a fetch that has not ended; its worker notices within a second. What was delivered before stays delivered. */
export async function cancelFetch(ctx: Ctx, id: string): Promise<void> {
  const found = await findFetch(ctx.db, id)
  if (!found) throw errors.fetchNotFound({ fetch: id })
  await ctx.transaction(async (tx) => {
    const at = tx.clock.now()
    if (!(await moveFetch(tx.db, id, ['queued', 'running', 'retrying'], 'cancelled', { at })))
      throw errors.fetchEnded({ fetch: id })
    await addLog(tx.db, id, { at, level: 'warn', message: 'cancelled', details: { by: tx.actor.name } })
    await tx.publish(fetchChanged, { fetch: id, source: found.source, status: 'cancelled' })
    await recordAudit(tx, {
      action: 'sources.fetchCancelled',
      object: { kind: 'connection', id: found.source },
      details: { fetch: id },
    })
  })
}
