import { z } from 'zod'
import { PageQuery } from '#platform/route.ts'
import { MASKS } from '#modules/trust/access/index.ts'
import { Bilingual, Classification, DatasetInput, entryShape, EntryState, Level, Sharing } from './entry.ts'

export type { DatasetInput } from './entry.ts'

/** What a summary tells of an entry: everything but secrecy, of which none is registered. */
const { secret: _secret, ...entry } = entryShape

export const DatasetSummary = z
  .object({
    ...entry,
    departmentName: Bilingual,
    state: EntryState,
    /** 信息资源代码, null while the entry has no class. */
    resourceCode: z.string().nullable(),
    /** Core items of the guide that are filled, in per cent. */
    completeness: z.number().int(),
    successor: z.string().nullable(),
    retiredReason: z.string().nullable(),
    issuedAt: z.iso.datetime().nullable(),
    version: z.number().int().nullable(),
    rows: z.number().int().nullable(),
    publishedAt: z.iso.datetime().nullable(),
    /** Quality score 0–100 over the dimensions of GB/T 36344, null before the first run. */
    quality: z.number().nullable(),
  })
  .meta({ id: 'DatasetSummary' })
export type DatasetSummary = z.infer<typeof DatasetSummary>

export const DatasetColumn = z
  .object({
    name: z.string(),
    title: Bilingual,
    type: z.string(),
    element: z.string().nullable(),
    unit: z.string().nullable(),
    classification: z.enum(['general', 'personal', 'sensitive-personal']),
    /** Whether the asking person sees this column's values in clear. */
    clear: z.boolean(),
    /** How its values are masked, or that the column is refused; null where they are clear. */
    mask: z.enum([...MASKS, 'refused']).nullable(),
  })
  .meta({ id: 'DatasetColumn' })
export type DatasetColumn = z.infer<typeof DatasetColumn>

export const DatasetVersion = z
  .object({
    number: z.number().int(),
    rows: z.number().int(),
    bytes: z.number().int(),
    sha256: z.string(),
    run: z.string(),
    publishedAt: z.iso.datetime(),
    current: z.boolean(),
  })
  .meta({ id: 'DatasetVersion' })

export const DimensionScore = z
  .object({
    dimension: z.string(),
    checked: z.number().int(),
    failed: z.number().int(),
    score: z.number().nullable(),
  })
  .meta({ id: 'DatasetDimensionScore' })

export const DatasetDetail = z
  .object({
    ...DatasetSummary.shape,
    columns: z.array(DatasetColumn),
    versions: z.array(DatasetVersion),
    dimensions: z.array(DimensionScore),
    /** Keys of the core items that are missing. */
    missing: z.array(z.string()),
    categoryName: Bilingual.nullable(),
    entryVersion: z.number().int(),
    /** The version that waits for review or publication. */
    open: z.object({ number: z.number().int(), state: z.string() }).nullable(),
    uses: z.array(z.object({ kind: z.string(), uses: z.number().int() })),
    /** Named by the entry or naming it, then those most alike. */
    relatedDatasets: z.array(z.object({ code: z.string(), title: Bilingual, named: z.boolean() })),
    following: z.boolean(),
    /** What the asking person may do with the entry. */
    mayGovern: z.boolean(),
  })
  .meta({ id: 'DatasetDetail' })
export type DatasetDetail = z.infer<typeof DatasetDetail>

export const DatasetQuery = PageQuery.extend({
  department: z.string().max(50).optional(),
  sharing: Sharing.optional(),
  classification: Classification.optional(),
  level: Level.optional(),
  synthetic: z.enum(['true', 'false']).optional(),
  state: EntryState.optional(),
  opening: z.enum(['yes', 'conditional', 'no', 'none']).optional(),
  quality: z.enum(['excellent', 'good', 'fair', 'poor', 'none']).optional(),
  freshness: z.enum(['fresh', 'overdue', 'unknown']).optional(),
  class: z.enum(['1', '2', '3', 'none']).optional(),
  format: z.string().max(20).optional(),
  theme: z.string().max(100).optional(),
})
export type DatasetQuery = z.infer<typeof DatasetQuery>

