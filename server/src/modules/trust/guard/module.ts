import { defineModule, type ModuleDefinition } from '#platform/module.ts'
import { behaviourWatch, noteKeeper } from './behaviour/keep-watch.ts'
import { makeDoorRoutes } from './door/routes.ts'
import { incidentChanged, incidentOpened } from './events.ts'
import { incidentRoutes } from './incidents/routes.ts'

/** Needs to know every route it stands before, so it is made from the other modules in app.ts. */
export function makeGuard(others: readonly ModuleDefinition[]): ModuleDefinition {
  return defineModule({
    name: 'trust/guard',
    folder: import.meta.dirname,
    permissions: {
      'guard.read': {
        roles: ['administrator'],
        zh: '查看被拒绝的请求与安全事件',
        en: 'See refused requests and security incidents',
      },
      'guard.manage': {
        roles: ['administrator'],
        zh: '设置防护例外，封禁与解封',
        en: 'Make exceptions of the guard, block and lift',
      },
    },
    events: [incidentOpened, incidentChanged],
    services: [noteKeeper, behaviourWatch],
    routes: [...makeDoorRoutes(others.flatMap(({ routes }) => routes ?? [])), ...incidentRoutes],
  })
}
