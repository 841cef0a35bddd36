import { randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { findConnection } from './connection-store.ts'
import { errors } from './errors.ts'
import { fetchChanged } from './events.ts'
import { runFetchMessage } from './fetch-payload.ts'
import { heldFetchOf, insertFetch } from './fetch-store.ts'

/** Begins a fetch now, whatever the schedule; returns its id. One at a time per connection. */
export async function requestFetch(ctx: Ctx, source: string): Promise<string> {
  if (!(await findConnection(ctx.db, source))) throw errors.connectionNotFound({ source })
  const held = await heldFetchOf(ctx.db, source)
  if (held) throw errors.held({ source, fetch: held })
  const id = randomUUID()
  await ctx.transaction(async (tx) => {
    if (!(await beginFetch(tx, id, source))) throw errors.fetchGoing({ source })
    await recordAudit(tx, {
      action: 'sources.fetchRequested',
      object: { kind: 'connection', id: source },
      details: { fetch: id },
    })
  })
  return id
}

/** Adds a fetch and its job in the caller's transaction; false where one is under way. */
export async function beginFetch(tx: Ctx, id: string, source: string): Promise<boolean> {
  if (!(await insertFetch(tx.db, { id, source, by: tx.actor.id, at: tx.clock.now() }))) return false
  await tx.enqueue(runFetchMessage, { fetch: id })
  await tx.publish(fetchChanged, { fetch: id, source, status: 'queued' })
  return true
}
