import { backtest, type Trial } from './backtest.ts'
import { combinationWeights, weightedMean } from './combine.ts'
import { halfWidths } from './interval.ts'
import type { Fit, Seasons } from './method.ts'
import { methodsFor, YARDSTICK } from './methods.ts'
import { prepare } from './prepare.ts'
import { seasonsOf } from './seasons.ts'

/** One line of the answer to "why this model": how a method did on the series' own past, and its share in the forecast. */
export type BacktestRow = {
  model: string
  /** Mean absolute error in units of the seasonal naive error within the series. */
  mase: number
  /** Symmetric mean absolute percentage error, 0 to 200. */
  smape: number
  /** Past origins it was tried from. */
  folds: number
  /** Share in the forecast; the weights of all rows add up to 1. */
  weight: number
}

/** Forecast of one series. `mean`, `lower` and `upper` hold one number for each step of the horizon. */
export type Forecast = {
  /** The models with at least a twentieth of the weight, heaviest first, such as `ETS(M,Ad,M) + ARIMA(0,1,1)(0,1,1)[12]`. */
  model: string
  /** Observations in one season, 1 where there is none. */
  period: number
  /** All seasons modelled, such as 24 and 168 for hours of the day and of the week; empty where there is none. */
  periods: number[]
  mean: number[]
  lower: number[]
  upper: number[]
  /** Nominal coverage of the interval, between 0 and 1. */
  level: number
  /** Why this model: every method tried, the seasonal naive yardstick among them. Empty for series too short to try. */
  backtest: BacktestRow[]
}

export type ForecastOptions = {
  /** Steps to forecast beyond the last position of the series, also where the last values are missing. */
  horizon: number
  /** Observations in one season (12 for months); found from the series when not given. */
  period?: number
  /** Nominal coverage of the interval, 0.95 when not given. */
  level?: number
  /** Only the smoothing methods: several times faster and somewhat less accurate, for thousands of series at once. */
  quick?: boolean
}

const FOLDS = 8
/** What lies further back than this many values says little about the next ones and only costs time. */
const MEMORY = 3000

type Core = {
  model: string
  mean: Float64Array
  half: Float64Array
  trials: readonly Trial[]
  weights: ReadonlyMap<Trial, number>
  folds: number
}

/**
 * Forecasts a series without hand settings: never throws and always finite, whatever the values; missing ones are null.
 * The mean is a combination of models, each first tried on the series' own past (rolling origin), the interval comes from the
 * errors made there. A series that never was negative is not forecast below zero.
 */
export function forecast(series: readonly (number | null)[], options: ForecastOptions): Forecast {
  const level = Math.min(0.999, Math.max(0.01, options.level ?? 0.95))
  const horizon = Math.max(0, Math.floor(options.horizon))
  const given = options.period === undefined ? undefined : Math.max(1, Math.round(options.period))
  const recent = series.slice(-MEMORY)
  const known = prepare(recent, given ?? 1)
  const scale = unit(known.values)
  const seasons = seasonsOf(
    known.values.map((v) => v / scale),
    given,
  )
  const { values, ahead } = given === undefined ? prepare(recent, seasons.short) : known
  const scaled = values.map((v) => v / scale)
  const core =
    scaled.length === 0
      ? nothingKnown(horizon)
      : combine(scaled, seasons, horizon + ahead, level, options.quick ?? false)
  const floor = values.every((v) => v >= 0) ? 0 : -Number.MAX_VALUE
  const cut = (steps: Float64Array): number[] =>
    Array.from(steps.subarray(steps.length - horizon), (v) =>
      Math.max(floor, Math.min(Number.MAX_VALUE, v * scale)),
    )
  return {
    model: core.model,
    period: seasons.short > 1 ? seasons.short : seasons.long,
    periods: [...new Set([seasons.short, seasons.long])].filter((p) => p > 1),
    mean: cut(core.mean),
    lower: cut(core.mean.map((m, h) => m - core.half[h]!)),
    upper: cut(core.mean.map((m, h) => m + core.half[h]!)),
    level,
    backtest: core.trials.map((trial) => ({
      model: trial.fit.model,
      mase: trial.mase,
      smape: trial.smape,
      folds: core.folds,
      weight: core.weights.get(trial) ?? 0,
    })),
  }
}

/** A power of two near the largest value, so that no model meets numbers beyond its arithmetic and dividing loses nothing. */
function unit(values: Float64Array): number {
  const largest = values.reduce((most, v) => Math.max(most, Math.abs(v)), 0)
  return largest > 0 ? 2 ** Math.max(-1000, Math.min(1000, Math.round(Math.log2(largest)))) : 1
}

function nothingKnown(horizon: number): Core {
  const zeros = new Float64Array(horizon)
  return { model: 'no data', mean: zeros, half: zeros, trials: [], weights: new Map(), folds: 0 }
}

/** Forecasts further from the known values than this many times their range come from a model gone astray. */
const ASTRAY = 4

function plausible(values: Float64Array): (mean: Float64Array) => boolean {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity)
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity)
  const room = ASTRAY * (high - low) + 1e-9 * Math.max(Math.abs(low), Math.abs(high))
  return (mean) => mean.every((v) => v >= low - room && v <= high + room)
}

function combine(
  values: Float64Array,
  seasons: Seasons,
  horizon: number,
  level: number,
  quick: boolean,
): Core {
  const methods = [...methodsFor(values, seasons, quick), YARDSTICK]
  const { trials, origins, actuals } = backtest(methods, values, seasons, { horizon, folds: FOLDS })
  const sane = plausible(values)
  const parts: { trial: Trial; fit: Fit; mean: Float64Array }[] = []
  for (const trial of trials) {
    if (trial.method === YARDSTICK) continue
    const fit = trial.fit.again ? trial.fit.again(values) : trial.method.fit(values, seasons)
    const mean = fit?.project(values, horizon)
    if (fit && mean && sane(mean)) parts.push({ trial, fit, mean })
  }
  const tried = { trials, folds: origins.length }
  if (parts.length === 0) {
    const naive = YARDSTICK.fit(values, seasons)!
    const half = halfWidths(naiveErrors(values), horizon, level, values.length)
    const weights = new Map(trials.filter((t) => t.method === YARDSTICK).map((t) => [t, 1]))
    return { ...tried, model: naive.model, mean: naive.project(values, horizon), half, weights }
  }
  const shares = combinationWeights(
    parts.map((p) => p.trial),
    values.length,
  )
  const errors = actuals.map((actual, i) =>
    weightedMean(
      parts.map((p) => p.trial.forecasts[i]!),
      shares,
    ).map((m, h) => actual[h]! - m),
  )
  const weights = new Map(parts.map((p, i) => [p.trial, shares[i]!]))
  const heaviest = parts.toSorted((a, b) => weights.get(b.trial)! - weights.get(a.trial)!)
  const used = heaviest.filter((p) => weights.get(p.trial)! >= 0.05)
  return {
    ...tried,
    model: used.map((p) => p.fit.model).join(' + '),
    mean: weightedMean(
      parts.map((p) => p.mean),
      shares,
    ),
    half: halfWidths(errors, horizon, level, values.length),
    weights,
  }
}

/** One-step errors of the last value as forecast; of a single value its own size, there is no other scale. */
function naiveErrors(values: Float64Array): Float64Array[] {
  if (values.length === 1) return [values.slice()]
  return Array.from(values.subarray(1), (v, i) => Float64Array.of(v - values[i]!))
}
