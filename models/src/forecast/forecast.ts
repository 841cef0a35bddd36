import { backtest, type Backtest } from './backtest.ts'
import { combinationWeights, weightedMean } from './combine.ts'
import { halfWidths } from './interval.ts'
import type { Fit, Seasons } from './method.ts'
import { COMBINED, YARDSTICK } from './methods.ts'
import { isSeasonal } from './period.ts'
import { prepare } from './prepare.ts'

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

function seasonsOf(values: Float64Array, period: number): Seasons {
  if (period === 24 && values.length >= 3 * 168) return { short: 24, long: 168 }
  if (period === 1 && values.length >= 156 && isSeasonal(values, 52)) return { short: 1, long: 52 }
  return { short: period, long: period }
}

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
  const seasons = seasonsOf(values, period)
  const evidence = backtest([...COMBINED, YARDSTICK], values, seasons, { horizon: steps, folds: 6 })
  const parts = evidence.trials
    .filter((t) => t.method !== YARDSTICK)
    .map((trial) => ({ trial, fit: trial.method.fit(values, seasons) }))
    .filter((p): p is { trial: (typeof p)['trial']; fit: Fit } => p.fit !== undefined)
    .map((p) => ({ ...p, mean: p.fit.project(values, steps) }))
    .filter((p) => p.mean.every(Number.isFinite))
  const naive = YARDSTICK.fit(values, seasons)!
  const weights = combinationWeights(
    parts.map((p) => p.trial),
    values.length,
  )
  const mean =
    parts.length > 0
      ? weightedMean(
          parts.map((p) => p.mean),
          weights,
        )
      : naive.project(values, steps)
  const errors = parts.length > 0 ? combinedErrors(evidence, parts, weights) : []
  const half = halfWidths(errors, steps, level)
  const cut = (a: Float64Array): number[] => Array.from(a.subarray(ahead))
  return {
    model:
      parts.length > 0
        ? parts
            .filter((_, i) => weights[i]! > 0)
            .map((p) => p.fit.model)
            .join(' + ')
        : naive.model,
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
      weight: weights[parts.findIndex((p) => p.trial === t)] ?? 0,
    })),
  }
}

function nothingKnown(horizon: number, level: number): Forecast {
  const zeros = (): number[] => new Array<number>(horizon).fill(0)
  return { model: 'no data', period: 1, mean: zeros(), lower: zeros(), upper: zeros(), level, backtest: [] }
}

function combinedErrors(
  evidence: Backtest,
  parts: readonly { trial: Backtest['trials'][number] }[],
  weights: readonly number[],
): Float64Array[] {
  return evidence.actuals.map((actual, i) =>
    weightedMean(
      parts.map((p) => p.trial.forecasts[i]!),
      weights,
    ).map((m, h) => actual[h]! - m),
  )
}
