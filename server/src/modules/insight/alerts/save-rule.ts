import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { evaluate } from './jobs.ts'
import type { AlertRule } from './rule.ts'
import { upsertRule, type StoredRule } from './rule-store.ts'
import { checkRule } from './try-rule.ts'

/** Puts a rule in force, or a new revision of it; it is applied to the figures there are, else when there are some. */
export async function saveRule(ctx: Ctx, rule: AlertRule): Promise<StoredRule> {
  const { computation } = await checkRule(ctx, rule)
  return ctx.transaction(async (tx) => {
    const version = await upsertRule(tx.db, rule, tx.clock.now())
    await recordAudit(tx, {
      action: 'alerts.ruleSaved',
      object: { kind: 'alertRule', id: rule.code },
      details: { version, rule },
    })
    if (computation !== null)
      await tx.enqueue(evaluate, { indicator: rule.indicator }, { key: rule.indicator })
    return { ...rule, version }
  })
}
