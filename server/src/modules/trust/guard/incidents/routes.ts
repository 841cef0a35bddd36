import { z } from 'zod'
import { defineRoute, pageOf } from '#platform/route.ts'
import { detectorNames } from '../behaviour/detectors.ts'
import { listDetectors, setDetector } from '../behaviour/set-detector.ts'
import { errors } from '../errors.ts'
import { banSubject, mayBeBanned, unbanSubject } from './ban-subject.ts'
import { closeIncident } from './close-incident.ts'
import { getIncident, viewIncident } from './get-incident.ts'
import { listIncidents } from './incident-store.ts'
import { DetectorSettingsInput, DetectorView, Incident, IncidentDetail, IncidentQuery } from './schema.ts'

const Id = z.object({ id: z.coerce.number().int().positive() })
const Reason = z.string().trim().min(4).max(500)

export const incidentRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/guard/incidents',
    operation: 'listGuardIncidents',
    permission: 'guard.read',
    summary: 'Incidents, open ones first, then the newest.',
    query: IncidentQuery,
    response: pageOf(Incident),
    async handle(ctx, { query: { page, size, ...filter } }) {
      const { items, total } = await listIncidents(ctx.db, filter, size, (page - 1) * size)
      return { items: items.map(viewIncident), total, page, size }
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/guard/incidents/:id',
    operation: 'getGuardIncident',
    permission: 'guard.read',
    summary: 'An incident with its timeline, the audit entries that prove it, and who was kept out.',
    params: Id,
    response: IncidentDetail,
    handle: (ctx, { params }) => getIncident(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/guard/incidents/:id/bans',
    operation: 'banIncidentSubject',
    permission: 'guard.manage',
    summary: 'Keep the incident’s person or address out for some minutes.',
    params: Id,
    body: z.object({
      minutes: z
        .number()
        .int()
        .min(1)
        .max(30 * 24 * 60),
      reason: Reason,
    }),
    status: 204,
    async handle(ctx, { params, body }) {
      const { subjectKind, subject } = await getIncident(ctx, params.id)
      const banned = { kind: subjectKind, id: subject }
      if (!mayBeBanned(banned)) throw errors.subjectNotBannable()
      await banSubject(ctx, { subject: banned, incident: params.id, ...body })
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/guard/bans/:id/lift',
    operation: 'liftBan',
    permission: 'guard.manage',
    summary: 'Let in again before the time is over.',
    params: Id,
    body: z.object({ reason: Reason }),
    handle: (ctx, { params, body }) => unbanSubject(ctx, params.id, body.reason),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/guard/incidents/:id/closure',
    operation: 'closeGuardIncident',
    permission: 'guard.manage',
    summary: 'Close an incident with what it was.',
    params: Id,
    body: z.object({ outcome: z.string().trim().min(4).max(2000) }),
    handle: (ctx, { params, body }) => closeIncident(ctx, params.id, body.outcome),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/guard/detectors',
    operation: 'listGuardDetectors',
    permission: 'guard.read',
    summary: 'What is watched for, and when it is too much.',
    response: z.array(DetectorView),
    handle: (ctx) => listDetectors(ctx),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/guard/detectors/:detector',
    operation: 'setGuardDetector',
    permission: 'guard.manage',
    summary: 'Change when a detector speaks and what follows, with a reason.',
    params: z.object({ detector: z.enum(detectorNames) }),
    body: DetectorSettingsInput,
    handle: (ctx, { params, body }) => setDetector(ctx, params.detector, body),
  }),
]
