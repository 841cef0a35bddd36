import { versionPublished } from '#modules/data/lake/index.ts'
import { defineModule, onEvent } from '#platform/module.ts'
import { publishExchangeTypes } from './case-types/publish-types.ts'
import { grantChanged, matterChanged, requestChanged } from './events.ts'
import { announce, watch } from './jobs.ts'
import { onVersion } from './on-version.ts'
import { afterRoutes } from './routes/after-routes.ts'
import { dataRoutes } from './routes/data-routes.ts'
import { grantRoutes } from './routes/grant-routes.ts'
import { requestRoutes } from './routes/request-routes.ts'
import { seed } from './seed.ts'

export const exchange = defineModule({
  name: 'data/exchange',
  folder: import.meta.dirname,
  permissions: {
    'exchange.read': {
      roles: ['handler', 'leader', 'steward', 'administrator', 'analyst', 'engineer'],
      zh: '查看本部门的数据共享',
      en: 'See the own department’s data sharing',
    },
    'exchange.ask': {
      roles: ['handler', 'leader', 'steward', 'analyst', 'engineer'],
      zh: '申请和使用共享数据',
      en: 'Ask for shared data and use it',
    },
    'exchange.decide': {
      roles: ['handler', 'leader', 'steward'],
      zh: '答复共享申请',
      en: 'Answer share requests',
    },
    'exchange.supervise': {
      roles: ['steward', 'administrator', 'leader'],
      zh: '监管数据共享',
      en: 'Supervise data sharing',
    },
    'exchange.policy': {
      roles: ['steward', 'administrator'],
      zh: '设定共享规则',
      en: 'Set the rules of sharing',
    },
    // Who may is told by the key of a grant, not by a role.
    'exchange.use': { roles: ['anyone'], zh: '凭密钥调用共享数据', en: 'Call shared data by key' },
  },
  routes: [...requestRoutes, ...grantRoutes, ...dataRoutes, ...afterRoutes],
  jobs: [watch, announce],
  events: [requestChanged, grantChanged, matterChanged],
  listeners: [onEvent(versionPublished, onVersion)],
  boot: publishExchangeTypes,
  seed,
})
