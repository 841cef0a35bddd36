import { rollingRms } from './rolling-square.ts'
import { openSayOnce } from './say-once.ts'
import { openSeasonalResidual } from './seasonal-residual.ts'
import { openTail } from './tail.ts'

export type MonitorOptions = {
  /** Observations in one season (288 for a day of five minutes); 1 or nothing where there is none. */
  period?: number
}

/** Steps over which a disturbance is measured: a burst, and a lasting shift. */
const SPANS = [12, 96]

/**
 * Watches a dense stream (readings of a sensor, requests a minute) and says for each value how much of an alarm it is, 0 to 1,
 * from the values before it alone. Two detectors judge the seasonal residual, one over a short span (bursts, spikes, drops),
 * one over a long one (shifts of level, spread or pattern). Each is calibrated against the extreme values of its own past,
 * so that their surprises are comparable; the larger counts, and is said once. A score of 0.9 is one more digit of
 * improbability than 0. For reports a day or rarer use `openDetector`.
 */
export function openMonitor(options: MonitorOptions = {}): { next(value: number | null): number } {
  const residualOf = openSeasonalResidual(Math.max(1, Math.round(options.period ?? 1)))
  const detectors = SPANS.map((span) => ({ rms: rollingRms(span), tail: openTail() }))
  const sayOnce = openSayOnce()
  let last: number | undefined
  return {
    next(given) {
      const missing = given === null || !Number.isFinite(given)
      // The place in the season moves on also where the reading is missing.
      const value = missing ? last : given
      if (value === undefined) return 0
      last = value
      const residual = residualOf(value)
      let surprise = 0
      if (residual !== undefined)
        for (const { rms, tail } of detectors) {
          const size = rms(residual)
          if (size === undefined) continue
          surprise = Math.max(surprise, tail.surprise(size))
          tail.learn(size)
        }
      const said = sayOnce(surprise)
      return missing ? 0 : 1 - 10 ** -said
    },
  }
}

/** The same for a whole series: one score per value. */
export function monitor(values: readonly (number | null)[], options: MonitorOptions = {}): number[] {
  const stream = openMonitor(options)
  return values.map((value) => stream.next(value))
}
