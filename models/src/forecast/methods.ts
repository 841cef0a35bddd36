import { arima } from './arima.ts'
import { croston, isIntermittent, teunter } from './croston.ts'
import { ets } from './ets.ts'
import type { Method, Seasons } from './method.ts'
import { seasonalMedian, seasonalNaive } from './naive.ts'
import { isSeasonal } from './period.ts'
import { dynamicTheta, theta } from './theta.ts'
import { deseasonalised, logarithms, through, withoutOutliers } from './transform.ts'

const restOfSeasons = ({ short, long }: Seasons): Seasons =>
  long > short ? { short, long: short } : { short: 1, long: 1 }

/** Seasons over which the shape of a season may change. */
const CHANGING = 11

const SMOOTHING: readonly Method[] = [ets, dynamicTheta, theta]

const STEADY_DEMAND: readonly Method[] = [
  ...SMOOTHING,
  through('ARIMA', [withoutOutliers], arima),
  through('log ARIMA', [withoutOutliers, logarithms], arima),
  through('STL + ARIMA', [deseasonalised(Infinity)], arima, restOfSeasons),
  through('log STL + ARIMA', [logarithms, deseasonalised(CHANGING)], arima, restOfSeasons),
  seasonalMedian,
]

const INTERMITTENT_DEMAND: readonly Method[] = [ets, croston, teunter]

/** The methods to combine for a series; `quick` leaves out those that take most of the time. */
export function methodsFor(values: Float64Array, seasons: Seasons, quick: boolean): readonly Method[] {
  if (isIntermittent(values) && !isSeasonal(values, seasons.long)) return INTERMITTENT_DEMAND
  return quick ? SMOOTHING : STEADY_DEMAND
}

/** Always tried as a yardstick, used only where nothing else applies. */
export const YARDSTICK: Method = seasonalNaive
