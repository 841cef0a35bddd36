import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import { incidentChanged } from '../events.ts'
import { addStep, findIncident, updateIncident } from './incident-store.ts'

/** Ends an incident with what it was; a later signal of the same subject opens a new one. Throws `guard.incidentNotFound`, `guard.incidentClosed`. */
export async function closeIncident(ctx: Ctx, id: number, outcome: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const incident = await findIncident(tx.db, id)
    if (!incident) throw errors.incidentNotFound({ id })
    if (incident.closed_at) throw errors.incidentClosed({ id })
    const at = ctx.clock.now()
    await updateIncident(tx.db, id, { closed_at: at, closed_by_name: ctx.actor.name, outcome })
    const details = JSON.stringify({ outcome })
    await addStep(tx.db, {
      incident: id,
      at,
      kind: 'closed',
      actor_name: ctx.actor.name,
      details,
      entries: [],
    })
    await recordAudit(tx, {
      action: 'guard.incidentClosed',
      object: { kind: 'incident', id: String(id) },
      details: { outcome },
    })
    await tx.publish(incidentChanged, { incident: id })
  })
}
