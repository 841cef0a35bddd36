import { defineModule } from '#platform/module.ts'
import { routes } from './routes.ts'

export const cockpit = defineModule({
  name: 'insight/cockpit',
  folder: import.meta.dirname,
  permissions: {
    'cockpit.read': {
      roles: ['leader', 'analyst', 'steward', 'engineer', 'handler', 'administrator'],
      zh: '查看驾驶舱',
      en: 'See the cockpit',
    },
  },
  routes,
})
