import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { defineRoute, pageOf, type RouteDefinition } from '#platform/route.ts'
import { errors } from '../errors.ts'
import { GuardedOperation, Refusal, RefusalQuery, RelaxationInput, RelaxationView } from '../schema.ts'
import { listRefusals } from './refusal-store.ts'
import { relaxInspection, tightenInspection } from './relax-inspection.ts'
import { listRelaxations, type Relaxation } from './relaxation-store.ts'

/** The routes of the door; `guarded` are all routes of the system. */
export function makeDoorRoutes(guarded: readonly RouteDefinition[]): RouteDefinition[] {
  return [refusals, operations(guarded), relaxations, relax(guarded), tighten]
}

const refusals = defineRoute({
  method: 'GET',
  path: '/api/guard/refusals',
  operation: 'listGuardRefusals',
  permission: 'guard.read',
  summary: 'What looked like an attack, newest first; the same within a minute is one row with a count.',
  query: RefusalQuery,
  response: pageOf(Refusal),
  async handle(ctx, { query: { page, size, ...filter } }) {
    const { items, total } = await listRefusals(ctx.db, filter, size, (page - 1) * size)
    return {
      items: items.map(({ id, last_at, minute: _minute, actor_name, ...rest }) => ({
        ...rest,
        incident: `R-${String(id).padStart(6, '0')}`,
        at: last_at.toISOString(),
        actorName: actor_name,
      })),
      total,
      page,
      size,
    }
  },
})

const operations = (guarded: readonly RouteDefinition[]) =>
  defineRoute({
    method: 'GET',
    path: '/api/guard/operations',
    operation: 'listGuardedOperations',
    permission: 'guard.read',
    summary: 'Every operation with the fields where an attack is reported only, and why.',
    response: z.array(GuardedOperation),
    handle: async () =>
      guarded.map(({ operation, method, path, inspection }) => ({
        operation,
        method,
        path,
        report: [...(inspection?.report ?? [])],
        reason: inspection?.reason ?? null,
      })),
  })

const relaxations = defineRoute({
  method: 'GET',
  path: '/api/guard/relaxations',
  operation: 'listGuardRelaxations',
  permission: 'guard.read',
  summary: 'Where an administrator lets through for a time what would be refused, newest first.',
  response: z.array(RelaxationView),
  handle: async (ctx) => (await listRelaxations(ctx.db)).map((one) => viewOf(ctx, one)),
})

const relax = (guarded: readonly RouteDefinition[]) =>
  defineRoute({
    method: 'POST',
    path: '/api/guard/relaxations',
    operation: 'relaxInspection',
    permission: 'guard.manage',
    summary: 'Report instead of refuse for some days, for one field or a whole operation.',
    body: RelaxationInput,
    response: RelaxationView,
    status: 201,
    async handle(ctx, { body }) {
      const known = guarded.some(({ operation }) => operation === body.operation)
      if (!known) throw errors.unknownOperation({ operation: body.operation })
      return viewOf(ctx, await relaxInspection(ctx, body))
    },
  })

const tighten = defineRoute({
  method: 'DELETE',
  path: '/api/guard/relaxations/:id',
  operation: 'tightenInspection',
  permission: 'guard.manage',
  summary: 'Refuse again before the time is over.',
  params: z.object({ id: z.coerce.number().int().positive() }),
  handle: (ctx, { params }) => tightenInspection(ctx, params.id),
})

function viewOf(ctx: Ctx, one: Relaxation) {
  const { id, operation, field, reason, made_by_name, made_at, until } = one
  return {
    id,
    operation,
    field,
    reason,
    madeByName: made_by_name,
    madeAt: made_at.toISOString(),
    until: until.toISOString(),
    active: until > ctx.clock.now(),
  }
}
