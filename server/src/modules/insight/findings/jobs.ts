import { z } from 'zod'
import { defineJob } from '#platform/module.ts'
import { analyseIndicator } from './analyse-indicator.ts'

/** Runs the models over one indicator's changed series; requests that come while one waits are the same request. */
export const analyse = defineJob({
  name: 'findings.analyse',
  payload: z.object({ indicator: z.string() }),
  merge: true,
  handle: (ctx, { indicator }, signal) => analyseIndicator(ctx, indicator, signal),
})
