import { arima } from './arima.ts'
import { ets } from './ets.ts'
import type { Method } from './method.ts'
import { seasonalMedian, seasonalNaive } from './naive.ts'
import { dynamicTheta, theta } from './theta.ts'
import { deseasonalised, logarithms, through, withoutOutliers } from './transform.ts'

const restOfSeasons = ({ short, long }: { short: number; long: number }) =>
  long > short ? { short, long: short } : { short: 1, long: 1 }

/** Averages a season over this many years where its shape may change. */
const CHANGING = 11

/** The methods a combination is made of. */
export const COMBINED: readonly Method[] = [
  ets,
  dynamicTheta,
  theta,
  through('ARIMA', [withoutOutliers], arima),
  through('log ARIMA', [withoutOutliers, logarithms], arima),
  through('STL + ARIMA', [deseasonalised(Infinity)], arima, restOfSeasons),
  through('log STL + ARIMA', [logarithms, deseasonalised(CHANGING)], arima, restOfSeasons),
  seasonalMedian,
]

/** Always tried as a yardstick, used only where nothing else applies. */
export const YARDSTICK: Method = seasonalNaive
