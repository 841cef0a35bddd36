import { defineModule } from '#platform/module.ts'
import { standardsChanged } from './events.ts'
import { enterBuiltIn, refreshStandards } from './register.ts'
import { routes } from './routes.ts'

export const standards = defineModule({
  name: 'data/standards',
  folder: import.meta.dirname,
  permissions: {
    'standards.read': { roles: ['signed-in'], zh: '查看数据标准', en: 'See standards' },
    'standards.propose': {
      roles: ['steward', 'engineer'],
      zh: '提出数据标准的修改',
      en: 'Propose changes of standards',
    },
    'standards.approve': { roles: ['steward'], zh: '审批数据标准', en: 'Approve standards' },
  },
  events: [standardsChanged],
  routes,
  async boot(ctx) {
    await ctx.transaction((tx) => enterBuiltIn(tx.db, tx.clock.now()))
    await refreshStandards(ctx)
  },
})
