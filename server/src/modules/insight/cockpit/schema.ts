import { z } from 'zod'

const Bilingual = z.object({ zh: z.string(), en: z.string() })
const Sparkpoint = z.object({ period: z.string(), value: z.number() })

export const OverviewQuery = z.object({
  region: z.string().length(6).default('330000'),
  period: z.string().max(12).optional(),
})

export const CockpitIndicator = z
  .object({
    code: z.string(),
    name: Bilingual,
    unit: Bilingual,
    goodDirection: z.enum(['up', 'down', 'none']),
    synthetic: z.boolean(),
    periodKind: z.enum(['year', 'quarter', 'month', 'week', 'day']),
    decimals: z.number().int(),
    period: z.string().nullable(),
    value: z.number().nullable(),
    /** Against the year or the period before: a ratio, or a difference of the same unit where `share`. */
    change: z.number().nullable(),
    changeBasis: z.enum(['year', 'previous']),
    share: z.boolean(),
    spark: z.array(Sparkpoint),
    forecast: z
      .array(z.object({ period: z.string(), mean: z.number(), lower: z.number(), upper: z.number() }))
      .nullable(),
    anomaly: z.object({ score: z.number(), period: z.string(), sentence: Bilingual }).nullable(),
    values: z.array(z.object({ region: z.string(), value: z.number() })),
  })
  .meta({ id: 'CockpitIndicator' })

export const CockpitAlert = z
  .object({
    id: z.string(),
    severity: z.enum(['red', 'orange', 'yellow', 'blue']),
    title: Bilingual,
    summary: Bilingual,
    rule: z.string(),
    indicator: z.string(),
    region: z.string(),
    department: z.string(),
    period: z.string(),
    state: z.enum(['new', 'acknowledged', 'handling', 'closed', 'falseAlarm']),
    openedAt: z.iso.datetime(),
    /** Since when the values are normal again; null while they are not. */
    normalAt: z.iso.datetime().nullable(),
    caseId: z.string().nullable(),
  })
  .meta({ id: 'CockpitAlert' })

export const BoundaryPack = z
  .object({
    title: z.string(),
    source: z.string(),
    licence: z.string(),
    mapApprovalNumber: z.string().nullable(),
    date: z.string(),
    schematic: z.boolean(),
  })
  .meta({ id: 'BoundaryPack' })
export type BoundaryPack = z.infer<typeof BoundaryPack>

const Place = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  level: z.enum(['province', 'city', 'county']),
  parent: z.string().nullable(),
})

export const CockpitOverview = z
  .object({
    region: Place,
    children: z.array(z.object({ code: z.string(), name: z.string(), nameEn: z.string() })),
    indicators: z.array(CockpitIndicator),
    alerts: z.array(CockpitAlert),
    map: z.object({ geojsonUrl: z.string(), pack: BoundaryPack }).nullable(),
  })
  .meta({ id: 'CockpitOverview' })
export type CockpitOverview = z.input<typeof CockpitOverview>
