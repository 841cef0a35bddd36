import { defineModule, onEvent } from '#platform/module.ts'
import { versionPublished } from '#modules/data/lake/index.ts'
import { noteColumnUses } from './column-uses.ts'
import { routes } from './routes.ts'

export const lineage = defineModule({
  name: 'data/lineage',
  folder: import.meta.dirname,
  permissions: {
    'lineage.read': {
      roles: ['engineer', 'steward', 'analyst', 'leader', 'administrator'],
      zh: '查看数据血缘',
      en: 'See lineage',
    },
  },
  listeners: [onEvent(versionPublished, (ctx, { dataset }) => noteColumnUses(ctx, dataset))],
  routes,
})
