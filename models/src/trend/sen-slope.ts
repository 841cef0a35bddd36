import { subseries } from './mann-kendall.ts'
import { medianInPlace } from './median.ts'

/**
 * Median slope over all pairs of observations, per step; NaN for fewer than two. Missing values are null and keep their
 * place. Sen (1968), "Estimates of the regression coefficient based on Kendall's tau".
 */
export function senSlope(values: readonly (number | null)[]): number {
  return medianInPlace(Float64Array.from(pairSlopes(values)))
}

/**
 * Median slope over all pairs within the same season, per season (a year for months with period 12).
 * Hirsch, Slack and Smith (1982), "Techniques of trend analysis for monthly water quality data".
 */
export function seasonalSenSlope(values: readonly (number | null)[], period: number): number {
  return medianInPlace(Float64Array.from(subseries(values, period).flatMap(pairSlopes)))
}

function pairSlopes(values: readonly (number | null)[]): number[] {
  const slopes: number[] = []
  for (let later = 1; later < values.length; later++) {
    const end = values[later]!
    if (end === null) continue
    for (let earlier = 0; earlier < later; earlier++) {
      const start = values[earlier]!
      if (start !== null) slopes.push((end - start) / (later - earlier))
    }
  }
  return slopes
}
