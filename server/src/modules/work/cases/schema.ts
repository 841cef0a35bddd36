import { z } from 'zod'
import { pageOf, PageQuery } from '#platform/route.ts'
import { CaseTypeDefinition } from './definition.ts'
import { HISTORY_KINDS } from './history.ts'

const Text = z.object({ zh: z.string(), en: z.string() })
const TitleText = z.strictObject({ zh: z.string().min(1).max(300), en: z.string().min(1).max(300) })
const Person = z.object({ id: z.string(), name: z.string() })
const Instant = z.iso.datetime()
const FormValues = z.record(z.string(), z.unknown())
const Subject = z.object({ kind: z.string().min(1).max(40), id: z.string().min(1).max(200) })
const Reason = z.string().trim().min(1).max(4000)
const Version = z.number().int().min(1)

export const CaseClock = z
  .object({
    name: z.string(),
    label: Text,
    unit: z.enum(['workingDays', 'calendarDays', 'hours']),
    status: z.enum(['running', 'suspended', 'met', 'overdue']),
    startedAt: Instant,
    stoppedAt: Instant.nullable(),
    dueAt: Instant.nullable(),
    legalDueAt: Instant.nullable(),
    elapsed: z.number(),
    remaining: z.number(),
    legalBasis: Text,
  })
  .meta({ id: 'CaseClock' })
export type CaseClock = z.infer<typeof CaseClock>

export const CaseSummary = z
  .object({
    id: z.string(),
    number: z.string(),
    type: z.string(),
    typeName: Text,
    title: Text,
    state: z.string(),
    stateLabel: Text,
    department: z.string(),
    desk: z.string(),
    assignee: Person.nullable(),
    subject: Subject.nullable(),
    openedAt: Instant,
    closedAt: Instant.nullable(),
    dueAt: Instant.nullable(),
    overdue: z.boolean(),
    /** The clock that presses most; null where none runs. */
    clock: CaseClock.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'CaseSummary' })
export type CaseSummary = z.infer<typeof CaseSummary>

export const CasePage = pageOf(CaseSummary)
  .extend({
    /** Where many match, `total` stops counting and is the least there are. */ totalIsLeast: z.boolean(),
  })
  .meta({ id: 'CasePage' })
export type CasePage = z.infer<typeof CasePage>

const CaseFilter = z.object({
  type: z.string().max(40).optional(),
  state: z.string().max(40).optional(),
  department: z.string().max(40).optional(),
  mine: z.stringbool().optional(),
  overdue: z.stringbool().optional(),
  open: z.stringbool().optional(),
  sort: z.enum(['dueAt', '-dueAt', 'openedAt', '-openedAt']).default('dueAt'),
  q: PageQuery.shape.q,
})
export type CaseFilter = z.infer<typeof CaseFilter>
export const CaseQuery = PageQuery.extend(CaseFilter.shape)
export const CaseExportQuery = CaseFilter.extend({ language: z.enum(['zh', 'en']).default('zh') })
export type CaseExportQuery = z.infer<typeof CaseExportQuery>

const CaseStep = z
  .object({
    name: z.string(),
    label: Text,
    to: z.string(),
    requires: z.array(z.string()),
    requiresComment: z.boolean(),
  })
  .meta({ id: 'CaseStep' })

const CaseHistoryEntry = z
  .object({
    id: z.number().int(),
    kind: z.enum(HISTORY_KINDS),
    at: Instant,
    actor: z.string(),
    actorName: z.string(),
    comment: z.string().nullable(),
    details: FormValues,
  })
  .meta({ id: 'CaseHistoryEntry' })

export const CaseAttachment = z
  .object({
    id: z.string(),
    name: z.string(),
    mediaType: z.string(),
    bytes: z.number().int(),
    at: Instant,
    actorName: z.string(),
  })
  .meta({ id: 'CaseAttachment' })
export type CaseAttachment = z.infer<typeof CaseAttachment>

export const CaseDetail = CaseSummary.extend({
  typeVersion: z.number().int(),
  data: FormValues,
  form: FormValues,
  states: z.array(z.object({ name: z.string(), label: Text, final: z.boolean() })),
  clocks: z.array(CaseClock),
  history: z.array(CaseHistoryEntry),
  attachments: z.array(CaseAttachment),
  /** What the person asking may do now; the server remains the judge. */
  may: z.object({
    steps: z.array(CaseStep),
    claim: z.boolean(),
    release: z.boolean(),
    handOver: z.boolean(),
    passOn: z.boolean(),
    comment: z.boolean(),
    attach: z.boolean(),
    extend: z.array(z.string()),
  }),
}).meta({ id: 'CaseDetail' })
export type CaseDetail = z.infer<typeof CaseDetail>

/** What an act leaves behind. The one who acted may no longer see the rest. */
export const CaseStanding = z
  .object({
    id: z.string(),
    number: z.string(),
    state: z.string(),
    department: z.string(),
    desk: z.string(),
    assignee: Person.nullable(),
    closed: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'CaseStanding' })
export type CaseStanding = z.infer<typeof CaseStanding>

export const CaseId = z.object({ id: z.uuid() })
export const AttachmentId = CaseId.extend({ attachment: z.uuid() })
export const TypeKey = z.object({ key: z.string().max(40) })

export const OpenCaseInput = z
  .strictObject({
    type: z.string().max(40),
    title: TitleText,
    data: FormValues,
    subject: Subject.optional(),
    key: z.string().min(1).max(100).optional(),
  })
  .meta({ id: 'OpenCaseInput' })
export const VersionInput = z.strictObject({ version: Version }).meta({ id: 'CaseVersionInput' })
export const AdvanceInput = z
  .strictObject({
    version: Version,
    transition: z.string().max(40),
    data: FormValues.optional(),
    comment: z.string().max(4000).optional(),
  })
  .meta({ id: 'AdvanceCaseInput' })
export const HandOverInput = z
  .strictObject({
    version: Version,
    department: z.string().max(40).optional(),
    person: z.string().max(100).optional(),
    reason: Reason,
  })
  .meta({ id: 'HandOverCaseInput' })
export const CommentInput = z.strictObject({ comment: Reason }).meta({ id: 'CommentOnCaseInput' })
export const ExtensionInput = z
  .strictObject({
    version: Version,
    clock: z.string().max(40),
    amount: z.number().int().min(1).max(10_000),
    reason: Reason,
  })
  .meta({ id: 'ExtendClockInput' })

export const CaseTypeSummary = z
  .object({
    key: z.string(),
    version: z.number().int(),
    name: Text,
    publishedAt: Instant,
    mayOpen: z.boolean(),
  })
  .meta({ id: 'CaseTypeSummary' })
export type CaseTypeSummary = z.infer<typeof CaseTypeSummary>
export const PublishedCaseType = z
  .object({ key: z.string(), version: z.number().int(), definition: CaseTypeDefinition })
  .meta({ id: 'PublishedCaseType' })
export const CasePublication = z
  .object({ key: z.string(), version: z.number().int(), changed: z.boolean() })
  .meta({ id: 'CasePublication' })
