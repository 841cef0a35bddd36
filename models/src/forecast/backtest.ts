import { naiveScale, smape } from './accuracy.ts'
import type { Fit, Method, Seasons } from './method.ts'

/** What one method forecast from several past origins, each row as long as the values that followed allow. */
export type Trial = { method: Method; fit: Fit; forecasts: Float64Array[]; mase: number; smape: number }

export type Backtest = { origins: number[]; actuals: Float64Array[]; trials: Trial[]; scale: number }

/** Positions of the past origins: evenly spread over the last part of the series, at most `folds` of them. */
export function origins(length: number, horizon: number, folds: number): number[] {
  const first = Math.max(Math.ceil(length * 0.6), length - Math.max(4 * horizon, 6), 4)
  const count = Math.min(folds, length - first)
  return Array.from({ length: count }, (_, i) => first + Math.floor((i * (length - first)) / count))
}

/**
 * Rolling-origin evaluation (Tashman 2000, "Out-of-sample tests of forecasting accuracy"): each method is estimated once on
 * the values before the first origin, then forecasts from every origin without seeing what follows it.
 */
export function backtest(
  methods: readonly Method[],
  values: Float64Array,
  seasons: Seasons,
  options: { horizon: number; folds: number },
): Backtest {
  const places = origins(values.length, options.horizon, options.folds)
  const scale = naiveScale(values, values.length > seasons.short ? seasons.short : 1) || 1
  const actuals = places.map((o) => values.subarray(o, Math.min(o + options.horizon, values.length)))
  // One view for each origin, shared by all methods: transforms remember what they made of it.
  const histories = places.map((o) => values.subarray(0, o))
  const trials: Trial[] = []
  for (const method of methods) {
    const fit: Fit | undefined = histories[0] && method.fit(histories[0], seasons)
    if (!fit) continue
    const forecasts = histories.map((history, i) => fit.project(history, actuals[i]!.length))
    if (!forecasts.every((f) => f.every(Number.isFinite))) continue
    let absolute = 0
    let symmetric = 0
    let count = 0
    forecasts.forEach((f, i) => {
      for (let h = 0; h < f.length; h++) absolute += Math.abs(f[h]! - actuals[i]![h]!)
      symmetric += smape(actuals[i]!, f) * f.length
      count += f.length
    })
    trials.push({
      method,
      fit,
      forecasts,
      mase: absolute / count / scale,
      smape: symmetric / count,
    })
  }
  return { origins: places, actuals, trials, scale }
}
