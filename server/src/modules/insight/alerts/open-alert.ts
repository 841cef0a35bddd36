import { randomUUID } from 'node:crypto'
import { findFinding } from '#modules/insight/findings/index.ts'
import {
  describePeriod,
  type Bilingual,
  type Indicator,
  type Region,
} from '#modules/insight/indicators/index.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { listOrganisations } from '#modules/trust/identity/index.ts'
import { openCase, publishCaseType } from '#modules/work/cases/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Alert } from './alert.ts'
import { insertAlert, saveMembers } from './alert-store.ts'
import { ALERT_CASE, alertCaseType } from './case-type.ts'
import { describeFirings, describePlace, describeTitle } from './describe-alert.ts'
import type { Firing } from './evaluate-rule.ts'
import { eventOf } from './event-of.ts'
import { alertOpened } from './events.ts'
import type { StoredRule } from './rule-store.ts'

export type Opening = {
  rule: StoredRule
  indicator: Indicator
  group: string
  firings: readonly Firing[]
  regions: ReadonlyMap<string, Region>
}

/** Opens an alert about the regions that fire and the case in which the department handles it. */
export async function openAlert(tx: Ctx, opening: Opening): Promise<Alert> {
  const { rule, indicator, group, firings, regions } = opening
  const codes = firings.map((firing) => firing.region)
  const id = randomUUID()
  const place = describePlace(codes, group, regions)
  const title = describeTitle(rule, place)
  const summary = await summarise(tx, opening)
  const department = rule.department ?? indicator.department
  const period =
    firings
      .map((firing) => firing.fired)
      .sort()
      .at(-1) ?? ''
  const region = codes.length === 1 ? (codes[0] ?? group) : group
  const caseId = await openHandling(tx, { id, opening, title, summary, place, department, period })
  const alert: Alert = {
    id,
    rule: rule.code,
    ruleVersion: rule.version,
    indicator: indicator.code,
    severity: rule.severity,
    department,
    group,
    region,
    title,
    summary,
    state: 'new',
    period,
    openedAt: tx.clock.now(),
    normalAt: null,
    closedAt: null,
    caseId,
  }
  await insertAlert(tx.db, alert)
  await saveMembers(
    tx.db,
    firings.map((firing) => ({ alert: id, ...firing })),
  )
  await recordAudit(tx, {
    action: 'alerts.opened',
    object: { kind: 'alert', id },
    details: { rule: rule.code, version: rule.version, regions: codes, period, caseId },
  })
  await tx.publish(alertOpened, eventOf(alert))
  return alert
}

/** What fired, and for a single region what the models find remarkable about it. */
async function summarise(tx: Ctx, { rule, indicator, firings, regions }: Opening): Promise<Bilingual> {
  const what = describeFirings(rule, indicator, firings, regions)
  const [first] = firings
  if (firings.length !== 1 || !first) return what
  const sentence = (await findFinding(tx.db, indicator.code, first.region))?.sentence
  return sentence ? { zh: `${what.zh}${sentence.zh}`, en: `${what.en} ${sentence.en}` } : what
}

type Handling = {
  id: string
  opening: Opening
  title: Bilingual
  summary: Bilingual
  place: Bilingual
  department: string
  period: string
}

async function openHandling(tx: Ctx, handling: Handling): Promise<string> {
  const { id, opening, title, summary, place, department, period } = handling
  // Departments may have come since the type was last published.
  await publishCaseType(tx, alertCaseType((await listOrganisations(tx.db)).map(({ code }) => code)))
  const { rule, indicator } = opening
  const opened = await openCase(tx, {
    type: ALERT_CASE,
    title,
    subject: { kind: 'alert', id },
    key: id,
    data: {
      summary: { zh: summary.zh.slice(0, 4000), en: summary.en.slice(0, 4000) },
      severity: rule.severity,
      region: place,
      indicator: indicator.name,
      period: describePeriod(period),
      rule: rule.name,
      department,
    },
  })
  return opened.id
}