export const RowsQuery = PageQuery.extend({
  version: z.coerce.number().int().min(1).optional(),
  file: z.string().max(64).optional(),
  line: z.coerce.number().int().optional(),
})
export type RowsQuery = z.infer<typeof RowsQuery>

export const RowsPage = z
  .object({
    version: z.number().int(),
    columns: z.array(DatasetColumn),
    /** Names of the landed files by their SHA-256, as `_file` gives it. */
    files: z.record(z.string(), z.string()),
    items: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
    total: z.number().int(),
    page: z.number().int(),
    size: z.number().int(),
  })
  .meta({ id: 'DatasetRows' })
export type RowsPage = z.infer<typeof RowsPage>

export const EntryChanges = z.array(
  z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
)

export const EntryVersionView = z
  .object({
    number: z.number().int(),
    state: z.enum(['draft', 'reviewed', 'published', 'returned', 'superseded', 'retired']),
    note: z.string().nullable(),
    authorName: z.string(),
    /** Whether the asking person wrote it, and so may not approve it. */
    own: z.boolean(),
    decidedByName: z.string().nullable(),
    decisionNote: z.string().nullable(),
    createdAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
    /** What it changed against the version before it. */
    changes: EntryChanges,
  })
  .meta({ id: 'CatalogEntryVersion' })
export type EntryVersionView = z.infer<typeof EntryVersionView>

export const EntryDecision = z
  .object({
    act: z.enum(['review', 'publish', 'return', 'retire']),
    reason: z.string().max(2000).optional(),
    successor: z.string().max(60).optional(),
  })
  .meta({ id: 'CatalogEntryDecision' })
export type EntryDecision = z.infer<typeof EntryDecision>

export const SaveEntry = z
  .object({
    entry: DatasetInput,
    note: z.string().max(500).optional(),
    /** Number of the version the author looked at; refused with `catalog.changedMeanwhile` when another came. */
    after: z.number().int().optional(),
  })
  .meta({ id: 'CatalogSaveEntry' })

export const CompletenessReport = z
  .object({
    departments: z.array(
      z.object({
        department: z.string(),
        name: Bilingual,
        datasets: z.number().int(),
        complete: z.number().int(),
        published: z.number().int(),
        percent: z.number().int(),
      }),
    ),
    items: z.array(z.object({ key: z.string(), name: Bilingual, missing: z.number().int() })),
  })
  .meta({ id: 'CatalogCompleteness' })
export type CompletenessReport = z.infer<typeof CompletenessReport>

export const ImportReport = z
  .object({
    rows: z.number().int(),
    saved: z.array(z.string()),
    unchanged: z.number().int(),
    faults: z.array(z.object({ row: z.number().int(), column: z.string().nullable(), text: Bilingual })),
  })
  .meta({ id: 'CatalogImportReport' })
export type ImportReport = z.infer<typeof ImportReport>

export const DatasetNote = z
  .object({
    id: z.string(),
    kind: z.enum(['comment', 'issue']),
    text: z.string(),
    authorName: z.string(),
    organisation: z.string().nullable(),
    createdAt: z.iso.datetime(),
    resolvedAt: z.iso.datetime().nullable(),
    resolvedByName: z.string().nullable(),
    answer: z.string().nullable(),
  })
  .meta({ id: 'DatasetNote' })
export type DatasetNote = z.infer<typeof DatasetNote>

export const NewNote = z
  .object({ kind: z.enum(['comment', 'issue']), text: z.string().trim().min(1).max(4000) })
  .meta({ id: 'NewDatasetNote' })

export const FollowedChange = z
  .object({
    dataset: z.string(),
    title: Bilingual,
    kind: z.enum(['version', 'entry', 'note', 'retired']),
    text: Bilingual,
    at: z.iso.datetime(),
    seen: z.boolean(),
  })
  .meta({ id: 'FollowedChange' })
export type FollowedChange = z.infer<typeof FollowedChange>
