import { z } from 'zod'
import { Hierarchy, Plan } from './protect/plan.ts'

const Bilingual = z.object({ zh: z.string(), en: z.string() })

export const RefusalCode = z.enum([
  'notPublished',
  'notUnconditional',
  'notForOpening',
  'notGeneral',
  'personalData',
  'personalColumns',
  'personalValues',
  'noVersion',
  'weakPlan',
  'unprotected',
  'tooMuchLost',
])
export type RefusalCode = z.infer<typeof RefusalCode>

const Refusal = z.object({ code: RefusalCode, columns: z.array(z.string()), text: Bilingual })
export type Refusal = z.infer<typeof Refusal>

const Anonymity = z.object({
  rows: z.number().int(),
  groups: z.number().int(),
  smallestGroup: z.number().int().nullable(),
  groupsBelowK: z.number().int(),
  rowsBelowK: z.number().int(),
  uniqueRows: z.number().int(),
  leastValues: z.number().int().nullable(),
  groupsBelowL: z.number().int(),
})

const Protection = z.object({
  derived: z.boolean(),
  before: Anonymity.nullable(),
  after: Anonymity.nullable(),
  rowsIn: z.number().int(),
  rowsOut: z.number().int(),
  cells: z.array(z.object({ column: z.string(), small: z.number().int(), complementary: z.number().int() })),
  generalised: z.array(
    z.object({ column: z.string(), to: Hierarchy, before: z.number().int(), after: z.number().int() }),
  ),
  lost: z.number(),
  tooMuchLost: z.boolean(),
})

export const Assessment = z
  .object({
    dataset: z.string(),
    version: z.number().int().nullable(),
    allowed: z.boolean(),
    reasons: z.array(Refusal),
    /** What the platform takes each column for, to be confirmed by a person. */
    roles: z.array(
      z.object({
        column: z.string(),
        title: z.string(),
        role: z.enum(['identifier', 'quasi-identifier', 'sensitive', 'person-count', 'place', 'none']),
        reason: Bilingual,
        hierarchies: z.array(Hierarchy),
      }),
    ),
    plan: Plan,
    /** k and l in force. */
    strength: z.object({ k: z.number().int(), l: z.number().int() }),
    /** What applying the plan does to this version; null where there is none. */
    protection: Protection.nullable(),
  })
  .meta({ id: 'OpeningAssessment' })
export type Assessment = z.infer<typeof Assessment>

export const OpenColumn = z
  .object({
    name: z.string(),
    title: Bilingual,
    type: z.enum(['string', 'integer', 'number', 'date', 'timestamp', 'boolean']),
    unit: z.string().nullable(),
    element: z.string().nullable(),
  })
  .meta({ id: 'OpenColumn' })
export type OpenColumn = z.infer<typeof OpenColumn>

export const OpenDataset = z
  .object({
    code: z.string(),
    title: Bilingual,
    summary: Bilingual,
    department: z.object({ code: z.string(), name: Bilingual }),
    theme: z.string(),
    updateCycle: z.string(),
    synthetic: z.boolean(),
    licence: z.string(),
    origin: z.string(),
    openedAt: z.iso.datetime(),
    columns: z.array(OpenColumn),
    /** Score 0–100 over the dimensions of GB/T 36344. */
    quality: z.number().nullable(),
    releases: z.array(
      z.object({
        version: z.number().int(),
        rows: z.number().int(),
        sha256: z.string(),
        publishedAt: z.iso.datetime(),
        releasedAt: z.iso.datetime(),
        /** Protected against singling out persons, and so not the source itself. */
        derived: z.boolean(),
      }),
    ),
    links: z.record(z.string(), z.url()),
  })
  .meta({ id: 'OpenDataset' })
export type OpenDataset = z.infer<typeof OpenDataset>

export const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
export type Cell = z.infer<typeof Cell>

export const OpenRowsPage = z
  .object({
    dataset: z.string(),
    version: z.number().int(),
    synthetic: z.boolean(),
    columns: z.array(OpenColumn),
    items: z.array(z.record(z.string(), Cell)),
    total: z.number().int(),
    page: z.number().int(),
    size: z.number().int(),
  })
  .meta({ id: 'OpenRows' })
export type OpenRowsPage = z.infer<typeof OpenRowsPage>

const version = z.coerce.number().int().min(1).optional()
const flag = z.enum(['true', 'false']).default('false')

/** Whatever else the query names is a column that must equal the value. */
const filters = z.string().max(500)

export const OpenRowsQuery = z
  .object({
    version,
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(1000).default(100),
    sort: z.string().max(100).optional(),
  })
  .catchall(filters)
export type OpenRowsQuery = z.infer<typeof OpenRowsQuery>

/** `encoding` is for spreadsheet programs that take no UTF-8, for CSV only; `bom` is for spreadsheets that take UTF-8 for another encoding; `lineage` adds the file and line of each row. */
export const ExportQuery = z
  .object({ version, bom: flag, lineage: flag, encoding: z.enum(['utf-8', 'gb18030']).default('utf-8') })
  .catchall(filters)
