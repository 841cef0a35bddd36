import { findingsChanged } from '#modules/insight/findings/index.ts'
import { listOrganisations } from '#modules/trust/identity/index.ts'
import { caseAdvanced, publishCaseType } from '#modules/work/cases/index.ts'
import { defineModule, onEvent } from '#platform/module.ts'
import { alertCaseType } from './case-type.ts'
import { alertChanged, alertClosed, alertOpened } from './events.ts'
import { followCase } from './follow-case.ts'
import { evaluate } from './jobs.ts'
import { routes } from './routes.ts'
import { seed } from './seed.ts'

export const alerts = defineModule({
  name: 'insight/alerts',
  folder: import.meta.dirname,
  permissions: {
    'alerts.read': {
      roles: ['handler', 'leader', 'steward', 'administrator', 'analyst', 'engineer'],
      zh: '查看预警',
      en: 'See alerts',
    },
    'alerts.rules': { roles: ['analyst', 'steward'], zh: '设定预警规则', en: 'Set alert rules' },
  },
  routes,
  jobs: [evaluate],
  events: [alertOpened, alertChanged, alertClosed],
  listeners: [
    onEvent(findingsChanged, (ctx, { indicator }) =>
      ctx.enqueue(evaluate, { indicator }, { key: indicator }),
    ),
    onEvent(caseAdvanced, followCase),
  ],
  async boot(ctx) {
    await publishCaseType(ctx, alertCaseType((await listOrganisations(ctx.db)).map(({ code }) => code)))
  },
  seed,
})
