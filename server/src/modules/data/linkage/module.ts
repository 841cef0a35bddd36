import { defineModule } from '#platform/module.ts'
import { goldenPublished, pairsDecided, runChanged } from './events.ts'
import { recoverLinkage, runLinkage } from './jobs.ts'
import { dropOrphans } from './result-files.ts'
import { reviewRoutes } from './review-routes.ts'
import { routes } from './routes.ts'
import { runsWithResults } from './run-store.ts'
import { seed } from './seed.ts'

export const linkage = defineModule({
  name: 'data/linkage',
  folder: import.meta.dirname,
  permissions: {
    'linkage.read': {
      roles: ['engineer', 'steward', 'administrator'],
      zh: '查看记录关联',
      en: 'See record linkage',
    },
    'linkage.set': { roles: ['engineer', 'steward'], zh: '设置关联项目', en: 'Set up linkage projects' },
    'linkage.run': { roles: ['engineer', 'steward'], zh: '运行记录关联', en: 'Run record linkage' },
    'linkage.review': { roles: ['engineer', 'steward'], zh: '审核关联结果', en: 'Review linked pairs' },
    'linkage.publish': {
      roles: ['steward'],
      zh: '发布与撤销黄金记录',
      en: 'Publish and undo golden records',
    },
  },
  events: [runChanged, pairsDecided, goldenPublished],
  jobs: [runLinkage, recoverLinkage],
  routes: [...routes, ...reviewRoutes],
  seed,
  async boot(ctx) {
    await dropOrphans(ctx.config, await runsWithResults(ctx.db))
    await ctx.enqueue(recoverLinkage, {}, { startAfter: new Date(ctx.clock.now().getTime() + 6000) })
  },
})
