import type { Flag } from '../schema.ts'

/** Bits of the stored quality code; 0 is good. */
const BITS: readonly (readonly [Flag, number])[] = [
  ['late', 1],
  ['out-of-order', 2],
  ['future', 4],
  ['impossible-time', 8],
  ['low', 16],
  ['high', 32],
  ['no-time', 64],
]

/** Times of measurement that cannot be trusted; such an observation is never the newest of its thing. */
export const UNTRUSTED_TIME = 4 | 8

/** Marks as one code. */
export function qualityCode(flags: readonly Flag[]): number {
  return BITS.reduce((code, [flag, bit]) => (flags.includes(flag) ? code | bit : code), 0)
}

/** The marks of a code. */
export function flagsOf(code: number): Flag[] {
  return BITS.filter(([, bit]) => (code & bit) !== 0).map(([flag]) => flag)
}

const HOUR = 3_600_000
const YEAR = 366 * 24 * HOUR

/** A device's clock may be this much ahead. */
const TOLERATED_AHEAD = 5 * 60_000

/** Sensors that report are younger than this. */
const EARLIEST = Date.UTC(1990, 0, 1)

export type Moment = {
  time: number
  /** Whether the payload had no time, and the moment of receipt stands for it. */
  assumed: boolean
  now: number
  /** Newest trusted time known of the datastream. */
  newest: number | undefined
  /** Milliseconds after which an observation counts as late. */
  lateAfter: number
}

/** What is to be said of an observation's time. It is kept in any case. */
export function timeQuality({ time, assumed, now, newest, lateAfter }: Moment): number {
  if (assumed) return 64
  if (time < EARLIEST || time > now + YEAR) return 8
  if (time > now + TOLERATED_AHEAD) return 4
  const late = time < now - lateAfter ? 1 : 0
  return newest !== undefined && time < newest ? late | 2 : late
}

/** What is to be said of a value. It is kept in any case. */
export function rangeQuality(value: number, min: number | undefined, max: number | undefined): number {
  if (min !== undefined && value < min) return 16
  return max !== undefined && value > max ? 32 : 0
}

/** An observation is late after three intervals, but not within the first hour. */
export function lateAfterOf(interval: number): number {
  return Math.max(HOUR, 3 * interval * 1000)
}
