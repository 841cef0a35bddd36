import type { Limits } from './rule.ts'

/** A stretch of a signal in which a rule fires: indices into the signal. */
export type Episode = {
  /** Where the condition began to hold. */
  since: number
  /** Where it had held long enough. */
  fired: number
  /** Where it held last. */
  last: number
  /** Where it had been calm long enough; null while it goes on. */
  ended: number | null
  /** The worst value of the signal. */
  peak: number
}

/** Reads a signal as a stream: what is said at a place depends on nothing that follows. Missing values change nothing. */
export function episodesOf(signal: readonly (number | null)[], limits: Limits): Episode[] {
  const sign = limits.direction === 'above' ? 1 : -1
  const reaches = (value: number, limit: number): boolean => sign * value >= sign * limit
  const worse = (a: number, b: number): number => (sign * a > sign * b ? a : b)
  const episodes: Episode[] = []
  let current: Episode | undefined
  let run: { since: number; length: number; peak: number } | undefined
  let calm = 0
  signal.forEach((value, i) => {
    if (value === null) return
    if (current) {
      if (reaches(value, limits.clear)) {
        calm = 0
        current.last = i
        current.peak = worse(value, current.peak)
      } else if (++calm >= limits.endsAfter) {
        current.ended = i
        current = run = undefined
      }
      return
    }
    if (!reaches(value, limits.limit)) {
      run = undefined
      return
    }
    run = run
      ? { ...run, length: run.length + 1, peak: worse(value, run.peak) }
      : { since: i, length: 1, peak: value }
    if (run.length < limits.holdsFor) return
    calm = 0
    current = { since: run.since, fired: i, last: i, ended: null, peak: run.peak }
    episodes.push(current)
  })
  return episodes
}
