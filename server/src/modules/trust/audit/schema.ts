import { z } from 'zod'
import { PageQuery } from '#platform/route.ts'

export const AuditEntry = z
  .object({
    seq: z.number().int(),
    at: z.iso.datetime(),
    actor: z.string(),
    actorName: z.string(),
    action: z.string(),
    objectKind: z.string(),
    objectId: z.string(),
    purpose: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' })

export const AuditQuery = PageQuery.extend({
  objectKind: z.string().max(50).optional(),
  objectId: z.string().max(200).optional(),
  actor: z.string().max(100).optional(),
})

export const AuditVerification = z
  .object({ entries: z.number().int(), brokenAt: z.number().int().nullable() })
  .meta({ id: 'AuditVerification' })
