import type { Ctx } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import { filesOf } from './run-store.ts'
import { findRunRow, logOf } from './run-view-store.ts'
import type { RunDetail } from './schema.ts'

/** One run with its files, its log and, while it waits for one, the proposed mapping. */
export async function getRun(ctx: Ctx, id: string): Promise<RunDetail> {
  const found = await findRunRow(ctx.db, id)
  if (!found) throw errors.runNotFound({ run: id })
  const files = await filesOf(ctx.db, id)
  return {
    ...found.run,
    files: files.map(({ name, sha256, bytes, format, role }) => ({
      name,
      sha256,
      bytes,
      role,
      encoding: format?.encoding ?? null,
      delimiter: format?.delimiter ?? null,
      headerLine: format?.headerLine ?? null,
      sheet: format?.sheet ?? null,
    })),
    log: await logOf(ctx.db, id),
    proposal: found.proposal,
  }
}
