import type { RegularSeries } from '#modules/insight/indicators/index.ts'
import type { ModelAnswer, ModelTask } from '#modules/insight/findings/index.ts'
import type { Condition } from './rule.ts'

export type Signal = (number | null)[]
type Values = RegularSeries['values']

/** Forecasts are made at so many of the newest periods: enough for history to judge by, and bearable. */
const ORIGINS = 12

/** What the models must be asked for a condition's signal over a series. */
export function tasksFor(condition: Condition, values: Values, season: number): ModelTask[] {
  if (condition.kind === 'anomaly') return [{ values, season, horizon: 0 }]
  if (condition.kind !== 'forecast') return []
  return origins(values).map((end) => ({
    values: values.slice(0, end + 1),
    season,
    horizon: condition.within,
  }))
}

/** One number a period that is compared with the rule's limit; each depends on the figures up to its period only. */
export function signalOf(condition: Condition, values: Values, answers: readonly ModelAnswer[]): Signal {
  if (condition.kind === 'threshold') return [...values]
  if (condition.kind === 'change') return changes(condition, values)
  if (condition.kind === 'anomaly') return surprises(condition, values, answers[0])
  const signal: Signal = values.map(() => null)
  origins(values).forEach((end, i) => {
    const mean = answers[i]?.forecast?.mean ?? []
    if (mean.length > 0) signal[end] = condition.direction === 'above' ? Math.max(...mean) : Math.min(...mean)
  })
  return signal
}

function origins(values: Values): number[] {
  const first = Math.max(0, values.length - ORIGINS)
  return values.slice(first).map((_, i) => first + i)
}

function changes(condition: Extract<Condition, { kind: 'change' }>, values: Values): Signal {
  return values.map((value, i) => {
    const base = values[i - condition.over]
    if (value === null || base == null || base <= 0) return null
    return Math.abs(value - base) < condition.atLeast ? 0 : (value / base - 1) * 100
  })
}

function surprises(
  condition: Extract<Condition, { kind: 'anomaly' }>,
  values: Values,
  answer: ModelAnswer | undefined,
): Signal {
  return values.map((value, i) => {
    if (value === null || !answer) return null
    const { scores, expected } = answer.detection
    const side = value >= (expected[i] ?? value) ? 'above' : 'below'
    return condition.direction === 'either' || condition.direction === side ? (scores[i] ?? 0) : 0
  })
}
