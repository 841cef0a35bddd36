import { defineModule, type ModuleDefinition } from '#platform/module.ts'
import { makeRoutes } from './routes.ts'

/** Needs to know what every module declares, so it is made from the other modules in app.ts. */
export function makeAccess(others: readonly ModuleDefinition[]): ModuleDefinition {
  return defineModule({ name: 'trust/access', folder: import.meta.dirname, routes: makeRoutes(others) })
}
