import { z } from 'zod'
import { defineJob } from '#platform/module.ts'
import { applyRule } from './apply-rule.ts'
import { listRules } from './rule-store.ts'

/** Applies all rules on an indicator; requests that come while one waits are the same request. */
export const evaluate = defineJob({
  name: 'alerts.evaluate',
  payload: z.object({ indicator: z.string() }),
  merge: true,
  async handle(ctx, { indicator }, signal) {
    for (const rule of await listRules(ctx.db, indicator)) await applyRule(ctx, rule, signal)
  },
})
