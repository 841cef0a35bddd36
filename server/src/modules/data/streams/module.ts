import { defineModule } from '#platform/module.ts'
import { accessRoutes } from './access-routes.ts'
import { announceObserved } from './announce.ts'
import { fellSilent, observed } from './events.ts'
import { openIntake } from './intake/intake.ts'
import { archive, tend } from './jobs.ts'
import { brokerService, linkService } from './mqtt/service.ts'
import { postRoutes } from './post-routes.ts'
import { routes } from './routes.ts'
import { seed } from './seed.ts'

export const streams = defineModule({
  name: 'data/streams',
  folder: import.meta.dirname,
  permissions: {
    'streams.read': {
      roles: ['engineer', 'steward', 'analyst', 'leader', 'handler', 'administrator'],
      zh: '查看实时数据流',
      en: 'See streams of observations',
    },
    'streams.manage': {
      roles: ['engineer', 'steward'],
      zh: '登记本部门数据流、管理设备令牌',
      en: 'Register streams of one’s department and manage their device tokens',
    },
  },
  events: [observed, fellSilent],
  jobs: [announceObserved, tend, archive],
  services: [brokerService, linkService],
  routes: [...routes, ...accessRoutes, ...postRoutes],
  seed,
  async boot(ctx) {
    openIntake(ctx)
  },
})
