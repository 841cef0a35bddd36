import { createHash } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import { expiryFrom } from './create-upload.ts'
import { hashUpload, keepUpload, writePiece } from './upload-file.ts'
import { findUpload, noteHash, noteReceived, type UploadRow } from './upload-store.ts'

export type Piece = { at: number; bytes: Buffer; sha256?: string | undefined }

/** Takes the next piece; when this returns, it is on disk and counted. Returns the upload as it then stands. */
export async function receivePiece(ctx: Ctx, id: string, piece: Piece): Promise<UploadRow> {
  const { at, bytes, sha256 } = piece
  if (sha256 !== undefined && createHash('sha256').update(bytes).digest('base64') !== sha256)
    throw errors.checksumMismatch({ at })
  const upload = await ctx.transaction(async (tx) => {
    const row = await findUpload(tx.db, { id, owner: ctx.actor.id }, true)
    if (!row) throw errors.uploadNotFound({ id })
    if (at !== row.received) throw errors.offsetConflict({ at, received: row.received })
    const received = at + bytes.length
    if (received > row.bytes) throw errors.uploadTooLarge({ bytes: received, limitBytes: row.bytes })
    await writePiece(ctx.config.dataDir, id, at, bytes)
    const expiresAt = expiryFrom(tx.clock.now())
    await noteReceived(tx.db, id, received, expiresAt)
    return { ...row, received, expires_at: expiresAt }
  })
  return upload.received === upload.bytes ? finishUpload(ctx, upload) : upload
}

/** A whole upload becomes a stored file under its hash. The hash is noted first, so that a crash between loses nothing. */
export async function finishUpload(ctx: Ctx, upload: UploadRow): Promise<UploadRow & { sha256: string }> {
  const { id, bytes } = upload
  const sha256 = upload.sha256 ?? (await hashUpload(ctx.config.dataDir, id, bytes))
  if (upload.sha256 === null) await noteHash(ctx.db, id, sha256)
  await keepUpload(ctx.config.dataDir, id, sha256)
  return { ...upload, sha256 }
}
