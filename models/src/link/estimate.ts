import type { Field } from './comparator.ts'
import { MISSING } from './comparator.ts'
import type { Pass } from './blocking.ts'
import type { Compared, Patterns, Sampled } from './patterns.ts'

/** Probabilities of each level of each field, `[field][level]`; index 0 (missing) is not used and 1. */
export type LevelProbabilities = number[][]

/**
 * What is believed of the fields: `m` among pairs of the same thing, `u` among pairs of different things, both given
 * that neither side is missing; `prior` is the share of matches among all pairs of records.
 */
export type Model = {
  fields: { name: string; levels: readonly string[]; learned: boolean }[]
  m: LevelProbabilities
  u: LevelProbabilities
  prior: number
}

export type EmOptions = { free?: readonly boolean[]; iterations?: number; tolerance?: number }
export type EmResult = { m: LevelProbabilities; share: number; iterations: number }

/** Rounds of learning m, then u without the matches that are in the random sample. */
const ROUNDS = 4
/** Pairs added to every level, so that no level is impossible. */
const PSEUDO_PAIRS = 0.5

/**
 * Expectation–maximisation of m and of the share of matches with u held: Dempster, Laird and Rubin (1977); Winkler
 * (1988), "Using the EM algorithm for weight computation in the Fellegi–Sunter model". Only fields marked `free` speak.
 */
export function estimateM(
  patterns: Patterns,
  counts: Float64Array,
  u: LevelProbabilities,
  start: LevelProbabilities,
  options: EmOptions = {},
): EmResult {
  const { iterations = 200, tolerance = 1e-6 } = options
  const total = sum(counts)
  let m = start
  let share = 0.2
  let done = 0
  while (done < iterations && total > 0) {
    done++
    const ratios = likelihoodRatios(patterns, m, u, options.free)
    const matched = ratios.map((ratio, p) => counts[p]! * posteriorOf(ratio, share))
    const next = shares(patterns, matched, m)
    const moved = largestMove(m, next)
    m = next
    share = clampShare(sum(matched) / total)
    if (moved < tolerance) break
  }
  return { m, share, iterations: done }
}

/** m/u of each pattern: the product over its fields, a missing field counting 1. */
export function likelihoodRatios(
  patterns: Patterns,
  m: LevelProbabilities,
  u: LevelProbabilities,
  free?: readonly boolean[],
): Float64Array {
  const ratios = new Float64Array(patterns.count).fill(1)
  for (let f = 0; f < patterns.fields; f++) {
    if (free && !free[f]) continue
    const ratio = m[f]!.map((value, level) => (level === MISSING ? 1 : value / u[f]![level]!))
    for (let p = 0, at = f; p < patterns.count; p++, at += patterns.fields) {
      ratios[p]! *= ratio[patterns.levels[at]!]!
    }
  }
  return ratios
}

/** Probability of a match, from the likelihood ratio and the share of matches beforehand. */
export function posteriorOf(ratio: number, prior: number): number {
  const match = ratio * prior
  return match === Infinity ? 1 : match / (match + 1 - prior)
}

/**
 * The whole model. u comes from random pairs; m of every pass by EM over the fields its key does not fix, averaged over
 * the passes by the matches found in each; the prior by EM over all candidates. Then the few matches among the random
 * pairs are discounted and all is repeated.
 */
export function estimateModel(
  fields: readonly Field[],
  passes: readonly Pass[],
  compared: Compared,
  sampled: Sampled,
  allPairs: number,
): Model {
  const starts = fields.map(startingM)
  const free = passes.map(({ fixes }) => fields.map(({ name }) => !fixes.includes(name)))
  const learned = fields.map((_, f) => passes.some((_, p) => free[p]![f] && sum(compared.counts[p]!) > 0))
  let u = shares(sampled.patterns, sampled.counts, starts)
  let m = starts
  let prior = 0
  for (let round = 0; round < ROUNDS; round++) {
    const found = passes.map((_, p) =>
      estimateM(compared.patterns, compared.counts[p]!, u, m, { free: free[p]! }),
    )
    m = starts.map((start, f) => averageM(start, found, free, compared.counts, f))
    const ratios = likelihoodRatios(compared.patterns, m, u)
    prior = estimatePrior(ratios, compared.all, allPairs)
    const randomRatios = likelihoodRatios(sampled.patterns, m, u)
    const different = sampled.counts.map((count, p) => count * (1 - posteriorOf(randomRatios[p]!, prior)))
    u = shares(sampled.patterns, different, starts)
  }
  return {
    fields: fields.map(({ name, levels }, f) => ({ name, levels, learned: learned[f]! })),
    m,
    u,
    prior,
  }
}

/** Before anything is known: nine of ten matches agree fully, the rest thin out towards disagreement. */
function startingM({ levels }: Field): number[] {
  const weights = levels.map((_, level) => (level === levels.length - 1 ? 0.9 : 0.1 / (levels.length - 2)))
  return weights.map((weight, level) => (level === MISSING ? 1 : weight))
}

function averageM(
  start: number[],
  found: readonly EmResult[],
  free: readonly boolean[][],
  counts: readonly Float64Array[],
  f: number,
): number[] {
  const weights = found.map(({ share }, p) => (free[p]![f] ? share * sum(counts[p]!) : 0))
  const total = weights.reduce((all, weight) => all + weight, 0)
  if (total === 0) return start
  return start.map((_, level) =>
    found.reduce((mean, { m }, p) => mean + (m[f]![level]! * weights[p]!) / total, 0),
  )
}

/** Matches as a share of all pairs, the pairs no pass found being taken as different. */
function estimatePrior(ratios: Float64Array, counts: Float64Array, allPairs: number): number {
  let prior = clampShare(sum(counts) / 2 / allPairs)
  for (let i = 0; i < 100; i++) {
    const next = clampShare(
      ratios.reduce((matches, ratio, p) => matches + counts[p]! * posteriorOf(ratio, prior), 0) / allPairs,
    )
    if (Math.abs(next - prior) < 1e-9 * next) return next
    prior = next
  }
  return prior
}

/** Share of each level among the weighted pairs in which the field is not missing. */
function shares(patterns: Patterns, weights: Float64Array, shape: LevelProbabilities): LevelProbabilities {
  return shape.map((levels, f) => {
    const sums: number[] = levels.map((_, level) => (level === MISSING ? 0 : PSEUDO_PAIRS))
    for (let p = 0, at = f; p < patterns.count; p++, at += patterns.fields) {
      const level = patterns.levels[at]!
      if (level !== MISSING) sums[level]! += weights[p]!
    }
    const total = sums.reduce((all, value) => all + value, 0)
    return sums.map((value, level) => (level === MISSING ? 1 : value / total))
  })
}

function largestMove(one: LevelProbabilities, other: LevelProbabilities): number {
  return Math.max(
    ...one.map((levels, f) => Math.max(...levels.map((value, l) => Math.abs(value - other[f]![l]!)))),
  )
}

function clampShare(share: number): number {
  return Math.min(1 - 1e-9, Math.max(1e-15, share))
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}
