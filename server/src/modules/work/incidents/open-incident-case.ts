import { getIncident } from '#modules/trust/guard/index.ts'
import { openCase } from '#modules/work/cases/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { INCIDENT_CASE } from './case-type.ts'

/** Opens the case of an incident; once, however often the event comes. */
export async function openIncidentCase(ctx: Ctx, { incident: id }: { incident: number }): Promise<void> {
  const { subject, detectors, severity } = await getIncident(ctx, id)
  await openCase(ctx, {
    type: INCIDENT_CASE,
    title: { zh: `安全事件 ${id}：${subject}`, en: `Security incident ${id}: ${subject}` },
    subject: { kind: 'incident', id: String(id) },
    key: String(id),
    data: { incident: id, subject, detector: detectors.join(', '), severity },
  })
}
