import { z } from 'zod'
import type { ModuleDefinition } from '#platform/module.ts'
import { defineRoute } from '#platform/route.ts'
import { holds, permissionTable } from './gate.ts'
import { policyRoutes } from './policy-routes.ts'
import { purposeRoutes } from './purpose-routes.ts'

const HeldPermission = z
  .object({ name: z.string(), zh: z.string(), en: z.string() })
  .meta({ id: 'HeldPermission' })

/** What the person may do, so that screens show only what will be allowed; then policies and purposes. */
export function makeRoutes(modules: readonly ModuleDefinition[]) {
  const table = permissionTable(modules)
  return [
    defineRoute({
      method: 'GET',
      path: '/api/access/permissions',
      operation: 'listMyPermissions',
      permission: 'public',
      summary: 'The permissions the asking person holds.',
      response: z.array(HeldPermission),
      handle: async ({ actor }) =>
        [...table]
          .filter(([name]) => holds(table, actor, name))
          .map(([name, { zh, en }]) => ({ name, zh, en })),
    }),
    ...policyRoutes,
    ...purposeRoutes,
  ]
}
