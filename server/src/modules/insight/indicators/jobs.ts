import { z } from 'zod'
import { defineJob } from '#platform/module.ts'
import { recomputeIndicator } from './recompute-indicator.ts'

/** Recomputes one indicator; requests that come while one waits are the same request. */
export const recompute = defineJob({
  name: 'indicators.recompute',
  payload: z.object({ indicator: z.string() }),
  merge: true,
  async handle(ctx, { indicator }) {
    await recomputeIndicator(ctx, indicator)
  },
})
