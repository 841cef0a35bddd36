import { allRegions, getIndicator, shiftPeriod } from '#modules/insight/indicators/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Alert, Member } from './alert.ts'
import { lockRule, membersOf, membersOfRule, openAlertsOf, saveMembers, updateAlert } from './alert-store.ts'
import { describePlace, describeTitle } from './describe-alert.ts'
import { evaluateRule, type Firing } from './evaluate-rule.ts'
import { eventOf } from './event-of.ts'
import { alertChanged } from './events.ts'
import { openAlert, type Opening } from './open-alert.ts'
import { groupOf } from './rule.ts'
import type { StoredRule } from './rule-store.ts'

/**
 * Evaluates a rule on the data as it is: opens an alert for each group that newly fires, adds regions that joined,
 * and notes what has returned to normal. Doing it twice changes nothing.
 */
export async function applyRule(ctx: Ctx, rule: StoredRule, signal?: AbortSignal): Promise<void> {
  if (!rule.enabled) return
  const indicator = await getIndicator(ctx.db, rule.indicator)
  const { firings, until } = await evaluateRule(ctx, rule, indicator, signal)
  if (until === null) return
  const regions = await allRegions(ctx.db)
  await ctx.transaction(async (tx) => {
    await lockRule(tx.db, rule.code)
    const handled = await membersOfRule(tx.db, rule.code)
    const open = await openAlertsOf(tx.db, rule.code)
    for (const alert of open) await refreshMembers(tx, alert, firings)
    const fresh = firings.filter((firing) => isCurrent(firing, until) && !isHandled(firing, handled))
    for (const [group, own] of Map.groupBy(fresh, (firing) => groupOf(rule, firing.region))) {
      const opening = { rule, indicator, group, firings: own, regions }
      const alert = open.find((each) => each.group === group)
      if (alert) await joinAlert(tx, alert, opening)
      else await openAlert(tx, opening)
    }
  })
}

/** Goes on, in a region whose figures are not out of date. */
function isCurrent({ ended, last }: Firing, until: string): boolean {
  return ended === null && last >= shiftPeriod(until, -1)
}

/** An alert about this firing exists or existed: closing it must not open it again while the value stays bad. */
function isHandled({ region, since }: Firing, handled: readonly Member[]): boolean {
  return handled.some((member) => member.region === region && member.last >= since)
}

/** Brings the regions of an open alert up to date, and notes when all have returned to normal or one has not after all. */
async function refreshMembers(tx: Ctx, alert: Alert, firings: readonly Firing[]): Promise<void> {
  const before = await membersOf(tx.db, alert.id)
  const after = before.map((member): Member => {
    const now = firings.findLast((firing) => firing.region === member.region && firing.last >= member.since)
    // A revision may have taken the whole firing away.
    if (!now) return { ...member, ended: member.ended ?? member.last }
    const { last, value, peak, ended } = now
    return { ...member, last, value, peak, ended }
  })
  await saveMembers(tx.db, after)
  const calm = after.every((member) => member.ended !== null)
  if (calm === (alert.normalAt !== null)) return
  await updateAlert(tx.db, alert.id, { normalAt: calm ? tx.clock.now() : null })
  await tx.publish(alertChanged, eventOf(alert))
}

async function joinAlert(tx: Ctx, alert: Alert, { rule, group, firings, regions }: Opening): Promise<void> {
  await saveMembers(
    tx.db,
    firings.map((firing) => ({ alert: alert.id, ...firing })),
  )
  const codes = [...new Set((await membersOf(tx.db, alert.id)).map((member) => member.region))]
  const region = codes.length === 1 ? (codes[0] ?? group) : group
  const title = describeTitle(rule, describePlace(codes, group, regions))
  await updateAlert(tx.db, alert.id, { normalAt: null, region, title })
  await tx.publish(alertChanged, eventOf({ ...alert, region }))
}
