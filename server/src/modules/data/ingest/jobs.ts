import { z } from 'zod'
import { defineJob } from '#platform/module.ts'
import type { Ctx } from '#platform/ctx.ts'
import { dropExpired } from './upload/drop-upload.ts'
import { RunPayload } from './run-payload.ts'
import { lostRuns, mustWait } from './run-store.ts'

/** When to look again whether the earlier delivery has ended. */
function soon(ctx: Ctx): Date {
  return new Date(ctx.clock.now().getTime() + 1000)
}

/** Reads, checks and publishes one delivery. The handler is loaded when the first job comes. */
export const runIngest = defineJob({
  name: 'ingest.run',
  payload: RunPayload,
  expireSeconds: 4 * 3600,
  async handle(ctx, { run }, signal) {
    if (await mustWait(ctx.db, run))
      return ctx.enqueue({ name: 'ingest.run', payload: RunPayload }, { run }, { startAfter: soon(ctx) })
    const { executeRun } = await import('./execute-run.ts')
    await executeRun(ctx, run, signal)
  },
})

/** Queues again what a dead worker left behind; runs every minute and shortly after each start. */
export const recoverRuns = defineJob({
  name: 'ingest.recover',
  payload: z.object({}),
  cron: '* * * * *',
  async handle(ctx) {
    for (const run of await lostRuns(ctx.db)) await ctx.enqueue(runIngest, { run })
  },
})

/** Forgets uploads nobody went on with. */
export const expireUploads = defineJob({
  name: 'ingest.expire-uploads',
  payload: z.object({}),
  cron: '17 * * * *',
  handle: (ctx) => dropExpired(ctx),
})
