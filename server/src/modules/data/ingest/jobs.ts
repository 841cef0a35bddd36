import { z } from 'zod'
import { defineJob } from '#platform/module.ts'

/** Reads, checks and publishes one delivery. The handler is loaded when the first job comes. */
export const runIngest = defineJob({
  name: 'ingest.run',
  payload: z.object({ run: z.uuid() }),
  expireSeconds: 4 * 3600,
  async handle(ctx, { run }, signal) {
    const { executeRun } = await import('./execute-run.ts')
    await executeRun(ctx, run, signal)
  },
})
