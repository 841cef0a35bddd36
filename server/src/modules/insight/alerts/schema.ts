import { z } from 'zod'
import { Bilingual } from '#modules/insight/indicators/index.ts'
import { alertStates } from './alert.ts'
import { AlertRule, severities } from './rule.ts'

export const StoredAlertRule = AlertRule.extend({ version: z.number().int() }).meta({ id: 'StoredAlertRule' })

export const FiringItem = z
  .object({
    region: z.string(),
    since: z.string(),
    fired: z.string(),
    last: z.string(),
    ended: z.string().nullable(),
    value: z.number(),
    peak: z.number(),
  })
  .meta({ id: 'AlertFiring' })

export const RuleTrialResult = z
  .object({
    firings: z.array(FiringItem),
    alerts: z.array(
      z.object({
        group: z.string(),
        from: z.string(),
        to: z.string().nullable(),
        regions: z.array(z.string()),
      }),
    ),
    regions: z.number().int(),
    from: z.string().nullable(),
    until: z.string().nullable(),
  })
  .meta({ id: 'AlertRuleTrial' })

export const AlertItem = z
  .object({
    id: z.string(),
    rule: z.string(),
    indicator: z.string(),
    severity: z.enum(severities),
    department: z.string(),
    region: z.string(),
    title: Bilingual,
    summary: Bilingual,
    state: z.enum(alertStates),
    period: z.string(),
    openedAt: z.iso.datetime(),
    normalAt: z.iso.datetime().nullable(),
    closedAt: z.iso.datetime().nullable(),
    caseId: z.string(),
  })
  .meta({ id: 'Alert' })
export type AlertItem = z.infer<typeof AlertItem>

export const AlertDetail = AlertItem.extend({
  members: z.array(FiringItem),
  ruleVersion: z.number().int(),
  condition: Bilingual,
}).meta({ id: 'AlertDetail' })

export const AlertsQuery = z.object({
  region: z.string().length(6).default('330000'),
  state: z.enum(['open', 'closed']).optional(),
  department: z.string().max(40).optional(),
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(200).default(20),
})
