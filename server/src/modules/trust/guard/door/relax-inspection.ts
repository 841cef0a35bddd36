import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import { endRelaxation, insertRelaxation, type Relaxation } from './relaxation-store.ts'

const DAY_MS = 24 * 3600_000

export type NewRelaxation = { operation: string; field: string | null; days: number; reason: string }

/** From now on what looks like an attack in this field, or the whole operation, is recorded and let through, for some days. */
export async function relaxInspection(ctx: Ctx, input: NewRelaxation): Promise<Relaxation> {
  const now = ctx.clock.now()
  return ctx.transaction(async (tx) => {
    const made = await insertRelaxation(tx.db, {
      operation: input.operation,
      field: input.field,
      reason: input.reason,
      made_by: ctx.actor.id,
      made_by_name: ctx.actor.name,
      made_at: now,
      until: new Date(now.getTime() + input.days * DAY_MS),
    })
    await recordAudit(tx, {
      action: 'guard.inspectionRelaxed',
      object: { kind: 'operation', id: input.operation },
      details: { field: input.field, until: made.until.toISOString(), reason: input.reason },
    })
    return made
  })
}

/** Blocks again before the time is over. Throws `guard.relaxationNotFound`. */
export async function tightenInspection(ctx: Ctx, id: number): Promise<void> {
  await ctx.transaction(async (tx) => {
    const ended = await endRelaxation(tx.db, id, ctx.clock.now())
    if (!ended) throw errors.relaxationNotFound({ id })
    await recordAudit(tx, {
      action: 'guard.inspectionTightened',
      object: { kind: 'operation', id: ended.operation },
      details: { field: ended.field },
    })
  })
}
