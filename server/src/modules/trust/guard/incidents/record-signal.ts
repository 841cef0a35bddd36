import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Severity } from '../behaviour/detectors.ts'
import type { Signal } from '../behaviour/watch-acts.ts'
import { incidentChanged, incidentOpened } from '../events.ts'
import { banSubject, mayBeBanned } from './ban-subject.ts'
import { addStep, findOpenIncident, insertIncident, updateIncident } from './incident-store.ts'

const ranks: Record<Severity, number> = { low: 0, medium: 1, high: 2 }

/** A signal joins the open incident of its subject, or opens one; where the detector says so the subject is kept out. */
export async function recordSignal(ctx: Ctx, signal: Signal): Promise<void> {
  const { subject, settings, detector } = signal
  const at = new Date(signal.at)
  const known = await findOpenIncident(ctx.db, subject)
  const incident =
    known ??
    (await insertIncident(ctx.db, {
      subject_kind: subject.kind,
      subject: subject.id,
      severity: settings.severity,
      detectors: [detector],
      opened_at: at,
      last_at: at,
    }))
  await addStep(ctx.db, {
    incident: incident.id,
    at,
    kind: 'signal',
    actor_name: ctx.actor.name,
    details: JSON.stringify({
      detector,
      from: new Date(signal.from).toISOString(),
      count: signal.count,
      threshold: settings.threshold,
      windowMinutes: settings.windowMinutes,
      values: signal.values,
      addresses: signal.addresses,
    }),
    entries: signal.entries,
  })
  if (known) {
    const graver = ranks[settings.severity] > ranks[known.severity] ? settings.severity : known.severity
    const detectors = [...new Set([...known.detectors, detector])]
    await updateIncident(ctx.db, known.id, { severity: graver, detectors, last_at: at })
    await ctx.publish(incidentChanged, { incident: known.id })
  } else {
    await recordAudit(ctx, {
      action: 'guard.incidentOpened',
      object: { kind: 'incident', id: String(incident.id) },
      details: { detector, subject: `${subject.kind} ${subject.id}`, count: signal.count },
    })
    await ctx.publish(incidentOpened, { incident: incident.id, severity: settings.severity, detector })
  }
  if (settings.blockMinutes > 0 && mayBeBanned(subject))
    await banSubject(ctx, {
      subject,
      incident: incident.id,
      minutes: settings.blockMinutes,
      reason: detector,
    })
}
