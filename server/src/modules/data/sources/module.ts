import { versionPublished } from '#modules/data/lake/index.ts'
import { defineModule, onEvent } from '#platform/module.ts'
import { fetchChanged, schemaHeld } from './events.ts'
import { fetchRoutes } from './fetch-routes.ts'
import { foreignRoutes } from './foreign-routes.ts'
import { recoverFetches, runFetch, startDue } from './jobs.ts'
import { routes } from './routes.ts'
import { seed } from './seed.ts'
import { syncForeign } from './sync-foreign.ts'

export const sources = defineModule({
  name: 'data/sources',
  folder: import.meta.dirname,
  permissions: {
    'sources.read': {
      roles: ['engineer', 'steward', 'administrator'],
      zh: '查看数据连接',
      en: 'See connections to sources',
    },
    'sources.connect': {
      roles: ['engineer', 'steward'],
      zh: '建立数据连接与取数',
      en: 'Connect sources and fetch from them',
    },
    'sources.review': {
      roles: ['engineer', 'steward'],
      zh: '审核来源结构变化',
      en: 'Review changed columns of sources',
    },
    'sources.allow': {
      roles: ['administrator'],
      zh: '管理可连接的内网地址',
      en: 'Keep the list of private addresses that may be reached',
    },
  },
  events: [fetchChanged, schemaHeld],
  jobs: [runFetch, startDue, recoverFetches],
  routes: [...routes, ...fetchRoutes, ...foreignRoutes],
  listeners: [onEvent(versionPublished, (ctx, { dataset }) => syncForeign(ctx, dataset))],
  seed,
  async boot(ctx) {
    await ctx.enqueue(recoverFetches, {}, { startAfter: new Date(ctx.clock.now().getTime() + 6000) })
  },
})
