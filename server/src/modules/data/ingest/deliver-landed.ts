import { randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from './errors.ts'
import { runChanged } from './events.ts'
import { runIngest } from './jobs.ts'
import type { LandedFile } from './landed-file.ts'
import { insertRun } from './run-store.ts'
import { findSource } from './source-store.ts'

/** `with` does what must be true exactly if the delivery was accepted, such as moving a cursor, in its transaction. */
export type LandedDelivery = {
  source: string
  files: readonly LandedFile[]
  /** The share of the source's rows this delivery may delete without a person's word. */
  deletionLimit?: number
  with?: (tx: Ctx, run: string) => Promise<void>
}

/** Accepts files whose bytes are stored already and queues the run that reads them. Returns the run's id. */
export async function deliverLanded(ctx: Ctx, delivery: LandedDelivery): Promise<string> {
  const source = await findSource(ctx.db, delivery.source)
  if (!source) throw errors.sourceNotFound({ source: delivery.source })
  const { files, deletionLimit } = delivery
  if (files.length === 0) throw errors.noFile()
  const id = randomUUID()
  await ctx.transaction(async (tx) => {
    await insertRun(tx.db, {
      ...{ id, source: source.code, by: tx.actor.id, at: tx.clock.now(), files },
      ...(deletionLimit === undefined ? {} : { deletionLimit }),
    })
    await delivery.with?.(tx, id)
    await tx.enqueue(runIngest, { run: id })
    await tx.publish(runChanged, { run: id, source: source.code, status: 'queued' })
    await recordAudit(tx, {
      action: 'ingest.delivered',
      object: { kind: 'source', id: source.code },
      details: { run: id, files: files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })) },
    })
  })
  return id
}
