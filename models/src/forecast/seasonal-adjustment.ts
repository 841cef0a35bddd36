import { seasonalFigures } from './decompose.ts'
import { isSeasonal } from './period.ts'

/** Takes fixed seasonal figures out of a series and puts them back into its forecasts. */
export type SeasonalAdjustment = {
  remove: (values: Float64Array) => Float64Array
  /** @param position number of observations before the first of `values` */
  restore: (values: Float64Array, position: number) => Float64Array
}

/**
 * Classical seasonal figures where the seasonal test finds a season: multiplicative for positive series, additive otherwise;
 * nothing where there is no season.
 */
export function seasonalAdjustment(values: Float64Array, period: number): SeasonalAdjustment {
  if (!isSeasonal(values, period)) return { remove: (v) => v, restore: (v) => v }
  if (values.every((v) => v > 0)) {
    const figures = seasonalFigures(values, period, 'multiplicative')
    if (figures.every((f) => f > 0.01))
      return {
        remove: (v) => v.map((y, t) => y / figures[t % period]!),
        restore: (v, position) => v.map((y, h) => y * figures[(position + h) % period]!),
      }
  }
  const figures = seasonalFigures(values, period, 'additive')
  return {
    remove: (v) => v.map((y, t) => y - figures[t % period]!),
    restore: (v, position) => v.map((y, h) => y + figures[(position + h) % period]!),
  }
}
