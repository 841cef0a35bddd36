import { defineModule, type ModuleDefinition, type Permission } from '#platform/module.ts'
import { policiesChanged, purposeChanged } from './events.ts'
import { makeRoutes } from './routes.ts'

const STAFF = ['engineer', 'steward', 'analyst', 'leader', 'handler', 'administrator'] as const

const permissions: Record<string, Permission> = {
  'access.read': {
    roles: STAFF,
    zh: '查看访问策略、用途登记和自己能看到什么',
    en: 'See policies, purposes and what one may see',
  },
  'access.write': {
    roles: ['steward', 'administrator'],
    zh: '起草和提交访问策略',
    en: 'Draft policies and hand them in',
  },
  'access.approve': {
    roles: ['steward', 'administrator'],
    zh: '审批访问策略和用途（不能是本人提交的）',
    en: 'Approve policies and purposes handed in by somebody else',
  },
  'access.request': {
    roles: ['engineer', 'steward', 'analyst', 'leader', 'handler'],
    zh: '为本部门申请数据用途',
    en: "Ask for a purpose of one's department",
  },
}

/** Needs to know what every module declares, so it is made from the other modules in app.ts. */
export function makeAccess(others: readonly ModuleDefinition[]): ModuleDefinition {
  const self = { name: 'trust/access', folder: import.meta.dirname, permissions }
  return defineModule({
    ...self,
    routes: makeRoutes([...others, self]),
    events: [policiesChanged, purposeChanged],
  })
}
