import { seasonalFigures } from './decompose.ts'
import { isSeasonal } from './period.ts'

/** Symmetric mean absolute percentage error, 0 to 200. Makridakis (1993); pairs of two zeros count as no error. */
export function smape(actual: ArrayLike<number>, forecast: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < actual.length; i++) {
    const size = Math.abs(actual[i]!) + Math.abs(forecast[i]!)
    if (size > 0) sum += (200 * Math.abs(actual[i]! - forecast[i]!)) / size
  }
  return sum / actual.length
}

/** Mean absolute error of the seasonal naive forecast within the training values: the unit of MASE. */
export function naiveScale(training: ArrayLike<number>, period: number): number {
  let sum = 0
  for (let t = period; t < training.length; t++) sum += Math.abs(training[t]! - training[t - period]!)
  return sum / (training.length - period)
}

/** Mean absolute scaled error. Hyndman and Koehler (2006), "Another look at measures of forecast accuracy". */
export function mase(actual: ArrayLike<number>, forecast: ArrayLike<number>, scale: number): number {
  let sum = 0
  for (let i = 0; i < actual.length; i++) sum += Math.abs(actual[i]! - forecast[i]!)
  return sum / actual.length / scale
}

/**
 * Mean scaled interval score: width plus 2/(1 − level) times every miss, in units of the naive error.
 * Gneiting and Raftery (2007); M4 Competitor's Guide (2018).
 */
export function msis(
  actual: ArrayLike<number>,
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
  scale: number,
  level: number,
): number {
  const penalty = 2 / (1 - level)
  let sum = 0
  for (let i = 0; i < actual.length; i++) {
    const miss = Math.max(lower[i]! - actual[i]!, actual[i]! - upper[i]!, 0)
    sum += upper[i]! - lower[i]! + penalty * miss
  }
  return sum / actual.length / scale
}

/** Share of the actual values inside their interval. */
export function coverage(
  actual: ArrayLike<number>,
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
): number {
  let inside = 0
  for (let i = 0; i < actual.length; i++) if (actual[i]! >= lower[i]! && actual[i]! <= upper[i]!) inside++
  return inside / actual.length
}

/** The last value with the multiplicative seasonal figures where the series is seasonal: the M4 benchmark Naive2. */
export function naive2(training: Float64Array, period: number, horizon: number): Float64Array {
  const n = training.length
  const last = training[n - 1]!
  if (!isSeasonal(training, period) || Math.floor(10 * Math.log10(n)) < period)
    return new Float64Array(horizon).fill(last)
  const figures = seasonalFigures(training, period, 'multiplicative')
  const level = last / figures[(n - 1) % period]!
  return Float64Array.from({ length: horizon }, (_, h) => level * figures[(n + h) % period]!)
}

/**
 * Overall weighted average of the M4 competition: mean of the sMAPE and MASE ratios to Naive2, each averaged over the series
 * first. Makridakis, Spiliotis and Assimakopoulos (2020), "The M4 Competition".
 */
export function owa(
  ours: { smape: number; mase: number },
  benchmark: { smape: number; mase: number },
): number {
  return (ours.smape / benchmark.smape + ours.mase / benchmark.mase) / 2
}
