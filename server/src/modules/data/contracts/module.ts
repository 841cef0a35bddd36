import { defineModule } from '#platform/module.ts'
import { contractProposed, contractPublished } from './events.ts'
import { routes } from './routes.ts'

export const contracts = defineModule({
  name: 'data/contracts',
  folder: import.meta.dirname,
  permissions: {
    'contracts.read': {
      roles: ['engineer', 'steward', 'analyst', 'leader', 'administrator'],
      zh: '查看数据契约及其历史',
      en: 'See data contracts and their history',
    },
    // A trial shows values as they are published, personal ones included.
    'contracts.write': {
      roles: ['engineer', 'steward'],
      zh: '起草、试运行和提交数据契约',
      en: 'Draft, try and hand in data contracts',
    },
    'contracts.approve': {
      roles: ['steward'],
      zh: '审批放宽规则的数据契约',
      en: 'Approve contracts that loosen rules',
    },
  },
  routes,
  events: [contractPublished, contractProposed],
})
