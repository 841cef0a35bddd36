import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Ctx } from '#platform/ctx.ts'
import { storeFile } from '#platform/files.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from './errors.ts'
import { runChanged } from './events.ts'
import { runIngest } from './jobs.ts'
import { insertRun } from './run-store.ts'
import { findSource } from './source-store.ts'

export type Delivery = { source: string; files: AsyncIterable<{ name: string; content: Readable }> }

/**
 * Lands the files of one delivery unchanged, by their SHA-256, and queues the run that reads them. Returns the run's id.
 * Once this returns, the bytes are on disk and the run will happen, whatever is killed.
 */
export async function deliverFiles(ctx: Ctx, delivery: Delivery): Promise<string> {
  const source = await findSource(ctx.db, delivery.source)
  if (!source) throw errors.sourceNotFound({ source: delivery.source })
  const files: { name: string; sha256: string; bytes: number }[] = []
  for await (const { name, content } of delivery.files) {
    if (name.length > 200) throw errors.fileNameTooLong({ name: name.slice(0, 50) })
    const { sha256, bytes } = await storeFile(ctx.config.dataDir, content)
    files.push({ name, sha256, bytes })
  }
  if (files.length === 0) throw errors.noFile()
  const id = randomUUID()
  await ctx.transaction(async (tx) => {
    await insertRun(tx.db, { id, source: source.code, by: tx.actor.id, at: tx.clock.now(), files })
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