export type ExportQuery = z.infer<typeof ExportQuery>

export const ProposalState = z.enum(['proposed', 'approved', 'rejected'])
export type ProposalState = z.infer<typeof ProposalState>

export const NewProposal = z
  .object({ plan: Plan, note: z.string().max(2000).default('') })
  .meta({ id: 'NewOpeningProposal' })
export type NewProposal = z.infer<typeof NewProposal>

export const ProposalDecision = z
  .object({ approve: z.boolean(), note: z.string().max(2000).default('') })
  .meta({ id: 'OpeningProposalDecision' })
export type ProposalDecision = z.infer<typeof ProposalDecision>

export const ProposalView = z
  .object({
    id: z.string(),
    dataset: z.string(),
    title: Bilingual,
    department: z.string(),
    version: z.number().int(),
    state: ProposalState,
    note: z.string(),
    plan: Plan,
    assessment: Assessment,
    proposedByName: z.string(),
    proposedAt: z.iso.datetime(),
    decidedByName: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    decisionNote: z.string().nullable(),
    /** Whether the asking person may decide on it: of the owner or the bureau, and not who proposed it. */
    mayDecide: z.boolean(),
  })
  .meta({ id: 'OpeningProposal' })
export type ProposalView = z.infer<typeof ProposalView>

export const ProposalQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(500).default(20),
  dataset: z.string().max(60).optional(),
  state: ProposalState.optional(),
})
export type ProposalQuery = z.infer<typeof ProposalQuery>

export const OpeningStatus = z
  .object({
    opened: z.boolean(),
    openedAt: z.iso.datetime().nullable(),
    withdrawn: z.object({ at: z.iso.datetime(), reason: z.string(), by: z.string() }).nullable(),
    releases: z.array(
      z.object({ version: z.number().int(), releasedAt: z.iso.datetime(), derived: z.boolean() }),
    ),
    withheld: z.array(
      z.object({ version: z.number().int(), at: z.iso.datetime(), reasons: z.array(Refusal) }),
    ),
    waiting: ProposalView.nullable(),
    mayGovern: z.boolean(),
  })
  .meta({ id: 'OpeningStatus' })
export type OpeningStatus = z.infer<typeof OpeningStatus>

export const OpenSearchPage = z
  .object({
    items: z.array(OpenDataset),
    total: z.number().int(),
    facets: z.record(z.string(), z.record(z.string(), z.number().int())),
    correction: z.enum(['homophone', 'spelling', 'slip']).nullable(),
    next: z.string().nullable(),
  })
  .meta({ id: 'OpenSearchPage' })
export type OpenSearchPage = z.infer<typeof OpenSearchPage>

export const ChartQuery = z.object({
  version,
  x: z.string().max(100),
  y: z.string().max(100).optional(),
  by: z.enum(['sum', 'avg', 'min', 'max', 'count']).default('sum'),
})
export type ChartQuery = z.infer<typeof ChartQuery>

export const ChartPoints = z
  .object({
    points: z.array(z.object({ x: z.string(), y: z.number().nullable() })),
    /** Whether there are more values of x than points given. */
    cut: z.boolean(),
    synthetic: z.boolean(),
  })
  .meta({ id: 'OpenChartPoints' })
export type ChartPoints = z.infer<typeof ChartPoints>

const contact = z.string().max(200).default('')

export const PublicRequest = z
  .object({
    title: z.string().trim().min(2).max(200),
    description: z.string().trim().min(5).max(4000),
    purpose: z.string().trim().min(2).max(1000),
    /** Code of the department believed to hold the data; the data bureau finds out otherwise. */
    department: z.string().max(50).optional(),
    contact,
  })
  .meta({ id: 'OpeningRequest' })
export type PublicRequest = z.infer<typeof PublicRequest>

export const PublicFeedback = z
  .object({
    kind: z.enum(['error', 'suggestion', 'other']),
    text: z.string().trim().min(5).max(4000),
    contact,
  })
  .meta({ id: 'OpenDataFeedback' })
export type PublicFeedback = z.infer<typeof PublicFeedback>

/** The number and the receipt are what the public asks for the state by; the receipt is shown this once. */
export const PublicReceipt = z
  .object({ number: z.string(), receipt: z.string(), department: z.string() })
  .meta({ id: 'PublicReceipt' })
export type PublicReceipt = z.infer<typeof PublicReceipt>

export const PublicCase = z
  .object({
    number: z.string(),
    title: Bilingual,
    state: Bilingual,
    closed: z.boolean(),
    openedAt: z.iso.datetime(),
    dueAt: z.iso.datetime().nullable(),
    answer: z.string().nullable(),
  })
  .meta({ id: 'PublicCase' })
export type PublicCase = z.infer<typeof PublicCase>
