import type { Readable } from 'node:stream'
import type { Ctx } from '#platform/ctx.ts'
import { readStoredFile } from '#platform/files.ts'
import { maySee } from './access.ts'
import { findAttachment } from './attachment-store.ts'
import { findCase } from './case-store.ts'
import { errors } from './errors.ts'

/** Opens a case's file for whoever may see the case. */
export async function readAttachment(
  ctx: Ctx,
  input: { id: string; attachment: string },
): Promise<{ name: string; mediaType: string; bytes: number; stream: Readable }> {
  const c = await findCase(ctx.db, input.id)
  if (!c || !maySee(ctx.actor, c)) throw errors.notFound({ id: input.id })
  const file = await findAttachment(ctx.db, input.id, input.attachment)
  if (!file) throw errors.attachmentNotFound({ id: input.attachment })
  const { stream, bytes } = await readStoredFile(ctx.config.dataDir, file.sha256)
  return { name: file.name, mediaType: file.mediaType, bytes, stream }
}
