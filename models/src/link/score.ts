import { MISSING, type Field } from './comparator.ts'
import { likelihoodRatios, posteriorOf, type Model } from './estimate.ts'
import type { Patterns } from './patterns.ts'

/**
 * Pairs of at least `weight` (log2 of the odds of a match) are taken as matches; `precision` and `recall` are what the
 * model expects of them. `recall` is of the candidates: what blocking missed is not in it.
 */
export type Threshold = { weight: number; precision: number; recall: number; pairs: number }

/** Why a pair scores as it does: bits for (positive) or against a match, field by field, and what they add up to. */
export type Explanation = {
  prior: number
  fields: { field: string; level: string; weight: number; m: number; u: number }[]
  weight: number
  probability: number
}

/** log2 of the odds that pairs of each pattern match: log2 of the prior odds plus Σ log2 m/u (Fellegi and Sunter 1969). */
export function patternWeights(patterns: Patterns, model: Model): Float64Array {
  const prior = priorWeight(model)
  return likelihoodRatios(patterns, model.m, model.u).map((ratio) => Math.log2(ratio) + prior)
}

/** 1 / (1 + 2^−weight). */
export function probabilityOf(weight: number): number {
  return posteriorOf(2 ** weight, 0.5)
}

/**
 * The lowest weight from which on the expected share of true matches is still at least `precision`, never below even
 * odds: a pair that is likelier different is not accepted because the others are so certain.
 */
export function chooseThreshold(weights: Float64Array, counts: Float64Array, precision: number): Threshold {
  const order = Array.from(weights.keys()).sort((a, b) => weights[b]! - weights[a]!)
  const expected = weights.reduce((all, weight, p) => all + counts[p]! * probabilityOf(weight), 0)
  let best: Threshold = { weight: Infinity, precision: 1, recall: 0, pairs: 0 }
  let pairs = 0
  let matches = 0
  for (const [rank, p] of order.entries()) {
    if (weights[p]! < 0) break
    pairs += counts[p]!
    matches += counts[p]! * probabilityOf(weights[p]!)
    // Patterns of equal weight stand or fall together.
    if (weights[order[rank + 1]!] === weights[p]) continue
    if (matches < precision * pairs) break
    best = { weight: weights[p]!, precision: matches / pairs, recall: matches / expected, pairs }
  }
  return best
}

/** What the model expects of a threshold somebody else chose. */
export function expectedOf(weights: Float64Array, counts: Float64Array, from: number): Threshold {
  let [pairs, matches, expected] = [0, 0, 0]
  weights.forEach((weight, p) => {
    const likely = counts[p]! * probabilityOf(weight)
    expected += likely
    if (weight < from) return
    pairs += counts[p]!
    matches += likely
  })
  return {
    weight: from,
    precision: pairs === 0 ? 1 : matches / pairs,
    recall: expected === 0 ? 0 : matches / expected,
    pairs,
  }
}

/** The weight of each field of one pair, for the person who reviews it. */
export function explainPair(
  fields: readonly Field[],
  model: Model,
  left: number,
  right: number,
): Explanation {
  const parts = fields.map((field, f) => {
    const level = field.compare(left, right)
    const m = model.m[f]![level]!
    const u = model.u[f]![level]!
    const weight = level === MISSING ? 0 : Math.log2(m / u)
    return { field: field.name, level: field.levels[level]!, weight, m, u }
  })
  const prior = priorWeight(model)
  const weight = parts.reduce((sum, part) => sum + part.weight, prior)
  return { prior, fields: parts, weight, probability: probabilityOf(weight) }
}

/** The weight of any pair, as `explainPair` adds it up, without the words. */
export function pairWeigher(fields: readonly Field[], model: Model): (left: number, right: number) => number {
  const prior = priorWeight(model)
  const bits = levelWeights(model)
  return (left, right) => {
    let weight = prior
    for (let f = 0; f < fields.length; f++) weight += bits[f]![fields[f]!.compare(left, right)]!
    return weight
  }
}

/** Bits each level of each field gives for (positive) or against a match; 0 for missing. */
export function levelWeights({ m, u }: Pick<Model, 'm' | 'u'>): number[][] {
  return m.map((levels, f) =>
    levels.map((value, level) => (level === MISSING ? 0 : Math.log2(value / u[f]![level]!))),
  )
}

/** log2 of the prior odds of a match. */
export function priorWeight({ prior }: Pick<Model, 'prior'>): number {
  return Math.log2(prior / (1 - prior))
}
