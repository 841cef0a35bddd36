import { defineModule } from '#platform/module.ts'
import { runVerification, verifyNightly } from './jobs.ts'
import { keepLog } from './keep-log.ts'
import { routes } from './routes.ts'

export const audit = defineModule({
  name: 'trust/audit',
  folder: import.meta.dirname,
  permissions: {
    'audit.read': { roles: ['administrator', 'steward'], zh: '查看审计日志', en: 'Read the audit log' },
  },
  jobs: [runVerification, verifyNightly],
  services: [keepLog],
  routes,
})
