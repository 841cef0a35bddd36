import { z } from 'zod'

const Bilingual = z.object({ zh: z.string(), en: z.string() })

export const RefusalCode = z.enum([
  'notUnconditional',
  'notGeneral',
  'personalData',
  'personalColumns',
  'noVersion',
  'smallGroups',
  'smallCounts',
])
export type RefusalCode = z.infer<typeof RefusalCode>

const Refusal = z.object({ code: RefusalCode, columns: z.array(z.string()), text: Bilingual })
export type Refusal = z.infer<typeof Refusal>

export const Assessment = z
  .object({
    dataset: z.string(),
    version: z.number().int().nullable(),
    allowed: z.boolean(),
    reasons: z.array(Refusal),
    personalColumns: z.array(z.string()),
    /** Columns that together may single out a person; empty where a row is not about a person. */
    quasiIdentifiers: z.array(z.string()),
    /** Rows of the smallest group with equal quasi-identifiers; null where there are none. */
    smallestGroup: z.number().int().nullable(),
    groupsBelowThreshold: z.number().int(),
    /** Columns that count people, with how many rows count fewer than the threshold but not none. */
    smallCounts: z.array(z.object({ column: z.string(), rows: z.number().int() })),
    threshold: z.number().int(),
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
    releases: z.array(
      z.object({
        version: z.number().int(),
        rows: z.number().int(),
        sha256: z.string(),
        publishedAt: z.iso.datetime(),
        releasedAt: z.iso.datetime(),
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

/** `bom` is for spreadsheets that take UTF-8 for another encoding; `lineage` adds the file and line of each row. */
export const ExportQuery = z.object({ version, bom: flag, lineage: flag }).catchall(filters)
export type ExportQuery = z.infer<typeof ExportQuery>
