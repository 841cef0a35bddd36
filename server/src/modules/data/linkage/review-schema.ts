import { z } from 'zod'
import { PageQuery } from '#platform/route.ts'
import { Bilingual, EntityChange, Part } from './schema.ts'

export const TaskKind = z.enum(['possible', 'refused', 'sample'])
export type TaskKind = z.infer<typeof TaskKind>
export const Verdict = z.enum(['match', 'different'])
export type Verdict = z.infer<typeof Verdict>

export const TaskSummary = z
  .object({
    id: z.number(),
    kind: TaskKind,
    reason: z.string().nullable(),
    weight: z.number(),
    probability: z.number(),
    usefulness: z.number(),
    datasets: z.array(z.string()),
    state: z.enum(['open', 'decided']),
    verdict: Verdict.nullable(),
    claimedBy: z.string().nullable(),
    claimedUntil: z.iso.datetime().nullable(),
  })
  .meta({ id: 'LinkageTask' })
export type TaskSummary = z.infer<typeof TaskSummary>

const Runs = z.array(z.object({ text: z.string(), same: z.boolean() }))

export const Comparison = z
  .object({
    ...TaskSummary.shape,
    run: z.string(),
    left: z.object({
      dataset: z.string(),
      record: z.string(),
      entity: z.number(),
      file: z.string(),
      line: z.number(),
    }),
    right: z.object({
      dataset: z.string(),
      record: z.string(),
      entity: z.number(),
      file: z.string(),
      line: z.number(),
    }),
    prior: z.number(),
    fields: z.array(
      z.object({
        field: z.string(),
        title: Bilingual,
        part: Part,
        level: z.string().nullable(),
        bits: z.number(),
        left: Runs.nullable(),
        right: Runs.nullable(),
        /** Values are hidden; only where they differ is shown. */
        masked: z.boolean(),
        /** Whether stating a purpose would show them to this person. */
        onPurpose: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'LinkageComparison' })
export type Comparison = z.infer<typeof Comparison>

export const Queue = z
  .object({
    open: z.number(),
    decided: z.number(),
    samplesOpen: z.number(),
    mine: z.number(),
    task: Comparison.nullable(),
  })
  .meta({ id: 'LinkageQueue' })

export const TaskQuery = PageQuery.extend({
  kind: TaskKind.optional(),
  state: z.enum(['open', 'decided']).optional(),
})
export type TaskQuery = z.infer<typeof TaskQuery>

export const EntitySummary = z
  .object({
    entity: z.number(),
    records: z.number(),
    datasets: z.array(z.string()),
  })
  .meta({ id: 'LinkageEntitySummary' })

export const EntityQuery = PageQuery.extend({
  least: z.coerce.number().int().min(1).default(2),
  dataset: z.string().max(60).optional(),
})
export type EntityQuery = z.infer<typeof EntityQuery>

const Cell = z.object({ value: z.string().nullable(), masked: z.boolean() })

export const Entity = z
  .object({
    entity: z.number(),
    run: z.string(),
    fields: z.array(z.object({ field: z.string(), title: Bilingual, part: Part, onPurpose: z.boolean() })),
    records: z.array(
      z.object({
        record: z.string(),
        dataset: z.string(),
        file: z.string(),
        line: z.number(),
        cells: z.record(z.string(), Cell),
      }),
    ),
    golden: z.record(
      z.string(),
      z.object({
        value: z.string().nullable(),
        masked: z.boolean(),
        from: z.number().nullable(),
        others: z.number(),
      }),
    ),
    pairs: z.array(
      z.object({
        left: z.number(),
        right: z.number(),
        weight: z.number(),
        status: z.string(),
        fields: z.array(z.object({ field: z.string(), level: z.string(), bits: z.number() })),
      }),
    ),
    changes: z.array(EntityChange),
  })
  .meta({ id: 'LinkageEntity' })
export type Entity = z.infer<typeof Entity>

export const GoldenPreview = z
  .object({
    run: z.string(),
    dataset: z.string(),
    currentVersion: z.number().nullable(),
    currentRows: z.number().nullable(),
    rows: z.number(),
    merged: z.number(),
    fields: z.array(
      z.object({
        field: z.string(),
        title: Bilingual,
        filled: z.number(),
        /** Entities in which sources disagree about the field. */
        conflicts: z.number(),
        bySource: z.record(z.string(), z.number()),
        masked: z.boolean(),
      }),
    ),
    examples: z.array(
      z.object({
        entity: z.number(),
        records: z.number(),
        cells: z.record(
          z.string(),
          z.object({ value: z.string().nullable(), source: z.string().nullable(), conflict: z.boolean() }),
        ),
      }),
    ),
  })
  .meta({ id: 'LinkageGoldenPreview' })
export type GoldenPreview = z.infer<typeof GoldenPreview>
