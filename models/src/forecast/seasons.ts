import { centredAverage } from './decompose.ts'
import type { Seasons } from './method.ts'
import { isSeasonal } from './period.ts'

/** Periods the calendar makes likely, as observations: quarters, weekdays, months, hours, half-hours, weeks, quarter-hours, days. */
const CALENDAR = [4, 7, 12, 24, 48, 52, 96, 168, 336, 365] as const
/** The longer season a short one usually lives in: hours of the day in hours of the week. */
const LONGER: Readonly<Record<number, number>> = { 24: 168, 48: 336, 96: 672 }
/** Seasons longer than this are left to decomposition: models with a state for every season cannot learn them. */
const LONGEST_MODELLED = 24
/** A season must be seen this often. */
const TIMES_SEEN = 3
/** Share of the variance around the trend that a season must explain, corrected for its degrees of freedom. */
const LEAST_SHARE = 0.25
/** How much more a longer period must explain than a shorter one it is not needed for. */
const CLEARLY_MORE = 0.05

/**
 * Share of the variance around a moving average that seasonal means explain, corrected for the number of means
 * (adjusted R²); negative where they explain less than chance.
 */
function seasonalShare(values: Float64Array, period: number): number {
  const trend = centredAverage(values, period)
  const around = values.map((v, t) => v - trend[t]!).filter((d) => !Number.isNaN(d))
  if (!isSeasonal(around, period)) return 0
  const sums = new Float64Array(period)
  const counts = new Float64Array(period)
  let n = 0
  let mean = 0
  let squares = 0
  trend.forEach((base, t) => {
    if (Number.isNaN(base)) return
    const d = values[t]! - base
    sums[t % period]! += d
    counts[t % period]!++
    n++
    mean += d
    squares += d * d
  })
  const total = squares - mean ** 2 / n
  let explained = -(mean ** 2) / n
  for (let k = 0; k < period; k++) if (counts[k]! > 0) explained += sums[k]! ** 2 / counts[k]!
  if (!(total > 0) || n <= period) return 0
  return 1 - ((total - explained) / (n - period)) * ((n - 1) / total)
}

/** The season with the clearest pattern among the calendar's periods, 1 where none is clear. */
export function findPeriod(values: Float64Array): number {
  let period = 1
  let share = LEAST_SHARE
  for (const candidate of CALENDAR) {
    if (values.length < TIMES_SEEN * candidate) break
    const own = seasonalShare(values, candidate)
    if (own < share + (period > 1 ? CLEARLY_MORE : 0)) continue
    const inner = Object.keys(LONGER)
      .map(Number)
      .find((s) => LONGER[s] === candidate && s === period)
    if (inner !== undefined) continue
    period = candidate
    share = own
  }
  return period
}

/**
 * Seasons of a series: the period given or found, and the longer one it lives in where the series is long enough to show it.
 * A given period of 1 says the short season is none; a year of weeks is still looked for.
 */
export function seasonsOf(values: Float64Array, given?: number): Seasons {
  const period = given ?? findPeriod(values)
  if (period > LONGEST_MODELLED) return { short: 1, long: period }
  const longer = period === 1 ? 52 : LONGER[period]
  if (longer && values.length >= TIMES_SEEN * longer && isSeasonal(values, longer))
    return { short: period, long: longer }
  return { short: period, long: period }
}
