import { z } from 'zod'
import { PageQuery, pageOf } from '#platform/route.ts'
import { Bilingual, Manner, Mask, RowCondition } from '../request/schema.ts'

export type Manner = z.infer<typeof Manner>

/** `prepared` waits for its delivery; only `active` gives data, and only within its period. */
export const GRANT_STATES = ['prepared', 'active', 'revoked', 'expired', 'closed'] as const
export const GrantState = z.enum(GRANT_STATES)
export type GrantState = z.infer<typeof GrantState>

export const GrantedField = z.object({ name: z.string(), mask: Mask.nullable() })
export type GrantedField = z.infer<typeof GrantedField>

/** What was granted, fixed by the decision. */
export const GrantSpec = z.object({
  fields: z.array(GrantedField),
  rows: z.array(RowCondition),
  conditions: z.string(),
  callsPerMinute: z.number().int(),
  rowsPerDay: z.number().int(),
})
export type GrantSpec = z.infer<typeof GrantSpec>

export const GrantSummary = z
  .object({
    id: z.string(),
    number: z.string(),
    request: z.string(),
    dataset: z.string(),
    datasetTitle: Bilingual,
    department: z.string(),
    owner: z.string(),
    purpose: z.string(),
    manner: Manner,
    state: GrantState,
    fieldCount: z.number().int(),
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    calls: z.number().int(),
    rows: z.number().int(),
    lastUsedAt: z.iso.datetime().nullable(),
    flags: z.array(z.string()),
    synthetic: z.boolean(),
  })
  .meta({ id: 'ShareGrantSummary' })
export type GrantSummary = z.infer<typeof GrantSummary>

export const FileLink = z
  .object({
    id: z.string(),
    format: z.enum(['parquet', 'csv']),
    version: z.number().int(),
    rows: z.number().int(),
    bytes: z.number().int(),
    watermark: z.enum(['metadata', 'column']),
    once: z.boolean(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    usedAt: z.iso.datetime().nullable(),
    valid: z.boolean(),
  })
  .meta({ id: 'ShareFileLink' })
export type FileLink = z.infer<typeof FileLink>

export const GrantDetail = GrantSummary.extend({
  spec: GrantSpec,
  columns: z.array(z.object({ name: z.string(), title: Bilingual, type: z.string(), mask: Mask.nullable() })),
  key: z.object({ prefix: z.string(), createdAt: z.iso.datetime() }).nullable(),
  endedAt: z.iso.datetime().nullable(),
  endedBy: z.string().nullable(),
  endReason: z.string().nullable(),
  warnedAt: z.iso.datetime().nullable(),
  /** Calls and rows by day, and by month. */
  days: z.array(z.object({ day: z.string(), calls: z.number(), denied: z.number(), rows: z.number() })),
  months: z.array(z.object({ month: z.string(), calls: z.number(), denied: z.number(), rows: z.number() })),
  flagged: z.array(
    z.object({ kind: z.string(), day: z.string(), details: z.record(z.string(), z.number()) }),
  ),
  files: z.array(FileLink),
  subscription: z
    .object({
      url: z.string().nullable(),
      announced: z.number().int(),
      lastStatus: z.string().nullable(),
      lastAt: z.iso.datetime().nullable(),
    })
    .nullable(),
  address: z.string(),
  version: z.number().int().nullable(),
  may: z.array(z.enum(['key', 'file', 'subscribe', 'revoke', 'return', 'correct'])),
}).meta({ id: 'ShareGrantDetail' })
export type GrantDetail = z.infer<typeof GrantDetail>

export const GrantQuery = PageQuery.extend({
  side: z.enum(['received', 'given', 'all']).default('all'),
  state: GrantState.optional(),
  dataset: z.string().max(60).optional(),
})
export type GrantQuery = z.infer<typeof GrantQuery>
export const GrantPage = pageOf(GrantSummary).meta({ id: 'ShareGrantPage' })

export const IssuedKey = z.object({ key: z.string(), prefix: z.string() }).meta({ id: 'ShareIssuedKey' })
export const FileInput = z
  .object({
    format: z.enum(['parquet', 'csv']),
    watermark: z.enum(['metadata', 'column']).default('metadata'),
    once: z.boolean().default(true),
    hours: z.number().int().min(1).max(168).default(24),
  })
  .meta({ id: 'ShareFileInput' })
export type FileInput = z.infer<typeof FileInput>
export const MadeFile = z
  .object({
    id: z.string(),
    url: z.string(),
    rows: z.number().int(),
    bytes: z.number().int(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'ShareMadeFile' })
export type MadeFile = z.infer<typeof MadeFile>
export const SubscriptionInput = z
  .object({ url: z.url().max(500).nullable() })
  .meta({ id: 'ShareSubscriptionInput' })
export const SubscriptionSecret = z
  .object({ secret: z.string(), announced: z.number().int() })
  .meta({ id: 'ShareSubscriptionSecret' })
