import type { Ctx } from '#platform/ctx.ts'
import { demoRules } from './demo-rules.ts'
import { saveRule } from './save-rule.ts'

/** The alert rules of the demonstration province. */
export async function seed(ctx: Ctx, report: (step: string) => void): Promise<void> {
  for (const rule of demoRules) await saveRule(ctx, rule)
  report(`${demoRules.length} alert rules`)
}
