import { z } from 'zod'
import { Bilingual } from '#modules/insight/indicators/index.ts'

/** Red is the gravest (GB/T 35965; four colours of 突发事件应对法, art. 64). */
export const severities = ['red', 'orange', 'yellow', 'blue'] as const
const direction = z.enum(['above', 'below'])

/** What must be true of a region's figures. All are turned into one number a period, compared with one limit. */
export const Condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('threshold'), direction, limit: z.number() }),
  /** Percent against `over` periods before; differences smaller than `atLeast` do not count. */
  z.strictObject({
    kind: z.literal('change'),
    direction,
    over: z.number().int().min(1).max(366),
    percent: z.number().positive(),
    atLeast: z.number().nonnegative().default(0),
  }),
  /** The forecast reaches the limit within so many periods. */
  z.strictObject({
    kind: z.literal('forecast'),
    direction,
    limit: z.number(),
    within: z.number().int().min(1).max(60),
  }),
  z.strictObject({
    kind: z.literal('anomaly'),
    direction: z.enum(['above', 'below', 'either']),
    score: z.number().min(0.5).max(1),
  }),
])
export type Condition = z.infer<typeof Condition>

/** An alert rule as data. */
export const AlertRule = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
    name: Bilingual,
    indicator: z.string(),
    severity: z.enum(severities),
    condition: Condition,
    /** Regions of one level, everywhere or inside one region. */
    scope: z.strictObject({
      level: z.enum(['province', 'city', 'county']),
      within: z.string().length(6).default('330000'),
    }),
    /** Who must act; without it the indicator's department. */
    department: z.string().optional(),
    /** Periods in a row the condition must hold before it fires, and must not hold before it ends. */
    holdsFor: z.number().int().min(1).max(60).default(1),
    endsAfter: z.number().int().min(1).max(60).default(1),
    /** Hysteresis: once fired it ends only beyond this limit, on the calm side of the first. */
    clear: z.number().optional(),
    /** One alert for all regions of the group that fire at once. */
    groupBy: z.enum(['province', 'city', 'region']).default('province'),
    enabled: z.boolean().default(true),
  })
  .meta({ id: 'AlertRule' })
export type AlertRule = z.infer<typeof AlertRule>

/** The side on which the signal is bad, where it begins to be, and where it ends to be. */
export type Limits = {
  direction: 'above' | 'below'
  limit: number
  clear: number
  holdsFor: number
  endsAfter: number
}

export function limitsOf({ condition, clear, holdsFor, endsAfter }: AlertRule): Limits {
  const side = condition.kind === 'anomaly' ? 'above' : condition.direction
  const limit = limitOf(condition)
  return { direction: side, limit, clear: clear ?? limit, holdsFor, endsAfter }
}

function limitOf(condition: Condition): number {
  if (condition.kind === 'anomaly') return condition.score
  if (condition.kind === 'change')
    return condition.direction === 'above' ? condition.percent : -condition.percent
  return condition.limit
}

/** A hysteresis on the wrong side would end a firing while the condition still holds. */
export function isConsistent(rule: AlertRule): boolean {
  const { direction: side, limit, clear } = limitsOf(rule)
  return side === 'above' ? clear <= limit : clear >= limit
}

/** The group a region's firing belongs to: itself, its city or the province. */
export function groupOf({ groupBy }: AlertRule, region: string): string {
  if (groupBy === 'region') return region
  return groupBy === 'city' ? `${region.slice(0, 4)}00` : `${region.slice(0, 2)}0000`
}
