import { lastAndDrift, lastSeason, medianLevel, seasonProfile, type Predictor } from './predictors.ts'
import { sortedWindow, type SortedWindow } from './sorted-window.ts'
import { twoSidedProbability, twoSidedQuantile } from './student.ts'

export type DetectOptions = {
  /** Observations in one season (7 for days, 12 for months); 1 or nothing where there is none. */
  period?: number
  /** Coverage of the interval `lower` to `upper`, 0.95 when not given. */
  level?: number
}

/** One entry per value given. Everything at a place is said from the values before it alone. */
export type Detection = {
  /** How surprising the value is, 0 to 1: the probability of a smaller residual. 0 where nothing can be said. */
  scores: number[]
  /** What the past led one to expect; null where it is too short. */
  expected: (number | null)[]
  lower: (number | null)[]
  upper: (number | null)[]
}

/** Residuals the spread is taken from, and how many are needed before anything is called surprising. */
const RESIDUALS = 60
const NEEDED = 5
/** Half of all normal residuals lie within 0.6745 standard deviations. */
const NORMAL_MEDIAN = 0.6745
/** Weight of the past in a predictor's running error. */
const FORGETTING = 0.9

type Candidate = { predictor: Predictor; residuals: SortedWindow; error: number; tries: number }

/**
 * Scores every value of a series by its residual against a one-step expectation, as a stream would be scored. Of
 * several simple robust expectations the one with the smallest recent errors is believed; the residual is measured by
 * its median absolute size so far. Missing values are null. After Hampel (1974), "The influence curve", for the
 * median/MAD rule, applied to seasonal and plain differences; heavy tails by Student's t with five degrees of freedom.
 */
export function detect(values: readonly (number | null)[], options: DetectOptions = {}): Detection {
  const stream = openDetector(options)
  const out: Detection = { scores: [], expected: [], lower: [], upper: [] }
  for (const value of values) {
    const { score, expected, lower, upper } = stream.next(value)
    out.scores.push(score)
    out.expected.push(expected)
    out.lower.push(lower)
    out.upper.push(upper)
  }
  return out
}

export type Verdict = { score: number; expected: number | null; lower: number | null; upper: number | null }

/** The same, one value after the other: `next` judges a value and then learns from it. */
export function openDetector(options: DetectOptions = {}): { next(value: number | null): Verdict } {
  const period = Math.max(1, Math.round(options.period ?? 1))
  const width = twoSidedQuantile(options.level ?? 0.95)
  const candidates = [medianLevel(), lastAndDrift(), ...seasonal(period)].map(candidate)
  const counts = countGuard()
  return {
    next(given) {
      const value = given !== null && Number.isFinite(given) ? given : undefined
      const believed = choose(candidates)
      const expected = believed?.predictor.next()
      const verdict = judge(value, expected, believed, counts, width)
      for (const each of candidates) learn(each, value)
      if (value !== undefined) counts.see(value)
      return verdict
    },
  }
}

function seasonal(period: number): Predictor[] {
  return period > 1 ? [lastSeason(period), seasonProfile(period)] : []
}

function candidate(predictor: Predictor): Candidate {
  return { predictor, residuals: sortedWindow(RESIDUALS), error: 0, tries: 0 }
}

/** The candidate with the smallest forgetting mean of absolute errors among those that know enough. */
function choose(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined
  for (const each of candidates) {
    const ready = each.tries >= NEEDED && each.predictor.next() !== undefined
    if (ready && (!best || each.error < best.error)) best = each
  }
  return best
}

function learn(each: Candidate, value: number | undefined): void {
  const expected = each.predictor.next()
  if (value !== undefined && expected !== undefined) {
    // One wild value must not decide which expectation is believed.
    const usual = each.residuals.count() >= NEEDED ? each.residuals.median() : Number.POSITIVE_INFINITY
    const size = Math.abs(value - expected)
    const error = Math.min(size, 6 * usual + Number.EPSILON)
    each.tries++
    const weight = Math.max(1 - FORGETTING, 1 / each.tries)
    each.error += weight * (error - each.error)
    each.residuals.push(size)
  }
  each.predictor.learn(value)
}

function judge(
  value: number | undefined,
  expected: number | undefined,
  believed: Candidate | undefined,
  counts: CountGuard,
  width: number,
): Verdict {
  if (expected === undefined || !believed) return { score: 0, expected: null, lower: null, upper: null }
  const spread = Math.max(
    spreadOf(believed.residuals),
    counts.spread(expected),
    1e-9 * Math.abs(expected),
    Number.MIN_VALUE,
  )
  const bound = { expected, lower: expected - width * spread, upper: expected + width * spread }
  if (value === undefined) return { score: 0, ...bound }
  const residual = Math.abs(value - expected)
  return {
    score: Math.min(twoSidedProbability(residual / spread), rarity(residual, believed.residuals)),
    ...bound,
  }
}

/**
 * The median absolute residual in standard deviations; where more than half of the residuals are nothing, the mean one
 * (Iglewicz and Hoaglin (1993), How to detect and handle outliers, ch. 3).
 */
function spreadOf(residuals: SortedWindow): number {
  const median = residuals.median()
  return median > 0 ? median / NORMAL_MEDIAN : residuals.mean() * Math.sqrt(Math.PI / 2)
}

/** What happened twice before in living memory is no wonder, however the spread was estimated. */
function rarity(residual: number, residuals: SortedWindow): number {
  return 1 - Math.max(0, residuals.countFrom(residual) - 1) / residuals.count()
}

type CountGuard = { see(value: number): void; spread(expected: number): number }

/** Counts of events scatter at least as widely as Poisson says, however quiet the recent past was. */
function countGuard(): CountGuard {
  let counts = true
  return {
    see(value) {
      if (!Number.isInteger(value) || value < 0) counts = false
    },
    spread: (expected) => (counts ? Math.sqrt(Math.max(expected, 1)) : 0),
  }
}
