import { z } from 'zod'
import { Bilingual } from '#modules/insight/indicators/index.ts'

export const AnomalyItem = z
  .object({
    period: z.string(),
    value: z.number(),
    score: z.number(),
    expected: z.number(),
    lower: z.number(),
    upper: z.number(),
    lastLike: z.string().nullable(),
  })
  .meta({ id: 'Anomaly' })

export const BacktestItem = z
  .object({
    model: z.string(),
    mase: z.number().nullable(),
    smape: z.number().nullable(),
    folds: z.number().int(),
    weight: z.number(),
  })
  .meta({ id: 'BacktestRow' })

export const FindingsQuery = z.object({
  region: z.string().length(6).default('330000'),
  size: z.coerce.number().int().min(1).max(100).default(20),
})

export const FindingItem = z
  .object({
    indicator: z.object({
      code: z.string(),
      name: Bilingual,
      synthetic: z.boolean(),
      department: z.string(),
      goodDirection: z.enum(['up', 'down', 'none']),
    }),
    region: z.object({ code: z.string(), name: z.string(), nameEn: z.string() }),
    rank: z.number(),
    anomaly: AnomalyItem,
    sentence: Bilingual,
    model: z.string(),
    computation: z.number().int(),
  })
  .meta({ id: 'Finding' })
export type FindingItem = z.infer<typeof FindingItem>

const DatasetVersion = z.object({ dataset: z.string(), number: z.number().int(), run: z.string() })

export const IndicatorSeries = z
  .object({
    code: z.string(),
    region: z.object({ code: z.string(), name: z.string(), nameEn: z.string() }),
    points: z.array(
      z.object({
        period: z.string(),
        value: z.number(),
        /** The computation it comes from. */
        version: z.number().int(),
        /** What it was before it was revised, oldest first. */
        earlier: z.array(
          z.object({ value: z.number(), version: z.number().int(), replacedAt: z.iso.datetime() }),
        ),
      }),
    ),
    computations: z.array(
      z.object({
        id: z.number().int(),
        definition: z.number().int(),
        datasets: z.array(DatasetVersion),
        at: z.iso.datetime(),
      }),
    ),
    forecast: z
      .object({
        model: z.string(),
        level: z.number(),
        points: z.array(
          z.object({ period: z.string(), mean: z.number(), lower: z.number(), upper: z.number() }),
        ),
      })
      .nullable(),
    backtest: z.array(BacktestItem),
    anomalies: z.array(AnomalyItem),
    sentence: Bilingual.nullable(),
  })
  .meta({ id: 'IndicatorSeries' })
export type IndicatorSeries = z.infer<typeof IndicatorSeries>
