import { defineModule } from '#platform/module.ts'
import { routes } from './routes.ts'
import { seed } from './seed.ts'

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
    'catalog.register': { roles: ['steward', 'engineer'], zh: '登记数据集', en: 'Register datasets' },
  },
  routes,
  seed,
})
