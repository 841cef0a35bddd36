import { z } from 'zod'
import { PageQuery, pageOf } from '#platform/route.ts'

export const Bilingual = z.object({ zh: z.string(), en: z.string() })
export type Bilingual = z.infer<typeof Bilingual>

export const Manner = z.enum(['api', 'file', 'table'])
export const MASKS = ['hide', 'first', 'last4', 'pseudonym', 'year'] as const
export const Mask = z.enum(MASKS)
export type Mask = z.infer<typeof Mask>

/** A condition on rows as data: never SQL. All conditions of a filter must hold. */
export const RowCondition = z
  .object({
    field: z.string().min(1).max(100),
    op: z.enum(['eq', 'in', 'between', 'startsWith']),
    values: z
      .array(z.union([z.string().max(200), z.number(), z.boolean()]))
      .min(1)
      .max(500),
  })
  .meta({ id: 'ShareRowCondition' })
export type RowCondition = z.infer<typeof RowCondition>

const Sentence = z.string().trim().min(4).max(2000)

/** What a department asks for. */
export const RequestSpec = z
  .object({
    dataset: z.string().min(1).max(60),
    purpose: Sentence,
    legalBasis: Sentence,
    scenario: Sentence,
    fields: z.array(z.string().min(1).max(100)).min(1).max(2000),
    /** Why each personal field is needed, by its name. */
    necessity: z.record(z.string(), z.string().trim().max(500)).default({}),
    rows: z.array(RowCondition).max(20).default([]),
    manner: Manner,
    from: z.iso.date(),
    to: z.iso.date(),
    /** The asking department answers for the security of what it receives. */
    undertaking: z.boolean(),
  })
  .meta({ id: 'ShareRequestInput' })
export type RequestSpec = z.infer<typeof RequestSpec>

export const REQUEST_STATES = [
  'confirming',
  'deciding',
  'approved',
  'delivered',
  'refused',
  'withdrawn',
] as const
export const RequestState = z.enum(REQUEST_STATES)
export type RequestState = z.infer<typeof RequestState>

/** One point of the compliance check, said in words. `refuse` ends the matter; `attention` is for the owner. */
export const Finding = z
  .object({
    code: z.string(),
    level: z.enum(['ok', 'attention', 'refuse']),
    text: Bilingual,
    fields: z.array(z.string()),
  })
  .meta({ id: 'ShareFinding' })
export type Finding = z.infer<typeof Finding>

export const ComplianceResult = z
  .object({ verdict: z.enum(['pass', 'attention', 'refuse']), findings: z.array(Finding) })
  .meta({ id: 'ShareCompliance' })
export type ComplianceResult = z.infer<typeof ComplianceResult>

export const FieldDecision = z.object({
  name: z.string(),
  granted: z.boolean(),
  mask: Mask.nullable().default(null),
  reason: z.string().trim().max(500).default(''),
})

export const DecisionInput = z
  .object({
    fields: z.array(FieldDecision).min(1).max(2000),
    reason: z.string().trim().max(2000).default(''),
    legalGround: z.string().trim().max(2000).default(''),
    conditions: z.string().trim().max(2000).default(''),
    /** A shorter period than was asked for. */
    to: z.iso.date().optional(),
    /** Further conditions on rows. */
    rows: z.array(RowCondition).max(20).default([]),
    callsPerMinute: z.number().int().min(1).max(10_000).optional(),
    rowsPerDay: z.number().int().min(1).max(1_000_000_000).optional(),
    /** Deliver together with the approval. */
    deliver: z.boolean().default(false),
  })
  .meta({ id: 'ShareAnswer' })
export type DecisionInput = z.infer<typeof DecisionInput>

export const RequestDecision = DecisionInput.extend({
  at: z.iso.datetime(),
  by: z.string(),
  /** Refused by rule, without anybody's decision. */
  automatic: z.boolean(),
}).meta({ id: 'ShareDecision' })
export type RequestDecision = z.infer<typeof RequestDecision>

export const RequestSummary = z
  .object({
    id: z.string(),
    number: z.string(),
    dataset: z.string(),
    datasetTitle: Bilingual,
    department: z.string(),
    owner: z.string(),
    state: RequestState,
    manner: Manner,
    purpose: z.string(),
    fieldCount: z.number().int(),
    grantedCount: z.number().int().nullable(),
    askedAt: z.iso.datetime(),
    askedBy: z.string(),
    /** The clock that presses; null where none runs. */
    dueAt: z.iso.datetime().nullable(),
    overdue: z.boolean(),
    grant: z.string().nullable(),
    synthetic: z.boolean(),
  })
  .meta({ id: 'ShareRequestSummary' })
export type RequestSummary = z.infer<typeof RequestSummary>

export const SharedColumn = z
  .object({
    name: z.string(),
    title: Bilingual,
    type: z.string(),
    classification: z.enum(['general', 'personal', 'sensitive-personal']),
    key: z.boolean(),
    masks: z.array(Mask),
  })
  .meta({ id: 'ShareColumn' })
export type SharedColumn = z.infer<typeof SharedColumn>

export const ACTS = ['decide', 'deliver', 'extend', 'withdraw', 'dispute'] as const

export const RequestDetail = RequestSummary.extend({
  spec: RequestSpec,
  compliance: ComplianceResult,
  columns: z.array(SharedColumn),
  sharing: z.enum(['unconditional', 'conditional', 'none']),
  sharingReason: z.string().nullable(),
  decision: RequestDecision.nullable(),
  caseId: z.string().nullable(),
  clocks: z.array(
    z.object({
      name: z.string(),
      label: Bilingual,
      status: z.enum(['running', 'suspended', 'met', 'overdue']),
      dueAt: z.iso.datetime().nullable(),
      remaining: z.number(),
      legalBasis: Bilingual,
    }),
  ),
  extended: z.boolean(),
  round: z.number().int(),
  dispute: z.string().nullable(),
  /** What the person asking may do now; the server remains the judge. */
  may: z.array(z.enum(ACTS)),
}).meta({ id: 'ShareRequestDetail' })
export type RequestDetail = z.infer<typeof RequestDetail>

export const RequestQuery = PageQuery.extend({
  side: z.enum(['asked', 'todecide', 'all']).default('all'),
  state: RequestState.optional(),
  dataset: z.string().max(60).optional(),
  department: z.string().max(40).optional(),
})
export type RequestQuery = z.infer<typeof RequestQuery>
export const RequestPage = pageOf(RequestSummary).meta({ id: 'ShareRequestPage' })
