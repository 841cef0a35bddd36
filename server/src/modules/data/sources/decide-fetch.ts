import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { deliverLanded } from '#modules/data/ingest/index.ts'
import { findConnection, saveProgress, setPaused } from './connection-store.ts'
import { progressAfter } from './deliver-hauls.ts'
import { errors } from './errors.ts'
import { fetchChanged } from './events.ts'
import { addLog, findHeld, insertDelivery, moveFetch } from './fetch-store.ts'
import type { Held } from './tables.ts'

/** A person's word on changed columns: deliver what was held, or not and pause until the source is mended. */
export async function decideFetch(ctx: Ctx, id: string, verdict: 'approve' | 'reject'): Promise<void> {
  const found = await findHeld(ctx.db, id)
  if (!found) throw errors.fetchNotFound({ fetch: id })
  const { source, held } = found
  if (found.status !== 'held' || !held) throw errors.notHeld({ fetch: id })
  await ctx.transaction(async (tx) => {
    const to = verdict === 'approve' ? 'delivered' : 'rejected'
    if (!(await moveFetch(tx.db, id, ['held'], to, { by: tx.actor.name, at: tx.clock.now() })))
      throw errors.notHeld({ fetch: id })
    if (verdict === 'approve') await deliverHeld(tx, id, source, held)
    else await setPaused(tx.db, source, true, null)
    await addLog(tx.db, id, {
      at: tx.clock.now(),
      level: 'info',
      message: to,
      details: { by: tx.actor.name },
    })
    await tx.publish(fetchChanged, { fetch: id, source, status: to })
    await recordAudit(tx, {
      action: verdict === 'approve' ? 'sources.changeApproved' : 'sources.changeRejected',
      object: { kind: 'connection', id: source },
      details: { fetch: id, changes: held.changes },
    })
  })
}

async function deliverHeld(tx: Ctx, fetch: string, source: string, held: Held): Promise<void> {
  const connection = await findConnection(tx.db, source)
  if (!connection) throw errors.connectionNotFound({ source })
  const { cursor, last_files: lastFiles } = connection
  const files = held.files.filter(({ bytes, role }) => bytes > 0 || role === 'complete' || role === 'keys')
  // The present columns are the approved ones from now on.
  const progress = progressAfter({ cursor, shape: null, lastFiles }, held)
  const deliver = files.length > 0
  if (!deliver) return saveProgress(tx.db, source, progress)
  await deliverLanded(tx, {
    ...{ source, files, deletionLimit: connection.deletion_limit },
    with: async (inner, run) => {
      await saveProgress(inner.db, source, progress)
      const delivery = { run, fetch, source, records: held.records }
      await insertDelivery(inner.db, { ...delivery, cursorBefore: cursor, at: inner.clock.now() })
    },
  })
}
