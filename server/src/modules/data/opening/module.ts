import { versionPublished } from '#modules/data/lake/index.ts'
import { defineModule, onEvent } from '#platform/module.ts'
import { releaseVersion } from './release-version.ts'
import { routes } from './routes.ts'
import { seed } from './seed.ts'

export const opening = defineModule({
  name: 'data/opening',
  folder: import.meta.dirname,
  permissions: {
    'opening.read': { roles: ['anyone'], zh: '使用开放数据', en: 'Use open data' },
    'opening.decide': { roles: ['steward'], zh: '评估并开放数据集', en: 'Assess and open datasets' },
  },
  routes,
  listeners: [onEvent(versionPublished, releaseVersion)],
  seed,
})
