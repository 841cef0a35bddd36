import { seasonalFigures, centredAverage } from './decompose.ts'

/** Differences at a lag, `times` over; each pass shortens the series by the lag. */
export function difference(values: Float64Array, lag: number, times = 1): Float64Array {
  let out = values
  for (let k = 0; k < times; k++) {
    const from = out
    out = Float64Array.from({ length: Math.max(0, from.length - lag) }, (_, t) => from[t + lag]! - from[t]!)
  }
  return out
}

/**
 * Statistic of the test that a series is stationary around a level; above 0.463 it is rejected at 5 %.
 * Kwiatkowski, Phillips, Schmidt and Shin (1992), with ⌊3√n/13⌋ lags.
 */
export function kpss(values: Float64Array): number {
  const n = values.length
  const mean = values.reduce((a, b) => a + b, 0) / n
  const d = values.map((v) => v - mean)
  const lags = Math.floor((3 * Math.sqrt(n)) / 13)
  let sum = 0
  let partial = 0
  let longRun = 0
  for (let t = 0; t < n; t++) {
    sum += d[t]!
    partial += sum * sum
    longRun += d[t]! ** 2
  }
  for (let k = 1; k <= lags; k++) {
    let cross = 0
    for (let t = k; t < n; t++) cross += d[t]! * d[t - k]!
    longRun += 2 * (1 - k / (lags + 1)) * cross
  }
  return longRun > 0 ? partial / (n * longRun) : 0
}

/** Ordinary differences needed until the level is stationary, at most two. */
export function ordinaryDifferences(values: Float64Array): number {
  let series = values
  for (let d = 0; d < 2; d++) {
    if (series.length < 8 || series.every((v) => v === series[0]) || kpss(series) < 0.463) return d
    series = difference(series, 1)
  }
  return 2
}

/**
 * Share of the variance around the trend that the season explains, 0 to 1.
 * Wang, Smith and Hyndman (2006), "Characteristic-based clustering for time series data".
 */
export function seasonalStrength(values: Float64Array, period: number): number {
  if (period < 2 || values.length < 2 * period) return 0
  const trend = centredAverage(values, period)
  const figures = seasonalFigures(values, period, 'additive')
  let around = 0
  let rest = 0
  let count = 0
  let mean = 0
  let restMean = 0
  trend.forEach((base, t) => {
    if (Number.isNaN(base)) return
    const detrended = values[t]! - base
    const remainder = detrended - figures[t % period]!
    around += detrended ** 2
    rest += remainder ** 2
    mean += detrended
    restMean += remainder
    count++
  })
  around -= mean ** 2 / count
  rest -= restMean ** 2 / count
  return around > 0 ? Math.max(0, 1 - rest / around) : 0
}
