import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { expect, it } from 'vitest'
import { modules } from '../src/app.ts'
import { authorize, holds, permissionTable } from '#modules/trust/access/index.ts'
import type { Services } from '#platform/context.ts'
import { anonymousActor, type Actor } from '#platform/ctx.ts'
import { buildHttp, type Gate } from '#platform/http.ts'
import type { RouteDefinition } from '#platform/route.ts'
import { roles, type Role } from '#platform/roles.ts'
import { repositoryRoot } from '#platform/samples.ts'
import { useApp } from './app.ts'

const app = useApp()
const table = permissionTable(modules)
const routes = modules.flatMap((module) => module.routes ?? [])

/** What was agreed: the permission of each operation in the committed contract. */
const agreed = new Map(
  Object.values(
    (
      JSON.parse(readFileSync(join(repositoryRoot, 'contract/openapi.json'), 'utf8')) as {
        paths: Record<string, Record<string, { operationId?: string; description?: string }>>
      }
    ).paths,
  )
    .flatMap((methods) => Object.values(methods))
    .map(({ operationId, description }) => [operationId, /^Permission: `(.+)`/.exec(description ?? '')?.[1]]),
)

/** The callers: nobody, a resident and another, and every role in a department that owns none of the records. */
const callers: Record<string, Role | null> = {
  nobody: null,
  ...Object.fromEntries(roles.map((role) => [role, role])),
  'another resident': 'resident',
}

const actorOf = (role: Role | null, organisation: string | null): Actor =>
  role === null
    ? anonymousActor
    : { kind: 'person', id: role, name: role, roles: [role], organisation, region: '330000' }

const isRole = (holder: string): boolean => (roles as readonly string[]).includes(holder)

type Leak = { operation: string; caller: string; status: number; agreed: number }

/** Tries every route as every caller behind the real gate; a handler that is reached answers 204 and does nothing. */
async function leaks(door: FastifyInstance, all: readonly RouteDefinition[]): Promise<Leak[]> {
  const found: Leak[] = []
  for (const { method, path, operation } of all)
    for (const [caller, role] of Object.entries(callers)) {
      const permission = agreed.get(operation) ?? 'not in the contract'
      const may = holds(table, actorOf(role, 'mzt'), permission)
      const expected = may ? 204 : role === null ? 401 : 403
      const url = path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000').replace('*', 'x')
      const { statusCode } = await door.inject({
        method,
        url,
        headers: { 'x-caller': caller.replaceAll(' ', '-') },
      })
      if (statusCode !== expected) found.push({ operation, caller, status: statusCode, agreed: expected })
    }
  return found
}

async function openDoor(
  all: readonly RouteDefinition[],
  change: Partial<Gate> = {},
): Promise<FastifyInstance> {
  const { db, clock, log, config } = app.ctx()
  const services = { db, clock, log, config } as Services
  const silent = all.map((route): RouteDefinition => ({
    ...route,
    ...{ schema: {}, raw: true },
    handle: async (_ctx, _input, { reply }) => reply.code(204).send(),
  }))
  const gate = {
    authenticate: async (headers: Headers) => {
      const caller = (headers.get('x-caller') ?? 'nobody').replaceAll('-', ' ')
      return actorOf(callers[caller] ?? null, 'mzt')
    },
    authorize: (actor: Actor, permission: string) => authorize(table, actor, permission),
    ...{ admit: async () => undefined, examine: async () => undefined, witness: () => undefined },
    ...change,
  }
  return buildHttp(services, silent, gate as unknown as Gate)
}

it('every route answers every caller as the contract says', async () => {
  const door = await openDoor(routes)
  expect(await leaks(door, routes)).toEqual([])
  await door.close()
  expect(routes.length * Object.keys(callers).length).toBeGreaterThan(2000)
}, 60_000)

it('finds planted leaks: a permission widened, a gate that forgets, a route nobody agreed to', async () => {
  const some = routes.filter(
    ({ path, permission }) => /^\/api\/(audit|keys)/.test(path) && table.get(permission)?.roles.every(isRole),
  )
  const [first, second] = some as [RouteDefinition, RouteDefinition, ...RouteDefinition[]]
  const widened = some.map((route) => (route === first ? { ...route, permission: 'signed-in' } : route))
  const stranger = { ...second, operation: 'readEverything', path: '/api/everything', permission: 'public' }
  const planted = [...widened, stranger]
  const door = await openDoor(planted)
  const found = await leaks(door, planted)
  await door.close()
  expect([...new Set(found.map(({ operation }) => operation))].sort()).toEqual(
    [first.operation, 'readEverything'].sort(),
  )
  expect(found).toContainEqual({ operation: first.operation, caller: 'resident', status: 204, agreed: 403 })
  const open = await openDoor(some, { authorize: () => undefined })
  const all = await leaks(open, some)
  await open.close()
  expect(new Set(all.map(({ operation }) => operation)).size).toBe(some.length)
})
