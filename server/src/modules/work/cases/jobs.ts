import { z } from 'zod'
import { defineJob } from '#platform/module.ts'
import { recomputeClocks } from './recompute-clocks.ts'
import { remindAndEscalate } from './remind-and-escalate.ts'

export const jobs = [
  defineJob({
    name: 'cases.remindAndEscalate',
    payload: z.object({}),
    cron: '* * * * *',
    merge: true,
    async handle(ctx, _payload, signal) {
      await remindAndEscalate(ctx, signal)
    },
  }),
  defineJob({
    name: 'cases.recomputeClocks',
    payload: z.object({}),
    cron: '15 0 * * *',
    merge: true,
    async handle(ctx, _payload, signal) {
      await recomputeClocks(ctx, signal)
    },
  }),
]
