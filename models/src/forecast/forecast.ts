import { backtest, type Backtest } from './backtest.ts'
import { ets } from './ets.ts'
import { halfWidths } from './interval.ts'
import type { Fit, Method } from './method.ts'
import { seasonalNaive } from './naive.ts'
import { prepare } from './prepare.ts'
import { dynamicTheta, theta } from './theta.ts'

/** One line of the answer to "why this model": how a method did on the series' own past, and its share in the forecast. */
export type BacktestRow = { model: string; mase: number; smape: number; folds: number; weight: number }

/** Forecast of one series. `mean`, `lower` and `upper` hold one number for each step of the horizon. */
export type Forecast = {
  /** The combined models with their forms, such as `ETS(M,Ad,M) + DOTM(…)`. */
  model: string
  /** Observations in one season, 1 where there is none. */
  period: number
  mean: number[]
  lower: number[]
  upper: number[]
  /** Nominal coverage of the interval, between 0 and 1. */
  level: number
  backtest: BacktestRow[]
}

export type ForecastOptions = {
  /** Steps to forecast beyond the last value given, missing ones included. */
  horizon: number
  /** Observations in one season (12 for months); found from the series when not given. */
  period?: number
  /** Nominal coverage of the interval, 0.95 when not given. */
  level?: number
}

const METHODS: readonly Method[] = [ets, dynamicTheta, theta, seasonalNaive]
const COMBINED = new Set(['ETS', 'DOTM', 'Theta'])

/**
 * Forecasts a series without hand settings: never throws, always finite, whatever the values. Missing values are null.
 * The mean is a combination of models, each first tried on the series' own past; the interval comes from the errors made there.
 */
export function forecast(series: readonly (number | null)[], options: ForecastOptions): Forecast {
  const level = options.level ?? 0.95
  const period = Math.max(1, Math.round(options.period ?? 1))
  const { values, ahead } = prepare(series, period)
  const steps = options.horizon + ahead
  if (values.length === 0) return nothingKnown(options.horizon, level)
  const evidence = backtest(METHODS, values, period, { horizon: steps, folds: 8 })
  const used = METHODS.filter((m) => COMBINED.has(m.name))
  const finite = (f: Fit): boolean => f.project(values, steps).every(Number.isFinite)
  const fits = used.map((m) => m.fit(values, period)).filter((f) => f !== undefined && finite(f)) as Fit[]
  const chosen: Fit[] = fits.length > 0 ? fits : [seasonalNaive.fit(values, period)!]
  const mean = average(chosen.map((f) => f.project(values, steps)))
  const half = halfWidths(combinedErrors(evidence), steps, level)
  const cut = (a: Float64Array): number[] => Array.from(a.subarray(ahead))
  return {
    model: chosen.map((f) => f.model).join(' + '),
    period,
    mean: cut(mean),
    lower: cut(mean.map((m, h) => m - half[h]!)),
    upper: cut(mean.map((m, h) => m + half[h]!)),
    level,
    backtest: evidence.trials.map((t) => ({
      model: t.model,
      mase: t.mase,
      smape: t.smape,
      folds: evidence.origins.length,
      weight: COMBINED.has(t.method.name) ? 1 / chosen.length : 0,
    })),
  }
}

function nothingKnown(horizon: number, level: number): Forecast {
  const zeros = (): number[] => new Array<number>(horizon).fill(0)
  return { model: 'no data', period: 1, mean: zeros(), lower: zeros(), upper: zeros(), level, backtest: [] }
}

function average(rows: readonly Float64Array[]): Float64Array {
  return rows[0]!.map((_, h) => rows.reduce((sum, r) => sum + r[h]!, 0) / rows.length)
}

function combinedErrors(evidence: Backtest): Float64Array[] {
  const trials = evidence.trials.filter((t) => COMBINED.has(t.method.name))
  if (trials.length === 0) return []
  return evidence.actuals.map((actual, i) => {
    const mean = average(trials.map((t) => t.forecasts[i]!))
    return mean.map((m, h) => actual[h]! - m)
  })
}
