import { findPeriod, stl } from '../forecast/index.ts'
import { bridge } from './bridge.ts'
import { medianInPlace } from './median.ts'
import { lineCost, pelt } from './pelt.ts'

export type ChangePointOptions = {
  /** Observations in one season; found when not given, 1 for none. */
  period?: number
  /** How much a change must explain, in variances of the series times √n; 0.7 when not given, more for fewer changes. */
  penalty?: number
}

/** Share of the series a piece must last, and fewest observations. */
const SHORTEST_SHARE = 0.06
const SHORTEST = 4
/** Observations around each that say what is usual there, and robust deviations from it that are believed. */
const NEIGHBOURS = 3
const BELIEVED = 4
const MAD_TO_SD = 1.4826

/**
 * Where the course of a series changes its level or its slope: indices of the first observation of each new straight piece,
 * ascending. Seasons are taken off first, single wild values are drawn in, missing values (null) are bridged.
 *
 * Killick, Fearnhead and Eckley (2012), PELT with straight pieces (as in Maidstone et al. (2017), "On optimal multiple
 * changepoint algorithms for large data sets"). The penalty grows with √n and not log n because observations of one region
 * depend on each other, so that chance alone explains more than the classical criteria assume.
 */
export function changePoints(values: readonly (number | null)[], options: ChangePointOptions = {}): number[] {
  const bridged = bridge(values)
  const n = bridged.length
  const shortest = Math.max(SHORTEST, Math.floor(SHORTEST_SHARE * n))
  if (n < 2 * shortest) return []
  const steady = standardise(drawIn(deseasonalise(bridged, options.period ?? findPeriod(bridged))))
  return steady ? pelt(n, lineCost(steady), (options.penalty ?? 0.7) * Math.sqrt(n), shortest) : []
}

function deseasonalise(values: Float64Array, period: number): Float64Array {
  if (period < 2 || values.length < 3 * period) return values
  const { seasonal } = stl(values, period, { seasonWindow: Infinity, robustRounds: 2 })
  return values.map((value, t) => value - seasonal[t]!)
}

/** Values far from the median of their neighbours are put at the edge of what is believed. Hampel (1974). */
function drawIn(values: Float64Array): Float64Array {
  const usual = values.map((_, t) =>
    medianInPlace(values.slice(Math.max(0, t - NEIGHBOURS), t + NEIGHBOURS + 1)),
  )
  const spread = MAD_TO_SD * medianInPlace(values.map((value, t) => Math.abs(value - usual[t]!)))
  if (!(spread > 0)) return values
  const limit = BELIEVED * spread
  return values.map((value, t) => Math.min(usual[t]! + limit, Math.max(usual[t]! - limit, value)))
}

/** Mean nothing and variance one; undefined for a constant. */
function standardise(values: Float64Array): Float64Array | undefined {
  const n = values.length
  let mean = 0
  for (const value of values) mean += value / n
  let squares = 0
  for (const value of values) squares += (value - mean) ** 2 / n
  if (!(squares > (1e-12 * mean) ** 2)) return undefined
  const spread = Math.sqrt(squares)
  return values.map((value) => (value - mean) / spread)
}
