import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { levelRuleChanged } from './events.ts'
import { ruleOf, updateRule, type LevelRule } from './level-store.ts'

/** Switches the suite of a level, and whether its files are encrypted at rest. Fields and secrets that are
 * sealed already stay as they are and open; listeners bring files to the new rule. */
export async function setLevelRule(ctx: Ctx, rule: LevelRule): Promise<void> {
  await ctx.transaction(async (tx) => {
    const before = await ruleOf(tx.db, rule.level)
    await updateRule(tx.db, rule)
    await tx.publish(levelRuleChanged, { level: rule.level })
    await recordAudit(tx, {
      action: 'keys.levelRuleSet',
      object: { kind: 'key-level', id: rule.level },
      details: { before: { suite: before.suite, atRest: before.atRest }, after: { ...rule } },
    })
  })
}
