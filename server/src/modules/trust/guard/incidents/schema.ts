import { z } from 'zod'
import { PageQuery } from '#platform/route.ts'
import { detectorNames } from '../behaviour/detectors.ts'

const Severity = z.enum(['low', 'medium', 'high'])

export const IncidentQuery = PageQuery.omit({ sort: true }).extend({
  state: z.enum(['open', 'closed']).optional(),
  severity: Severity.optional(),
})

export const Incident = z
  .object({
    id: z.number().int(),
    subjectKind: z.enum(['actor', 'address']),
    subject: z.string(),
    severity: Severity,
    detectors: z.array(z.enum(detectorNames)),
    openedAt: z.iso.datetime(),
    lastAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
    closedByName: z.string().nullable(),
    outcome: z.string().nullable(),
  })
  .meta({ id: 'GuardIncident' })

export const IncidentStep = z
  .object({
    at: z.iso.datetime(),
    kind: z.enum(['signal', 'blocked', 'lifted', 'closed']),
    actorName: z.string(),
    details: z.record(z.string(), z.unknown()),
    entries: z.array(z.number().int()),
  })
  .meta({ id: 'GuardIncidentStep' })

export const Ban = z
  .object({
    id: z.number().int(),
    madeByName: z.string(),
    madeAt: z.iso.datetime(),
    until: z.iso.datetime(),
    liftedAt: z.iso.datetime().nullable(),
    reason: z.string(),
    active: z.boolean(),
  })
  .meta({ id: 'GuardBan' })

export const IncidentDetail = Incident.extend({
  steps: z.array(IncidentStep),
  bans: z.array(Ban),
  /** Whether the subject can be kept out at all. */
  bannable: z.boolean(),
}).meta({ id: 'GuardIncidentDetail' })
export type IncidentDetail = z.infer<typeof IncidentDetail>

export const DetectorSettingsInput = z
  .object({
    windowMinutes: z
      .number()
      .int()
      .min(1)
      .max(7 * 24 * 60),
    threshold: z.number().int().min(2).max(100_000),
    severity: Severity,
    blockMinutes: z
      .number()
      .int()
      .min(0)
      .max(7 * 24 * 60),
    reason: z.string().trim().min(4).max(500),
  })
  .meta({ id: 'NewGuardDetectorSettings' })

export const DetectorView = DetectorSettingsInput.omit({ reason: true })
  .extend({ detector: z.enum(detectorNames), changed: z.boolean() })
  .meta({ id: 'GuardDetector' })
