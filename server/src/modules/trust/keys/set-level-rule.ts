import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { ruleOf, updateRule, type LevelRule } from './level-store.ts'

/** Switches the suite of a level, and whether its files are encrypted at rest. What is encrypted already stays as it is and opens. */
export async function setLevelRule(ctx: Ctx, rule: LevelRule): Promise<void> {
  await ctx.transaction(async (tx) => {
    const before = await ruleOf(tx.db, rule.level)
    await updateRule(tx.db, rule)
    await recordAudit(tx, {
      action: 'keys.levelRuleSet',
      object: { kind: 'key-level', id: rule.level },
      details: { before: { suite: before.suite, atRest: before.atRest }, after: { ...rule } },
    })
  })
}
