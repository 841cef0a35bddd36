import type { Readable } from 'node:stream'
import type { Ctx } from '#platform/ctx.ts'
import { storeFile } from '#platform/files.ts'
import { deliverLanded } from './deliver-landed.ts'
import { errors } from './errors.ts'
import type { LandedFile } from './landed-file.ts'
import { findSource } from './source-store.ts'

export type Delivery = { source: string; files: AsyncIterable<{ name: string; content: Readable }> }

/**
 * Lands the files of one delivery unchanged, by their SHA-256, and queues the run that reads them. Returns the run's id.
 * Once this returns, the bytes are on disk and the run will happen, whatever is killed.
 */
export async function deliverFiles(ctx: Ctx, delivery: Delivery): Promise<string> {
  const { source } = delivery
  if (!(await findSource(ctx.db, source))) throw errors.sourceNotFound({ source })
  const files: LandedFile[] = []
  for await (const { name, content } of delivery.files) {
    if (name.length > 200) throw errors.fileNameTooLong({ name: name.slice(0, 50) })
    const { sha256, bytes } = await storeFile(ctx.config.dataDir, content)
    files.push({ name, sha256, bytes })
  }
  return deliverLanded(ctx, { source, files })
}
