import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import { mayBeBanned } from './ban-subject.ts'
import { bansOf } from './ban-store.ts'
import { findIncident, listSteps, type Incident } from './incident-store.ts'
import type { IncidentDetail } from './schema.ts'

/** An incident with its whole timeline and who was kept out for it. Throws `guard.incidentNotFound`. */
export async function getIncident(ctx: Ctx, id: number): Promise<IncidentDetail> {
  const incident = await findIncident(ctx.db, id)
  if (!incident) throw errors.incidentNotFound({ id })
  const [steps, bans] = await Promise.all([listSteps(ctx.db, id), bansOf(ctx.db, id)])
  const now = ctx.clock.now()
  return {
    ...viewIncident(incident),
    steps: steps.map(({ at, kind, actor_name, details, entries }) => ({
      at: at.toISOString(),
      kind,
      actorName: actor_name,
      details,
      entries: entries.map(Number),
    })),
    bans: bans.map((ban) => ({
      id: ban.id,
      madeByName: ban.made_by_name,
      madeAt: ban.made_at.toISOString(),
      until: ban.until.toISOString(),
      liftedAt: ban.lifted_at?.toISOString() ?? null,
      reason: ban.reason,
      active: ban.lifted_at === null && ban.until > now,
    })),
    bannable: mayBeBanned({ kind: incident.subject_kind, id: incident.subject }),
  }
}

/** An incident as the list shows it. */
export function viewIncident(incident: Incident) {
  const { id, subject_kind, subject, severity, detectors, outcome } = incident
  return {
    id,
    subjectKind: subject_kind,
    subject,
    severity,
    detectors,
    openedAt: incident.opened_at.toISOString(),
    lastAt: incident.last_at.toISOString(),
    closedAt: incident.closed_at?.toISOString() ?? null,
    closedByName: incident.closed_by_name,
    outcome,
  }
}
