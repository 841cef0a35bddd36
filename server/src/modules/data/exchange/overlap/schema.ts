import { z } from 'zod'
import { Bilingual } from '../request/schema.ts'

/** A column somebody means to collect: any of its name, title and data element. */
export const PlannedColumn = z
  .object({
    name: z.string().trim().min(1).max(100),
    title: z.string().trim().max(100).optional(),
    element: z.string().max(60).optional(),
  })
  .meta({ id: 'PlannedColumn' })
export type PlannedColumn = z.infer<typeof PlannedColumn>

export const Overlap = z
  .object({
    dataset: z.string(),
    title: Bilingual,
    department: z.string(),
    sharing: z.enum(['unconditional', 'conditional', 'none']),
    synthetic: z.boolean(),
    /** Share of the planned columns that this dataset holds, weighted by how sure each likeness is: 0 to 1. */
    score: z.number(),
    matches: z.array(
      z.object({
        planned: z.string(),
        existing: z.string(),
        existingTitle: Bilingual,
        likeness: z.number(),
        by: z.enum(['element', 'title', 'name', 'pinyin', 'similar']),
      }),
    ),
  })
  .meta({ id: 'CollectionOverlap' })
export type Overlap = z.infer<typeof Overlap>

export const OverlapAnswer = z
  .object({ overlaps: z.array(Overlap), threshold: z.number(), reasonNeeded: z.boolean() })
  .meta({ id: 'CollectionOverlaps' })
export type OverlapAnswer = z.infer<typeof OverlapAnswer>

export const CollectionInput = z
  .object({
    title: z.string().trim().min(2).max(200),
    columns: z.array(PlannedColumn).min(1).max(500),
    reason: z.string().trim().max(2000).optional(),
  })
  .meta({ id: 'CollectionInput' })
export type CollectionInput = z.infer<typeof CollectionInput>
export const Collection = z
  .object({
    id: z.string(),
    department: z.string(),
    title: z.string(),
    columns: z.array(PlannedColumn),
    overlaps: z.array(Overlap),
    reason: z.string().nullable(),
    declaredAt: z.iso.datetime(),
    declaredBy: z.string(),
  })
  .meta({ id: 'CollectionDeclaration' })
