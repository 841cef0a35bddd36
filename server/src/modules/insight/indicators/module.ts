import { versionPublished } from '#modules/data/lake/index.ts'
import { defineModule, onEvent } from '#platform/module.ts'
import { indicatorsUsing } from './definition-store.ts'
import { indicatorChanged } from './events.ts'
import { recompute } from './jobs.ts'
import { routes } from './routes.ts'
import { seed } from './seed.ts'

export const indicators = defineModule({
  name: 'insight/indicators',
  folder: import.meta.dirname,
  permissions: {
    'indicators.read': { roles: ['signed-in'], zh: '查看指标', en: 'See indicators' },
    'indicators.define': { roles: ['analyst', 'steward'], zh: '定义指标', en: 'Define indicators' },
    'indicators.trace': {
      roles: ['engineer', 'steward', 'analyst', 'leader'],
      zh: '查看指标背后的数据行',
      en: 'See the rows behind an indicator',
    },
  },
  routes,
  jobs: [recompute],
  events: [indicatorChanged],
  listeners: [
    onEvent(versionPublished, async (ctx, { dataset }) => {
      for (const indicator of await indicatorsUsing(ctx.db, dataset))
        await ctx.enqueue(recompute, { indicator }, { key: indicator })
    }),
  ],
  seed,
})
