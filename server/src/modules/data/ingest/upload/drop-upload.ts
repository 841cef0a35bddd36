import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import { dropUploadFile } from './upload-file.ts'
import { deleteExpired, deleteUpload, findUpload } from './upload-store.ts'

/** Forgets an upload and what came of it. */
export async function dropUpload(ctx: Ctx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    if (!(await findUpload(tx.db, { id, owner: ctx.actor.id }, true))) throw errors.uploadNotFound({ id })
    await deleteUpload(tx.db, id)
  })
  await dropUploadFile(ctx.config.dataDir, id)
}

/** Forgets what nobody went on with. */
export async function dropExpired(ctx: Ctx): Promise<void> {
  for (const id of await deleteExpired(ctx.db, ctx.clock.now())) await dropUploadFile(ctx.config.dataDir, id)
}
