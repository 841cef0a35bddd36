import { randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import { findSource } from '../source-store.ts'
import { createUploadFile, requireSpace } from './upload-file.ts'
import { insertUpload, openUploads } from './upload-store.ts'

export const MOST_BYTES = 5 * 1024 ** 3
const MOST_OPEN = 50
/** An upload nobody goes on with is forgotten after this long. */
const PATIENCE_MS = 48 * 3600 * 1000

export function expiryFrom(now: Date): Date {
  return new Date(now.getTime() + PATIENCE_MS)
}

/** Begins an upload in pieces: whose it is, for which source, how long it will be. */
export async function createUpload(
  ctx: Ctx,
  { name, source, bytes }: { name: string; source: string; bytes: number },
): Promise<{ id: string; expiresAt: Date }> {
  if (name.length > 200) throw errors.fileNameTooLong({ name: name.slice(0, 50) })
  if (bytes > MOST_BYTES) throw errors.uploadTooLarge({ bytes, limitBytes: MOST_BYTES })
  if (!(await findSource(ctx.db, source))) throw errors.sourceNotFound({ source })
  const { own, outstanding } = await openUploads(ctx.db, ctx.actor.id)
  if (own >= MOST_OPEN) throw errors.tooManyUploads({ limit: MOST_OPEN })
  await requireSpace(ctx.config.dataDir, outstanding + bytes)
  const id = randomUUID()
  const at = ctx.clock.now()
  const expiresAt = expiryFrom(at)
  await createUploadFile(ctx.config.dataDir, id)
  const row = { id, owner: ctx.actor.id, source, name, bytes, created_at: at, expires_at: expiresAt }
  await insertUpload(ctx.db, row)
  return { id, expiresAt }
}
