import { z } from 'zod'
import { PageQuery, pageOf } from '#platform/route.ts'
import { PlannedColumn } from '../overlap/schema.ts'
import { Bilingual } from '../request/schema.ts'

const Reason = z.string().trim().min(2).max(2000)
const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()])

const due = { dueAt: z.iso.datetime().nullable(), overdue: z.boolean() }

/** One wrong value: the row by its primary key, the field, what it says and what it should say. */
export const CorrectionItem = z.object({
  key: z.record(z.string(), Cell),
  field: z.string().max(100),
  value: Cell,
  expected: Cell,
})
export type CorrectionItem = z.infer<typeof CorrectionItem>
export const CorrectionState = z.enum(['reported', 'accepted', 'corrected', 'declined'])
export type CorrectionState = z.infer<typeof CorrectionState>
export const CorrectionInput = z
  .object({
    grant: z.uuid(),
    items: z
      .array(z.object({ key: z.record(z.string(), Cell), field: z.string().max(100), expected: Cell }))
      .min(1)
      .max(200),
    explanation: Reason,
  })
  .meta({ id: 'ShareCorrectionReport' })
export type CorrectionInput = z.infer<typeof CorrectionInput>
export const CorrectionAnswer = z
  .object({ accepted: z.boolean(), answer: Reason })
  .meta({ id: 'ShareCorrectionAnswer' })
export const Correction = z
  .object({
    id: z.string(),
    number: z.string(),
    grant: z.string(),
    dataset: z.string(),
    datasetTitle: Bilingual,
    department: z.string(),
    owner: z.string(),
    state: CorrectionState,
    version: z.number().int(),
    items: z.array(CorrectionItem),
    explanation: z.string(),
    reportedAt: z.iso.datetime(),
    reportedBy: z.string(),
    answer: z.string().nullable(),
    correctedVersion: z.number().int().nullable(),
    caseId: z.string(),
    ...due,
    mayAnswer: z.boolean(),
  })
  .meta({ id: 'ShareCorrection' })
export type Correction = z.infer<typeof Correction>

export const DisputeStatement = z.object({
  at: z.iso.datetime(),
  by: z.string(),
  department: z.string().nullable(),
  act: z.string(),
  text: z.string(),
})
export type DisputeStatement = z.infer<typeof DisputeStatement>
export const DISPUTE_ACTS = ['raise', 'reconsider', 'uphold', 'withdraw'] as const
export const DisputeInput = z.object({ grounds: Reason }).meta({ id: 'ShareDisputeGrounds' })
export const DisputeActInput = z
  .object({ act: z.enum(DISPUTE_ACTS), text: Reason })
  .meta({ id: 'ShareDisputeAct' })
export type DisputeActInput = z.infer<typeof DisputeActInput>
export const Dispute = z
  .object({
    id: z.string(),
    number: z.string(),
    request: z.string(),
    requestNumber: z.string(),
    datasetTitle: Bilingual,
    department: z.string(),
    owner: z.string(),
    /** The step it is in, or how it ended. */
    state: z.string(),
    stateLabel: Bilingual,
    grounds: z.string(),
    openedAt: z.iso.datetime(),
    openedBy: z.string(),
    statements: z.array(DisputeStatement),
    closed: z.boolean(),
    caseId: z.string(),
    ...due,
    may: z.array(z.enum(DISPUTE_ACTS)),
  })
  .meta({ id: 'ShareDispute' })
export type Dispute = z.infer<typeof Dispute>

export const DemandState = z.enum(['received', 'assigned', 'catalogued', 'declined'])
export type DemandState = z.infer<typeof DemandState>
export type DemandColumn = z.infer<typeof PlannedColumn>
export const DemandInput = z
  .object({
    title: z.string().trim().min(2).max(200),
    description: Reason,
    purpose: Reason,
    legalBasis: Reason,
    columns: z.array(PlannedColumn).max(200).default([]),
  })
  .meta({ id: 'DataDemandFiling' })
export type DemandInput = z.infer<typeof DemandInput>
export const DemandAct = z
  .discriminatedUnion('act', [
    z.object({ act: z.literal('assign'), department: z.string().max(40), text: Reason }),
    z.object({ act: z.literal('catalogue'), dataset: z.string().max(60), text: Reason }),
    z.object({ act: z.literal('decline'), text: Reason }),
  ])
  .meta({ id: 'DataDemandAct' })
export type DemandAct = z.infer<typeof DemandAct>
export const Demand = z
  .object({
    id: z.string(),
    number: z.string(),
    department: z.string(),
    state: DemandState,
    title: z.string(),
    description: z.string(),
    purpose: z.string(),
    legalBasis: z.string(),
    columns: z.array(PlannedColumn),
    filedAt: z.iso.datetime(),
    filedBy: z.string(),
    assignedTo: z.string().nullable(),
    dataset: z.string().nullable(),
    answer: z.string().nullable(),
    caseId: z.string(),
    ...due,
    may: z.array(z.enum(['assign', 'catalogue', 'decline'])),
  })
  .meta({ id: 'DataDemand' })
export type Demand = z.infer<typeof Demand>

export const NegativeItem = z
  .object({
    code: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
    title: Bilingual,
    reason: Reason,
    legalBasis: Reason,
    /** Without a dataset the item stands for a matter, known by its words. */
    dataset: z.string().max(60).nullable().default(null),
    fields: z.array(z.string().max(100)).default([]),
    words: z.array(z.string().trim().min(2).max(40)).default([]),
  })
  .meta({ id: 'NegativeItem' })
export type NegativeItem = z.infer<typeof NegativeItem>

export const AfterQuery = PageQuery.extend({ state: z.string().max(40).optional() })
export type AfterQuery = z.infer<typeof AfterQuery>
export const CorrectionPage = pageOf(Correction).meta({ id: 'ShareCorrectionPage' })
export const DisputePage = pageOf(Dispute).meta({ id: 'ShareDisputePage' })
export const DemandPage = pageOf(Demand).meta({ id: 'DataDemandPage' })
