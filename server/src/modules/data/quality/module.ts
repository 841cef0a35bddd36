import { defineModule } from '#platform/module.ts'
import { reported } from './events.ts'
import { routes } from './routes.ts'

export const quality = defineModule({
  name: 'data/quality',
  folder: import.meta.dirname,
  permissions: {
    'quality.read': {
      roles: ['engineer', 'steward', 'analyst', 'leader', 'administrator'],
      zh: '查看质量报告',
      en: 'Read quality reports',
    },
    // Faults show values as the file has them, personal ones included.
    'quality.faults': { roles: ['engineer', 'steward'], zh: '查看问题数据', en: 'See faulty values' },
  },
  routes,
  events: [reported],
})
