import { z } from 'zod'
import { PageQuery } from '#platform/route.ts'
import { RECTIFICATION_STATES } from './breach.ts'
import { THRESHOLD_SCOPES } from './threshold.ts'

const Text = z.object({ zh: z.string(), en: z.string() })
const Instant = z.iso.datetime()
const State = z.enum(RECTIFICATION_STATES)
const Score = z.number().min(0).max(100)

export const Threshold = z
  .object({
    id: z.string(),
    /** A dataset, or `*` for all. */
    dataset: z.string(),
    scope: z.enum(THRESHOLD_SCOPES),
    /** A dimension or the id of a rule, or `*` for all. */
    key: z.string(),
    minimum: Score,
    enabled: z.boolean(),
  })
  .meta({ id: 'QualityThreshold' })

export const ThresholdInput = Threshold.omit({ id: true })
  .extend({ dataset: z.string().min(1).max(60), key: z.string().min(1).max(200) })
  .meta({ id: 'NewQualityThreshold' })
export type ThresholdInput = z.infer<typeof ThresholdInput>

export const ThresholdChange = Threshold.pick({ minimum: true, enabled: true }).meta({
  id: 'QualityThresholdChange',
})

const days = z.number().int().min(1).max(365)
export const RectificationPolicy = z
  .object({ acceptanceDays: days, closingDays: days, reopenDays: days })
  .meta({ id: 'RectificationPolicy' })

const Evidence = z.object({
  run: z.string().nullable(),
  checked: z.number().int(),
  failed: z.number().int(),
  score: z.number(),
})

export const RectificationItem = z
  .object({
    id: z.string(),
    dataset: z.string(),
    title: Text,
    department: z.string(),
    run: z.string().nullable(),
    version: z.number().int().nullable(),
    state: State,
    round: z.number().int(),
    sentBack: z.number().int(),
    openedAt: Instant,
    closedAt: Instant.nullable(),
    caseId: z.string(),
    caseNumber: z.string().nullable(),
    dueAt: Instant.nullable(),
    overdue: z.boolean(),
    breaches: z.array(
      z.object({
        subject: z.string(),
        words: Text,
        dimension: z.string().nullable(),
        minimum: z.number(),
        first: Evidence,
        latest: Evidence,
        mended: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Rectification' })
export type RectificationItem = z.infer<typeof RectificationItem>

export const RectificationQuery = PageQuery.extend({
  dataset: z.string().max(60).optional(),
  department: z.string().max(50).optional(),
  state: State.optional(),
  open: z.stringbool().optional(),
})
export type RectificationQuery = z.infer<typeof RectificationQuery>

const Standing = z.object({
  dimension: z.string(),
  checked: z.number().int(),
  failed: z.number().int(),
  score: z.number().nullable(),
})

export const QualityBoard = z
  .object({
    departments: z.array(
      z.object({
        department: z.string(),
        datasets: z.number().int(),
        score: z.number().nullable(),
        dimensions: z.array(Standing),
        late: z.number().int(),
        open: z.number().int(),
        overdue: z.number().int(),
        trend: z.array(z.object({ day: z.string(), score: z.number().nullable() })),
      }),
    ),
    datasets: z.array(
      z.object({
        dataset: z.string(),
        title: Text,
        department: z.string(),
        synthetic: z.boolean(),
        score: z.number().nullable(),
        dimensions: z.array(Standing),
        faults: z.number().int(),
        run: z.string().nullable(),
        version: z.number().int().nullable(),
        judgedAt: Instant,
        dueAt: Instant.nullable(),
        late: z.boolean(),
        open: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'QualityBoard' })
export type QualityBoard = z.infer<typeof QualityBoard>
