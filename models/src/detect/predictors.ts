import { sortedWindow } from './sorted-window.ts'

/** One-step expectations learned from a stream; undefined while too little is known. */
export type Predictor = { next(): number | undefined; learn(value: number | undefined): void }

/** Observations the robust statistics look back on. */
const MEMORY = 40

/** The usual level: the median of the recent past. For series that return to where they were. */
export function medianLevel(): Predictor {
  const levels = sortedWindow(MEMORY)
  return {
    next: () => (levels.count() >= 3 ? levels.median() : undefined),
    learn(value) {
      if (value !== undefined) levels.push(value)
    },
  }
}

/** The last value plus the usual step. For series that wander or grow. */
export function lastAndDrift(): Predictor {
  const steps = sortedWindow(MEMORY)
  let last: number | undefined
  let age = 0
  return {
    next: () =>
      last === undefined ? undefined : last + (steps.count() > 0 ? steps.median() * (age + 1) : 0),
    learn(value) {
      age++
      if (value === undefined) return
      if (last !== undefined) steps.push((value - last) / age)
      last = value
      age = 0
    },
  }
}

/**
 * The value one season ago plus the usual change from season to season: the median of seasonal differences
 * (a robust seasonal random walk with drift). For series with a calendar pattern.
 */
export function lastSeason(period: number): Predictor {
  const past: (number | undefined)[] = []
  const differences = sortedWindow(Math.min(MEMORY, Math.max(3, period)))
  const seasonAgo = (): number | undefined => past[past.length - period]
  return {
    next() {
      const base = seasonAgo()
      if (base === undefined) return undefined
      return base + (differences.count() >= 3 ? differences.median() : 0)
    },
    learn(value) {
      const base = seasonAgo()
      if (value !== undefined && base !== undefined) differences.push(value - base)
      past.push(value)
    },
  }
}

/** The usual value at this place of the season: the median of earlier seasons at the same place. */
export function seasonProfile(period: number): Predictor {
  const places = Array.from({ length: period }, () => sortedWindow(12))
  let at = 0
  return {
    next: () => (places[at]!.count() >= 3 ? places[at]!.median() : undefined),
    learn(value) {
      if (value !== undefined) places[at]!.push(value)
      at = (at + 1) % period
    },
  }
}
