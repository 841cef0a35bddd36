import { findIndicator } from '#modules/insight/indicators/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import { evaluateRule, type Evaluation, type Firing } from './evaluate-rule.ts'
import { groupOf, isConsistent, type AlertRule } from './rule.ts'

export type RuleTrial = Evaluation & {
  /** Alerts people would have had: firings of a group that overlap are one. */
  alerts: { group: string; from: string; to: string | null; regions: string[] }[]
}

/** When a rule would have fired, had it been in force all the time. */
export async function tryRule(ctx: Ctx, rule: AlertRule): Promise<RuleTrial> {
  const indicator = await checkRule(ctx, rule)
  const evaluation = await evaluateRule(ctx, rule, indicator)
  return { ...evaluation, alerts: groupFirings(rule, evaluation.firings) }
}

/** Throws `alerts.badRule` for a rule that cannot work; gives its indicator. */
export async function checkRule(ctx: Ctx, rule: AlertRule) {
  const indicator = await findIndicator(ctx.db, rule.indicator)
  if (!indicator) throw errors.badRule({ field: 'indicator', indicator: rule.indicator })
  if (!isConsistent(rule)) throw errors.badRule({ field: 'clear' })
  return indicator
}

/** Joins the firings of a group that overlap in time. */
export function groupFirings(rule: AlertRule, firings: readonly Firing[]): RuleTrial['alerts'] {
  const alerts: RuleTrial['alerts'] = []
  for (const [group, own] of Map.groupBy(firings, (firing) => groupOf(rule, firing.region))) {
    let open: RuleTrial['alerts'][number] | undefined
    for (const { region, fired, ended } of own.toSorted((a, b) => (a.fired < b.fired ? -1 : 1))) {
      if (open && (open.to === null || fired < open.to)) {
        if (!open.regions.includes(region)) open.regions.push(region)
        open.to = open.to === null || ended === null ? null : ended > open.to ? ended : open.to
      } else {
        open = { group, from: fired, to: ended, regions: [region] }
        alerts.push(open)
      }
    }
  }
  return alerts.sort((a, b) => (a.from < b.from ? -1 : 1))
}
