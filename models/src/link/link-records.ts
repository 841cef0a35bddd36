import { countPairs, openBlocks, type BlockingOptions, type Pass, type SkippedBlock } from './blocking.ts'
import { clusterPairs, type Clusters } from './clusters.ts'
import type { Field } from './comparator.ts'
import { estimateModel, type Model } from './estimate.ts'
import { comparePairs, sampleRandomPairs, type Compared } from './patterns.ts'
import { chooseThreshold, explainPair, patternWeights, type Explanation, type Threshold } from './score.ts'

export type LinkOptions = BlockingOptions & {
  /** Share of true matches wanted among the pairs accepted, by the model; 0.995 when not given. */
  precision?: number
  /** Pairs from this weight (log2 odds) up to the threshold are kept for a person to review; −6 (1 in 65) when not given. */
  reviewFrom?: number
  /** Columns of ids of which one thing has one value only, where they can be trusted. */
  unique?: readonly (readonly (string | null | undefined)[])[]
  /** Random pairs for u, 1,000,000 when not given; the same seed gives the same result. */
  randomPairs?: number
  seed?: number
}

/** Pairs of records, the strongest first; `weight` is log2 of the odds that they are the same. */
export type WeighedPairs = { left: Int32Array; right: Int32Array; weight: Float64Array }

export type Linkage = {
  model: Model
  threshold: Threshold
  matches: WeighedPairs
  review: WeighedPairs
  clusters: Clusters
  /** Pairs compared, of all pairs there are (of different sources, where only these are asked for). */
  compared: number
  allPairs: number
  skipped: SkippedBlock[]
  explain(left: number, right: number): Explanation
}

/**
 * Finds which of `records` records (numbered from 0, of one or several sources) are the same, without examples:
 * blocking, comparison, EM, threshold, clusters. Deterministic. Fellegi and Sunter (1969), "A theory for record
 * linkage", JASA 64. Time grows with the candidate pairs, so passes should get more selective as records grow.
 */
export function linkRecords(
  records: number,
  fields: readonly Field[],
  passes: readonly Pass[],
  options: LinkOptions = {},
): Linkage {
  const blocks = openBlocks(passes, options)
  const compared = comparePairs(blocks, fields, passes.length)
  const sampled = sampleRandomPairs(fields, records, options.randomPairs ?? 1_000_000, options.seed ?? 1)
  const allPairs = Math.max(1, countPairs(records, options.across))
  const model = estimateModel(fields, passes, compared, sampled, allPairs)
  const weights = patternWeights(compared.patterns, model)
  const threshold = chooseThreshold(weights, compared.all, options.precision ?? 0.995)
  const reviewFrom = options.reviewFrom ?? -6
  const matches = pairsBetween(compared, weights, threshold.weight, Infinity)
  return {
    model,
    threshold,
    matches,
    review: pairsBetween(compared, weights, reviewFrom, threshold.weight),
    clusters: clusterPairs(records, matches, options.unique),
    compared: compared.left.length,
    allPairs,
    skipped: blocks.skipped,
    explain: (left, right) => explainPair(fields, model, left, right),
  }
}

/** Pairs of weight from ≤ w < below, by falling weight: patterns are sorted, pairs then put in their pattern's place. */
function pairsBetween(
  { pattern, left, right, all }: Compared,
  weights: Float64Array,
  from: number,
  below: number,
): WeighedPairs {
  const wanted = Array.from(weights.keys()).filter((p) => weights[p]! >= from && weights[p]! < below)
  wanted.sort((a, b) => weights[b]! - weights[a]!)
  const next = new Int32Array(weights.length).fill(-1)
  let total = 0
  for (const p of wanted) {
    next[p] = total
    total += all[p]!
  }
  const pairs = {
    left: new Int32Array(total),
    right: new Int32Array(total),
    weight: new Float64Array(total),
  }
  for (let i = 0; i < pattern.length; i++) {
    const p = pattern[i]!
    if (next[p]! < 0) continue
    const at = next[p]!++
    pairs.left[at] = left[i]!
    pairs.right[at] = right[i]!
    pairs.weight[at] = weights[p]!
  }
  return pairs
}
