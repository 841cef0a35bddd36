import { indicatorChanged } from '#modules/insight/indicators/index.ts'
import { defineModule, onEvent } from '#platform/module.ts'
import { findingsChanged } from './events.ts'
import { analyse } from './jobs.ts'
import { routes } from './routes.ts'

export const findings = defineModule({
  name: 'insight/findings',
  folder: import.meta.dirname,
  permissions: {
    'findings.read': { roles: ['signed-in'], zh: '查看分析发现', en: 'See findings' },
  },
  routes,
  jobs: [analyse],
  events: [findingsChanged],
  listeners: [
    onEvent(indicatorChanged, (ctx, { indicator }) =>
      ctx.enqueue(analyse, { indicator }, { key: indicator }),
    ),
  ],
})
