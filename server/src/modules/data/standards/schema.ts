import { z } from 'zod'
import { PageQuery, pageOf } from '#platform/route.ts'
import { CodeEntryContent, CodeListContent, CrosswalkContent, ElementContent, KINDS } from './content.ts'

export const Bilingual = z.object({ zh: z.string(), en: z.string() })
const Day = z.iso.date()
export const Kind = z.enum(KINDS)

/** What every entry of the register tells beside its content. */
const version = {
  version: z.number().int(),
  validFrom: Day,
  validTo: Day.nullable(),
  retired: z.boolean(),
  successor: z.string().nullable(),
  reason: z.string(),
  proposedBy: z.string(),
  approvedBy: z.string(),
  approvedAt: z.iso.datetime(),
}
export const VersionView = z.object(version).meta({ id: 'StandardVersion' })
export type VersionView = z.infer<typeof VersionView>

export const RegisterQuery = PageQuery.extend({
  asOf: Day.optional(),
  retired: z.enum(['true', 'false']).optional(),
})

export const ElementQuery = RegisterQuery.extend({
  classification: ElementContent.shape.classification.optional(),
  type: ElementContent.shape.type.optional(),
  codeList: z.string().max(60).optional(),
})

export const ElementSummary = z
  .object({ ...version, element: ElementContent })
  .omit({ validTo: true, proposedBy: true })
  .meta({ id: 'DataElementSummary' })

/** The fields of GB/T 19488.2 that follow from others. */
const derived = {
  pinyin: z.string(),
  format: z.string(),
  domain: Bilingual,
}

export const ElementDetail = z
  .object({
    ...version,
    element: ElementContent,
    ...derived,
    /** Relations that other elements have to this one. */
    relatedFrom: z.array(z.object({ kind: z.string(), element: z.string(), name: Bilingual })),
    versions: z.array(VersionView),
    openProposal: z.string().nullable(),
  })
  .meta({ id: 'DataElementDetail' })
export type ElementDetail = z.infer<typeof ElementDetail>

export const CodeListSummary = z
  .object({ ...version, id: z.string(), name: Bilingual, standard: z.string(), codes: z.number().int() })
  .omit({ validTo: true, proposedBy: true })
  .meta({ id: 'CodeListSummary' })

export const CodeListDetail = z
  .object({
    ...version,
    list: CodeListContent.omit({ entries: true }),
    /** The codes valid on the day asked for. */
    entries: z.array(CodeEntryContent),
    asOf: Day,
    elements: z.array(z.object({ id: z.string(), name: Bilingual })),
    crosswalks: z.array(z.object({ id: z.string(), name: Bilingual, from: z.string(), to: z.string() })),
    versions: z.array(VersionView),
    openProposal: z.string().nullable(),
  })
  .meta({ id: 'CodeListDetail' })
export type CodeListDetail = z.infer<typeof CodeListDetail>

export const CodeListChanges = z
  .array(
    z.object({
      kind: z.enum(['added', 'removed', 'renamed']),
      code: z.string(),
      name: Bilingual,
      before: Bilingual.optional(),
    }),
  )
  .meta({ id: 'CodeListChanges' })

export const CrosswalkDetail = z
  .object({
    ...version,
    crosswalk: CrosswalkContent,
    versions: z.array(VersionView),
    openProposal: z.string().nullable(),
  })
  .meta({ id: 'CrosswalkDetail' })

export const CrosswalkAnswer = z
  .object({
    state: z.enum(['mapped', 'ambiguous', 'unmapped']),
    code: z.string(),
    to: z.string().optional(),
    candidates: z.array(CrosswalkContent.shape.rows.element).optional(),
  })
  .meta({ id: 'CrosswalkAnswer' })

const proposal = {
  kind: Kind,
  code: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  /** The version the person looked at; 0 for a new entry. */
  after: z.number().int().min(0),
  validFrom: Day,
  reason: z.string().trim().min(1).max(1000),
}
export const ProposalInput = z
  .discriminatedUnion('action', [
    z.object({ action: z.literal('put'), ...proposal, content: z.looseObject({}) }),
    z.object({ action: z.literal('retire'), ...proposal, successor: z.string().max(60).optional() }),
  ])
  .meta({ id: 'StandardChange' })
export type ProposalInput = z.infer<typeof ProposalInput>

export const ProposalQuery = PageQuery.extend({
  status: z.enum(['open', 'approved', 'refused', 'withdrawn']).optional(),
  kind: Kind.optional(),
  code: z.string().max(60).optional(),
})

export const ProposalView = z
  .object({
    id: z.string(),
    kind: Kind,
    code: z.string(),
    name: Bilingual,
    action: z.enum(['put', 'retire']),
    after: z.number().int(),
    validFrom: Day,
    reason: z.string(),
    successor: z.string().nullable(),
    status: z.enum(['open', 'approved', 'refused', 'withdrawn']),
    proposedBy: z.string(),
    proposedByName: z.string(),
    proposedAt: z.iso.datetime(),
    decidedByName: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    note: z.string().nullable(),
    version: z.number().int().nullable(),
  })
  .meta({ id: 'StandardProposal' })
export type ProposalView = z.infer<typeof ProposalView>

export const ProposalDetail = z
  .object({
    ...ProposalView.shape,
    content: z.looseObject({}).nullable(),
    fields: z.array(
      z.object({ field: z.string(), before: z.unknown(), after: z.unknown(), narrows: z.boolean() }),
    ),
    entries: CodeListChanges,
  })
  .meta({ id: 'StandardProposalDetail' })
export type ProposalDetail = z.infer<typeof ProposalDetail>

export const ProposalPage = pageOf(ProposalView)

export const ImportInput = z
  .object({
    kind: Kind,
    format: z.enum(['json', 'csv']),
    /** For a code list in CSV: which one; its name and standard are kept. */
    code: z.string().max(60).optional(),
    text: z.string().min(1).max(5_000_000),
    validFrom: Day,
    reason: z.string().trim().min(1).max(1000),
  })
  .meta({ id: 'StandardImport' })
export type ImportInput = z.infer<typeof ImportInput>

export const ImportResult = z
  .object({
    proposals: z.array(z.object({ code: z.string(), proposal: z.string(), isNew: z.boolean() })),
    unchanged: z.array(z.string()),
    faults: z.array(z.object({ code: z.string(), error: z.string(), problems: z.array(z.looseObject({})) })),
  })
  .meta({ id: 'StandardImportResult' })
export type ImportResult = z.infer<typeof ImportResult>
