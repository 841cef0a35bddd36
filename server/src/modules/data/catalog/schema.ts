import { z } from 'zod'
import { PageQuery } from '#platform/route.ts'

export const Bilingual = z.object({ zh: z.string(), en: z.string() })

export const Level = z.enum(['province', 'city', 'county'])
/** GB/T 43697-2024: 核心, 重要, 一般. */
export const Classification = z.enum(['core', 'important', 'general'])
/** 政务数据共享条例: 无条件, 有条件, 不予共享. */
export const Sharing = z.enum(['unconditional', 'conditional', 'none'])
export const UpdateCycle = z.enum([
  'realtime',
  'hourly',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'irregular',
])

const entry = {
  code: z.string(),
  title: Bilingual,
  summary: Bilingual,
  department: z.string(),
  level: Level,
  theme: z.string(),
  classification: Classification,
  personal: z.boolean(),
  sharing: Sharing,
  sharingReason: z.string().nullable(),
  updateCycle: UpdateCycle,
  synthetic: z.boolean(),
  licence: z.string(),
  origin: z.string(),
}

/** What is needed to register a dataset; `contract` is ODCS 3.1 YAML. */
export const DatasetInput = z
  .object({
    ...entry,
    contract: z.string().min(1),
    /** Files the contract names (code lists), by the path written there. */
    contractFiles: z.record(z.string(), z.string()).default({}),
  })
  .meta({ id: 'DatasetEntry' })
export type DatasetInput = z.infer<typeof DatasetInput>

export const DatasetSummary = z
  .object({
    ...entry,
    departmentName: Bilingual,
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
  })
  .meta({ id: 'DatasetDetail' })
export type DatasetDetail = z.infer<typeof DatasetDetail>

export const DatasetQuery = PageQuery.extend({
  department: z.string().max(50).optional(),
  sharing: Sharing.optional(),
  classification: Classification.optional(),
  level: Level.optional(),
  synthetic: z.enum(['true', 'false']).optional(),
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
