import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { defineJob } from '#platform/module.ts'
import { findLog } from './log-store.ts'
import { finishVerification, insertVerification, saveProgress } from './verification-store.ts'
import { verifyAudit } from './verify-audit.ts'

/** Reads the whole log again and keeps the verdict; begun on demand. */
export const runVerification = defineJob({
  name: 'audit.runVerification',
  payload: z.object({ id: z.uuid() }),
  handle: (ctx, { id }) => verifyAndKeep(ctx, id),
})

/** The same each night, so that a change is found before anyone asks. */
export const verifyNightly = defineJob({
  name: 'audit.verifyNightly',
  payload: z.object({}),
  cron: '30 3 * * *',
  async handle(ctx) {
    const id = randomUUID()
    const log = await findLog(ctx.db)
    await insertVerification(ctx.db, { id, started_at: ctx.clock.now(), total: log?.size ?? 0 })
    await verifyAndKeep(ctx, id)
  },
})

async function verifyAndKeep(ctx: Ctx, id: string): Promise<void> {
  try {
    const verdict = await verifyAudit(ctx, undefined, (checked) => saveProgress(ctx.db, id, checked))
    await finishVerification(ctx.db, id, { at: ctx.clock.now(), verdict })
    if (verdict.fault) ctx.log.error(verdict.fault, 'the audit log is not what was written')
  } catch (cause) {
    // A witness file that contradicts itself is a finding too, not a failure to retry.
    await finishVerification(ctx.db, id, { at: ctx.clock.now(), error: (cause as Error).message })
    ctx.log.error(cause, 'the audit log could not be verified')
  }
}
