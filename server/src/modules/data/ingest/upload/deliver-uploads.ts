import type { Ctx } from '#platform/ctx.ts'
import { deliverLanded } from '../deliver-landed.ts'
import { errors } from '../errors.ts'
import type { LandedFile } from '../landed-file.ts'
import { finishUpload } from './receive-piece.ts'
import { deleteUpload, findUpload } from './upload-store.ts'

/** Hands whole uploads over as one delivery of their source; returns the run. An upload is handed over once. */
export async function deliverUploads(
  ctx: Ctx,
  source: string,
  uploads: readonly { id: string; sha256?: string | undefined }[],
): Promise<string> {
  const files: LandedFile[] = []
  for (const { id, sha256 } of uploads) {
    const upload = await findUpload(ctx.db, { id, owner: ctx.actor.id })
    if (upload?.source !== source) throw errors.uploadNotFound({ id })
    if (upload.received < upload.bytes)
      throw errors.uploadIncomplete({ id, received: upload.received, bytes: upload.bytes })
    const whole = await finishUpload(ctx, upload)
    if (sha256 !== undefined && sha256 !== whole.sha256) throw errors.checksumMismatch({ id })
    files.push({ name: whole.name, sha256: whole.sha256, bytes: whole.bytes })
  }
  return deliverLanded(ctx, {
    ...{ source, files },
    async with(tx) {
      for (const { id } of uploads) {
        const still = await findUpload(tx.db, { id, owner: ctx.actor.id }, true)
        if (!still) throw errors.uploadNotFound({ id })
        await deleteUpload(tx.db, id)
      }
    },
  })
}
