import { z } from 'zod'
import { defineJob } from '#platform/module.ts'
import { lostRuns } from './run-store.ts'

/** Links the records of a project. The handler is loaded when the first job comes. */
export const runLinkage = defineJob({
  name: 'linkage.run',
  payload: z.object({ run: z.string() }),
  expireSeconds: 4 * 3600,
  async handle(ctx, { run }, signal) {
    const { executeRun } = await import('./execute-run.ts')
    await executeRun(ctx, run, signal)
  },
})

/** Queues again what a dead worker left behind; runs every minute and shortly after each start. */
export const recoverLinkage = defineJob({
  name: 'linkage.recover',
  payload: z.object({}),
  cron: '* * * * *',
  async handle(ctx) {
    for (const run of await lostRuns(ctx.db)) await ctx.enqueue(runLinkage, { run })
  },
})
