import { z } from 'zod'
import { Bilingual, Definition } from './definition.ts'
import { periodKinds } from './period.ts'

export const SqlFault = z
  .object({ message: z.string(), line: z.number().nullable(), column: z.number().nullable() })
  .meta({ id: 'SqlFault' })

export const IndicatorSummary = z
  .object({
    code: z.string(),
    name: Bilingual,
    unit: z.object({ zh: z.string(), en: z.string() }),
    description: Bilingual,
    department: z.string(),
    datasets: z.array(z.string()),
    periodKind: z.enum(periodKinds),
    goodDirection: z.enum(['up', 'down', 'none']),
    share: z.boolean(),
    importance: z.number().int(),
    decimals: z.number().int(),
    synthetic: z.boolean(),
    version: z.number().int(),
    state: z.enum(['waiting', 'ready', 'failed']),
    fault: SqlFault.nullable(),
  })
  .meta({ id: 'IndicatorSummary' })

export const IndicatorDetail = z
  .object({
    definition: Definition,
    version: z.number().int(),
    state: z.enum(['waiting', 'ready', 'failed']),
  })
  .meta({ id: 'IndicatorDetail' })

export const DefinedIndicator = z
  .object({ code: z.string(), version: z.number().int() })
  .meta({ id: 'DefinedIndicator' })

export const RegionValue = z
  .object({ region: z.string(), period: z.string(), value: z.number() })
  .meta({ id: 'RegionValue' })

export const IndicatorTrial = z
  .object({
    points: z.number().int(),
    ignored: z.number().int(),
    regions: z.number().int(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    sample: z.array(RegionValue),
  })
  .meta({ id: 'IndicatorTrial' })

export const RegionItem = z
  .object({
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    level: z.enum(['province', 'city', 'county']),
    parent: z.string().nullable(),
    retired: z.boolean(),
  })
  .meta({ id: 'Region' })

export const ComputationItem = z
  .object({
    id: z.number().int(),
    version: z.number().int(),
    datasets: z.array(z.object({ dataset: z.string(), number: z.number().int(), run: z.string() })),
    at: z.iso.datetime(),
  })
  .meta({ id: 'IndicatorComputation' })

export const LineageQuery = z.object({
  region: z.string().length(6),
  period: z.string().max(12),
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})

export const IndicatorLineage = z
  .object({
    code: z.string(),
    value: z.number(),
    sql: z.string(),
    computation: ComputationItem,
    dataset: z.string().nullable(),
    columns: z.array(z.string()),
    page: z.number().int(),
    size: z.number().int(),
    total: z.number().int(),
    rows: z.array(
      z.object({
        file: z.string(),
        fileName: z.string().nullable(),
        line: z.number().int(),
        values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      }),
    ),
  })
  .meta({ id: 'IndicatorLineage' })
