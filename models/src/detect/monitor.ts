import { openDiscord } from './discord.ts'
import { rollingRms } from './rolling-square.ts'
import { openSayOnce } from './say-once.ts'
import { openSeasonalResidual } from './seasonal-residual.ts'
import { openTail } from './tail.ts'

export type MonitorOptions = {
  /** Observations in one season (288 for a day of five minutes); 1 or nothing where there is none. */
  period?: number
}

/** Steps over which a disturbance of the residual is measured: a burst, and a lasting shift. */
const BURST = 12
const SHIFT = 96

/** Learns from a value and its seasonal residual; the size of what it looks for, undefined while it cannot say. */
type Measure = (value: number, residual: number | undefined) => number | undefined

/**
 * Watches a dense stream (readings of a sensor, requests a minute) and says for each value how much of an alarm it is, 0 to 1,
 * from the values before it alone. Three detectors: the strength of the seasonal residual over a short span (bursts, spikes,
 * drops), over a long one (shifts of level, spread or pattern), and how unlike every earlier pattern the newest one is. Each
 * is calibrated against the extreme values of its own past, so that their surprises are comparable; the largest counts, and
 * is said once. Each 9 of a score (0.9, 0.99) is one digit of improbability. For reports a day or rarer use `openDetector`.
 */
export function openMonitor(options: MonitorOptions = {}): { next(value: number | null): number } {
  const residualOf = openSeasonalResidual(Math.max(1, Math.round(options.period ?? 1)))
  const measures: Measure[] = [residualStrength(BURST), residualStrength(SHIFT), openDiscord()]
  const detectors = measures.map((measure) => ({ measure, tail: openTail() }))
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
      for (const { measure, tail } of detectors) {
        const size = measure(value, residual)
        if (size === undefined) continue
        surprise = Math.max(surprise, tail.surprise(size))
        tail.learn(size)
      }
      const said = sayOnce(surprise)
      return missing ? 0 : 1 - 10 ** -said
    },
  }
}

function residualStrength(span: number): Measure {
  const rms = rollingRms(span)
  return (_, residual) => (residual === undefined ? undefined : rms(residual))
}

/** The same for a whole series: one score per value. */
export function monitor(values: readonly (number | null)[], options: MonitorOptions = {}): number[] {
  const stream = openMonitor(options)
  return values.map((value) => stream.next(value))
}
