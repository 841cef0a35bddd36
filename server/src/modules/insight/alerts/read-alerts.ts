import { getIndicator, regionPrefix } from '#modules/insight/indicators/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Alert } from './alert.ts'
import { getAlert, listAlerts, membersOf } from './alert-store.ts'
import { describeCondition } from './describe-alert.ts'
import { getRule } from './rule-store.ts'
import type { AlertItem } from './schema.ts'

/** Alerts inside a region, newest first. */
export async function readAlerts(
  ctx: Ctx,
  filter: { region: string; open?: boolean | undefined; department?: string | undefined },
  page: { size: number; offset: number } = { size: 50, offset: 0 },
): Promise<{ items: AlertItem[]; total: number }> {
  const { region, ...rest } = filter
  const { items, total } = await listAlerts(ctx.db, { within: regionPrefix(region), ...rest }, page)
  return { items: items.map(toItem), total }
}

/** One alert with the regions it is about and its rule in words. */
export async function readAlert(ctx: Ctx, id: string) {
  const alert = await getAlert(ctx.db, id)
  const members = await membersOf(ctx.db, id)
  const [rule, indicator] = [await getRule(ctx.db, alert.rule), await getIndicator(ctx.db, alert.indicator)]
  const condition = describeCondition(rule, indicator.unit)
  return {
    ...toItem(alert),
    ruleVersion: alert.ruleVersion,
    condition,
    members: members.map(({ alert: _alert, ...firing }) => firing),
  }
}

function toItem({
  openedAt,
  normalAt,
  closedAt,
  group: _group,
  ruleVersion: _version,
  ...same
}: Alert): AlertItem {
  return {
    ...same,
    openedAt: openedAt.toISOString(),
    normalAt: normalAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
  }
}
