import { openDiscord } from './discord.ts'
import { rollingRms } from './rolling-square.ts'
import { openSayOnce } from './say-once.ts'
import { openSeasonalResidual } from './seasonal-residual.ts'
import { openTail, type Tail } from './tail.ts'

export type MonitorOptions = {
  /** Observations in one season (288 for a day of five minutes); 1 or nothing where there is none. */
  period?: number
}

/** Steps over which a disturbance of the residual is measured: a burst, and a lasting shift, three views of each. */
const BURST = [8, 12, 16]
const SHIFT = [72, 96, 144]

/** Digits of improbability of the newest value, learnt from it and its seasonal residual. */
type Detector = (value: number, residual: number | undefined) => number

/**
 * Watches a dense stream (readings of a sensor, requests a minute) and says for each value how much of an alarm it is, 0 to 1,
 * from the values before it alone. Three detectors: the strength of the seasonal residual over a short span (bursts, spikes,
 * drops), over a long one (shifts of level, spread or pattern), and how unlike every earlier pattern the newest one is. Each
 * is calibrated against the extreme values of its own past, so that their surprises are comparable; the largest counts, and
 * is said once. Each 9 of a score (0.9, 0.99) is one digit of improbability. For reports a day or rarer use `openDetector`.
 */
export function openMonitor(options: MonitorOptions = {}): { next(value: number | null): number } {
  const residualOf = openSeasonalResidual(Math.max(1, Math.round(options.period ?? 1)))
  const detectors = [residualStrength(BURST), residualStrength(SHIFT), strangePattern()]
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
      const surprise = Math.max(...detectors.map((detector) => detector(value, residual)))
      const said = sayOnce(surprise)
      return missing ? 0 : 1 - 10 ** -said
    },
  }
}

/** The middle surprise of several spans, so that what only one of them sees does not count. */
function residualStrength(spans: readonly number[]): Detector {
  const views = spans.map((span) => ({ rms: rollingRms(span), tail: openTail() }))
  return (_, residual) => {
    if (residual === undefined) return 0
    const surprises = views.map(({ rms, tail }) => judge(tail, rms(residual))).sort((a, b) => a - b)
    return surprises[surprises.length >> 1]!
  }
}

function strangePattern(): Detector {
  const distance = openDiscord()
  const tail = openTail()
  return (value) => judge(tail, distance(value))
}

/** Judges a size against those before it and learns it; nothing is said of nothing. */
function judge(tail: Tail, size: number | undefined): number {
  if (size === undefined) return 0
  const surprise = tail.surprise(size)
  tail.learn(size)
  return surprise
}

/** The same for a whole series: one score per value. */
export function monitor(values: readonly (number | null)[], options: MonitorOptions = {}): number[] {
  const stream = openMonitor(options)
  return values.map((value) => stream.next(value))
}
