import { bridge } from './bridge.ts'
import { findPeriod, stl } from '../forecast/index.ts'

export type Seasonality = {
  /** Observations in one season; 1 where there is none. */
  period: number
  /** Share of the detrended variance that the season explains, 0 to 1. */
  strength: number
  /** Share of the deseasonalised variance that the trend explains, 0 to 1. */
  trendStrength: number
}

/**
 * How strong season and trend are in a robust STL decomposition. The period is found when not given; a series shorter than
 * two seasons has none. Missing values (null) are bridged. Wang, Smith and Hyndman (2006), "Characteristic-based clustering
 * for time series data", in the form of Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, 4.3.
 */
export function seasonality(values: readonly (number | null)[], period?: number): Seasonality {
  const bridged = bridge(values)
  const season = period ?? findPeriod(bridged)
  if (season < 2 || bridged.length < 2 * season) return { period: 1, strength: 0, trendStrength: 0 }
  const { trend, seasonal, remainder } = stl(bridged, season, { seasonWindow: Infinity, robustRounds: 2 })
  const rest = variance(remainder)
  const share = (whole: number): number => (whole > 0 ? Math.max(0, 1 - rest / whole) : 0)
  return {
    period: season,
    strength: share(variance(seasonal.map((s, t) => s + remainder[t]!))),
    trendStrength: share(variance(trend.map((level, t) => level + remainder[t]!))),
  }
}

function variance(values: Float64Array): number {
  let mean = 0
  for (const value of values) mean += value / values.length
  let sum = 0
  for (const value of values) sum += (value - mean) ** 2
  return sum / values.length
}
