import { randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from './errors.ts'
import { runChanged } from './events.ts'
import { runIngest } from './jobs.ts'
import { filesOf, insertRun, isLatestRun } from './run-store.ts'
import { findRunRow } from './run-view-store.ts'

/** A new run over the landed files of an ended one, e.g. after its mapping was mended; the old run stays as it was. */
export async function repeatRun(ctx: Ctx, id: string): Promise<string> {
  const found = await findRunRow(ctx.db, id)
  if (!found) throw errors.runNotFound({ run: id })
  if (!['published', 'unchanged'].includes(found.run.status)) throw errors.runNotEnded({ run: id })
  const isLatest = await isLatestRun(ctx.db, id)
  // What an earlier delivery did not hold may have come since: only the latest can say what was deleted.
  const files = (await filesOf(ctx.db, id)).flatMap((file) =>
    isLatest
      ? file
      : file.role === 'records' || file.role === 'complete'
        ? { ...file, role: 'records' as const }
        : [],
  )
  const again = randomUUID()
  const { source } = found.run
  await ctx.transaction(async (tx) => {
    await insertRun(tx.db, { id: again, source, by: tx.actor.id, at: tx.clock.now(), files })
    await tx.enqueue(runIngest, { run: again })
    await tx.publish(runChanged, { run: again, source, status: 'queued' })
    await recordAudit(tx, {
      action: 'ingest.runRepeated',
      object: { kind: 'run', id },
      details: { run: again },
    })
  })
  return again
}
