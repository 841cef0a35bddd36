import { z } from 'zod'
import { PageQuery } from '#platform/route.ts'
import type { Fault } from './log/verify-log.ts'

export const AuditEntry = z
  .object({
    id: z.number().int(),
    index: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Leaf of the Merkle log; null in its first second.' }),
    at: z.iso.datetime(),
    actor: z.string(),
    actorName: z.string(),
    action: z.string(),
    objectKind: z.string(),
    objectId: z.string(),
    purpose: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
    hash: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' })

export const AuditQuery = PageQuery.extend({
  objectKind: z.string().max(50).optional(),
  objectId: z.string().max(200).optional(),
  actor: z.string().max(100).optional(),
  action: z.string().max(100).optional().meta({ description: 'How the action begins, e.g. `catalog.`.' }),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
})

export const EntryProof = z
  .object({
    entry: z.number().int(),
    index: z.number().int(),
    treeHash: z.enum(['sha256', 'sm3']),
    content: z.string().meta({ description: 'The bytes that are hashed, as JSON text.' }),
    path: z.array(z.string()).meta({ description: 'Hashes beside the way to the root, base64 (RFC 6962).' }),
    checkpoint: z.string().meta({ description: 'Signed note (C2SP tlog-checkpoint).' }),
    verifier: z.string(),
  })
  .meta({ id: 'AuditEntryProof' })
export type EntryProof = z.infer<typeof EntryProof>

export const LogState = z
  .object({
    origin: z.string(),
    verifier: z.string(),
    treeHash: z.enum(['sha256', 'sm3']),
    size: z.number().int(),
    waiting: z.number().int().meta({ description: 'Entries written and not yet in the tree.' }),
    witnessed: z.number().int(),
    alarm: z.enum(['signature', 'shrunk', 'rewritten']).nullable(),
    checkpoint: z.string().nullable(),
  })
  .meta({ id: 'AuditLogState' })
export type LogState = z.infer<typeof LogState>

const faults = [
  'leaf-missing',
  'entry-missing',
  'content-changed',
  'differs-from-witness',
  'shorter-than-witness',
  'checkpoint-signature',
  'checkpoint-root',
  'checkpoint-beyond-log',
  'entry-outside-log',
] as const satisfies readonly Fault[]

export const AuditVerification = z
  .object({
    id: z.uuid(),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    checked: z.number().int(),
    total: z.number().int(),
    error: z.string().nullable(),
    result: z
      .object({
        entries: z.number().int(),
        witnessed: z.number().int(),
        checkpoints: z.number().int(),
        witnessFound: z.boolean(),
        fault: z.object({ index: z.number().int(), kind: z.enum(faults) }).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'AuditVerification' })
export type AuditVerification = z.infer<typeof AuditVerification>
