import { defineModule } from '#platform/module.ts'
import { runChanged } from './events.ts'
import { expireUploads, recoverRuns, runIngest } from './jobs.ts'
import { mappingRoutes } from './mapping-routes.ts'
import { routes } from './routes.ts'
import { seed } from './seed.ts'
import { uploadRoutes } from './upload/upload-routes.ts'

export const ingest = defineModule({
  name: 'data/ingest',
  folder: import.meta.dirname,
  permissions: {
    'ingest.read': {
      roles: ['engineer', 'steward', 'administrator'],
      zh: '查看采集运行',
      en: 'See ingestion runs',
    },
    'ingest.run': {
      roles: ['engineer', 'steward'],
      zh: '上传与运行采集',
      en: 'Deliver files and run ingestion',
    },
    'ingest.approve': { roles: ['engineer', 'steward'], zh: '审核映射', en: 'Approve mappings' },
  },
  events: [runChanged],
  jobs: [runIngest, recoverRuns, expireUploads],
  routes: [...routes, ...mappingRoutes, ...uploadRoutes],
  seed,
  async boot(ctx) {
    await ctx.enqueue(recoverRuns, {}, { startAfter: new Date(ctx.clock.now().getTime() + 6000) })
  },
})
