import { z } from 'zod'
import { defineRoute, pageOf } from '#platform/route.ts'
import { readAlert, readAlerts } from './read-alerts.ts'
import { AlertRule } from './rule.ts'
import { listRules } from './rule-store.ts'
import { saveRule } from './save-rule.ts'
import { AlertDetail, AlertItem, AlertsQuery, RuleTrialResult, StoredAlertRule } from './schema.ts'
import { tryRule } from './try-rule.ts'

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/insight/alerts',
    operation: 'listAlerts',
    permission: 'alerts.read',
    summary: 'Alerts inside a region, newest first.',
    query: AlertsQuery,
    response: pageOf(AlertItem),
    async handle(ctx, { query }) {
      const { region, state, department, page, size } = query
      const open = state === undefined ? undefined : state === 'open'
      const found = await readAlerts(ctx, { region, open, department }, { size, offset: (page - 1) * size })
      return { ...found, page, size }
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/insight/alerts/:id',
    operation: 'getAlert',
    permission: 'alerts.read',
    summary: 'An alert with the regions it is about.',
    params: z.object({ id: z.string().max(40) }),
    response: AlertDetail,
    handle: (ctx, { params }) => readAlert(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/insight/alert-rules',
    operation: 'listRules',
    permission: 'alerts.read',
    summary: 'All alert rules.',
    response: z.array(StoredAlertRule),
    handle: (ctx) => listRules(ctx.db),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/insight/alert-rules/trial',
    operation: 'tryRule',
    inspection: {
      report: ['body'],
      reason: 'Conditions and templates of messages.',
    },
    permission: 'alerts.rules',
    summary: 'When a rule would have fired, had it been in force all the time.',
    body: AlertRule,
    response: RuleTrialResult,
    handle: (ctx, { body }) => tryRule(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/insight/alert-rules',
    operation: 'saveRule',
    inspection: {
      report: ['body'],
      reason: 'Conditions and templates of messages.',
    },
    permission: 'alerts.rules',
    summary: 'Put a rule, or a new revision of it, in force.',
    body: AlertRule,
    response: StoredAlertRule,
    status: 201,
    handle: (ctx, { body }) => saveRule(ctx, body),
  }),
]
