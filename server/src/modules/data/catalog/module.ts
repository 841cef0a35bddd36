import { versionPublished } from '#modules/data/lake/index.ts'
import { defineModule, onEvent } from '#platform/module.ts'
import { indexEntries, repairIndex } from './index-entry.ts'
import { refreshIndexJob } from './jobs.ts'
import { routes } from './routes.ts'
import { seed } from './seed.ts'

const STAFF = ['engineer', 'steward', 'analyst', 'leader', 'handler', 'administrator'] as const

export const catalog = defineModule({
  name: 'data/catalog',
  folder: import.meta.dirname,
  permissions: {
    'catalog.read': { roles: ['anyone'], zh: '查看数据目录', en: 'Read the catalogue' },
    'catalog.preview': {
      roles: ['engineer', 'steward', 'analyst', 'leader', 'administrator'],
      zh: '预览数据（敏感字段脱敏）',
      en: 'Preview rows (personal columns masked)',
    },
    'catalog.review-history': {
      roles: STAFF,
      zh: '查看条目版本、订阅和评论数据集',
      en: 'See versions of entries, follow and comment on datasets',
    },
    'catalog.register': {
      roles: ['steward', 'engineer'],
      zh: '编制本部门目录条目',
      en: "Write entries of one's department",
    },
    'catalog.approve': {
      roles: ['steward', 'leader'],
      zh: '审核、发布和下架目录条目（不能是本人编制的）',
      en: 'Review, publish and retire entries written by somebody else',
    },
  },
  routes,
  jobs: [refreshIndexJob],
  listeners: [onEvent(versionPublished, (ctx, { dataset }) => indexEntries(ctx, [dataset]))],
  boot: repairIndex,
  seed,
})
