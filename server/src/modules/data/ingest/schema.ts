import { z } from 'zod'
import { PageQuery } from '#platform/route.ts'

export const Hints = z
  .object({
    encoding: z.string().max(40).optional(),
    delimiter: z.string().max(2).optional(),
    headerLine: z.number().int().min(0).optional(),
    headerRows: z.number().int().min(1).max(10).optional(),
    sheet: z.string().max(200).optional(),
    totalLabels: z.array(z.string().max(50)).max(50).optional(),
  })
  .meta({ id: 'ReadHints' })

/** How rows join the dataset: in place of all, beside the others, or in place of those with the same primary key. */
export const Mode = z.enum(['replace', 'append', 'upsert'])

export const SourceInput = z
  .object({
    code: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
    title: z.object({ zh: z.string().min(1).max(200), en: z.string().min(1).max(200) }),
    department: z.string().max(50),
    dataset: z.string().max(60),
    mode: Mode,
    hints: Hints.default({}),
    /**
     * A property that says how recent a record is. With it the record with the greatest value wins among those with the
     * same primary key, in whatever order they arrive; without it the later arrival wins. For `upsert` only.
     */
    asOf: z.string().max(100).nullable().default(null),
  })
  .meta({ id: 'SourceEntry' })
export type SourceInput = z.infer<typeof SourceInput>

/** Steps as in data/standards (`trim`, `number`, `unit` …); validated there when a mapping is approved. */
const Transforms = z.array(z.looseObject({ op: z.string() }))

/**
 * Which column of a file becomes which property of the contract. `from` lists the labels it may have; `constant` gives
 * every row the same text. `unpivot` first turns columns whose label matches into rows: the label's named groups become
 * columns of that name, the cell becomes `value`.
 */
export const Mapping = z
  .object({
    columns: z
      .array(
        z.object({
          target: z.string(),
          from: z.array(z.string()).max(50).default([]),
          constant: z.string().optional(),
          /** Several labels put together: `{年}{季度}`; empty where any of them is. */
          template: z.string().max(200).optional(),
          transforms: Transforms.default([]),
          /** Values a person decided about: rows that have these are set aside, these stay although no code is known. */
          quarantine: z.array(z.string().max(500)).max(500).optional(),
          leave: z.array(z.string().max(500)).max(500).optional(),
        }),
      )
      .min(1),
    unpivot: z.object({ labels: z.string().max(500) }).optional(),
  })
  .meta({ id: 'Mapping' })
export type Mapping = z.infer<typeof Mapping>

export const Source = z
  .object({
    ...SourceInput.shape,
    mappingVersion: z.number().int().nullable(),
    lastRun: z.object({ id: z.string(), status: z.string(), createdAt: z.iso.datetime() }).nullable(),
  })
  .meta({ id: 'Source' })
export type Source = z.infer<typeof Source>

/**
 * `waiting` for a mapping to be approved; `published` a new version; `unchanged` where the same files were published
 * before under the same mapping.
 */
export const RunStatus = z.enum([
  'queued',
  'running',
  'waiting',
  'published',
  'unchanged',
  'failed',
  'cancelled',
])
export type RunStatus = z.infer<typeof RunStatus>

export const RunFile = z
  .object({
    name: z.string(),
    sha256: z.string(),
    bytes: z.number().int(),
    /** What the file says: records; all records there are; all keys there are; keys of deleted records. */
    role: z.enum(['records', 'complete', 'keys', 'deletions']),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    headerLine: z.number().int().nullable(),
    sheet: z.string().nullable(),
  })
  .meta({ id: 'RunFile' })

export const MappingProposalColumn = z
  .object({
    label: z.string(),
    target: z.string().nullable(),
    score: z.number(),
    reasons: z.array(z.looseObject({ kind: z.string() })),
    samples: z.array(z.string()),
    /** The steps this file needs beyond those of the contract: units, the order of dates. */
    transforms: Transforms.default([]),
    alternatives: z.array(z.object({ target: z.string(), score: z.number() })).default([]),
    /** Values that are no code of the property’s list, to be mapped, left or set aside. */
    unknown: z
      .array(z.object({ value: z.string(), rows: z.number().int(), suggestion: z.string().nullable() }))
      .default([]),
    /** What only the source can answer: which number of 05.03.2024 is the day. */
    question: z
      .object({ kind: z.enum(['day-order', 'excel-serial']), examples: z.array(z.string()) })
      .optional(),
  })
  .meta({ id: 'MappingProposalColumn' })

export const MappingProposal = z
  .object({
    columns: z.array(MappingProposalColumn),
    /** Properties the contract requires and no column was found for. */
    missing: z.array(z.string()),
    properties: z.array(z.object({ name: z.string(), title: z.string(), required: z.boolean() })),
    /** The mapping approved for a file of the same shape, which this proposal repeats. */
    like: z.object({ source: z.string(), version: z.number().int() }).optional(),
  })
  .meta({ id: 'MappingProposal' })
export type MappingProposal = z.infer<typeof MappingProposal>

export const Run = z
  .object({
    id: z.string(),
    source: z.string(),
    sourceTitle: z.object({ zh: z.string(), en: z.string() }),
    dataset: z.string(),
    status: RunStatus,
    phase: z.string(),
    done: z.number(),
    total: z.number(),
    attempt: z.number().int(),
    mappingVersion: z.number().int().nullable(),
    rowsIn: z.number().int().nullable(),
    accepted: z.number().int().nullable(),
    quarantined: z.number().int().nullable(),
    nonData: z.number().int().nullable(),
    faults: z.number().int().nullable(),
    /** Records that are no longer at the source: tombstones. */
    deleted: z.number().int().nullable(),
    version: z.number().int().nullable(),
    error: z
      .object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()) })
      .nullable(),
    startedBy: z.string(),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Run' })
export type Run = z.infer<typeof Run>

export const RunLogLine = z
  .object({
    at: z.iso.datetime(),
    level: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'RunLogLine' })

export const RunDetail = z
  .object({
    ...Run.shape,
    files: z.array(RunFile),
    log: z.array(RunLogLine),
    proposal: MappingProposal.nullable(),
  })
  .meta({ id: 'RunDetail' })
export type RunDetail = z.infer<typeof RunDetail>

/** A record that is no longer at the source, by its key, with the file and line that had brought it. */
export const Tombstone = z
  .object({
    run: z.string(),
    source: z.string(),
    dataset: z.string(),
    /** The first version without the record. */
    version: z.number().int(),
    key: z.record(z.string(), z.string().nullable()),
    file: z.string().nullable(),
    line: z.number().int().nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Tombstone' })
export type Tombstone = z.infer<typeof Tombstone>

export const TombstoneQuery = PageQuery.extend({
  run: z.uuid().optional(),
  dataset: z.string().max(60).optional(),
})
export type TombstoneQuery = z.infer<typeof TombstoneQuery>

export const SourceQuery = PageQuery.extend({
  dataset: z.string().max(60).optional(),
  department: z.string().max(50).optional(),
})
export type SourceQuery = z.infer<typeof SourceQuery>

export const RunQuery = PageQuery.extend({
  source: z.string().max(60).optional(),
  status: RunStatus.optional(),
})
export type RunQuery = z.infer<typeof RunQuery>
