import { countPairs, openBlocks, type BlockingOptions, type Pass, type SkippedBlock } from './blocking.ts'
import { clusterPairs, type ClusterOptions, type Clusters } from './clusters.ts'
import type { Field } from './comparator.ts'
import { estimateModel, type Model } from './estimate.ts'
import { comparePairs, sampleRandomPairs, type Compared } from './patterns.ts'
import {
  chooseThreshold,
  expectedOf,
  explainPair,
  pairWeigher,
  patternWeights,
  type Explanation,
  type Threshold,
} from './score.ts'

export type LinkPhase = 'blocking' | 'comparing' | 'estimating' | 'clustering'

export type LinkOptions = BlockingOptions &
  Pick<ClusterOptions, 'unique' | 'must' | 'sure' | 'cannot' | 'maxSize'> & {
    /** What is believed already, of the same fields and levels; estimated by EM when not given. */
    model?: Model
    /** Share of true matches wanted among the pairs accepted, by the model; 0.995 when not given. */
    precision?: number
    /** Pairs of at least this weight (log2 odds) are matches; chosen by `precision` when not given. */
    matchFrom?: number
    /** Pairs from this weight up to the threshold are kept for a person to review; −6 (1 in 65) when not given. */
    reviewFrom?: number
    /** Random pairs for u, 1,000,000 when not given; the same seed gives the same result. */
    randomPairs?: number
    seed?: number
    onPhase?(phase: LinkPhase): void
  }

/** Pairs of records, the strongest first; `weight` is log2 of the odds that they are the same, `pattern` how they agree. */
export type WeighedPairs = {
  left: Int32Array
  right: Int32Array
  weight: Float64Array
  pattern: Int32Array
}

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
  /** Candidate pairs of weight from ≤ w < below, the strongest first. */
  between(from: number, below: number): WeighedPairs
  /** The level of each field in a pattern. */
  levels(pattern: number): Uint8Array
  explain(left: number, right: number): Explanation
  weigh(left: number, right: number): number
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
  options.onPhase?.('blocking')
  const blocks = openBlocks(passes, options)
  options.onPhase?.('comparing')
  const compared = comparePairs(blocks, fields, passes.length)
  options.onPhase?.('estimating')
  const allPairs = Math.max(1, countPairs(records, options.across))
  const model = options.model ?? learn(records, fields, passes, compared, allPairs, options)
  const weights = patternWeights(compared.patterns, model)
  const threshold =
    options.matchFrom === undefined
      ? chooseThreshold(weights, compared.all, options.precision ?? 0.995)
      : expectedOf(weights, compared.all, options.matchFrom)
  const reviewFrom = options.reviewFrom ?? -6
  options.onPhase?.('clustering')
  const matches = pairsBetween(compared, weights, threshold.weight, Infinity)
  const weigh = pairWeigher(fields, model)
  return {
    model,
    threshold,
    matches,
    review: pairsBetween(compared, weights, reviewFrom, threshold.weight),
    clusters: clusterPairs(records, matches, { ...options, cohesion: { weigh, atLeast: reviewFrom } }),
    compared: compared.left.length,
    allPairs,
    skipped: blocks.skipped,
    between: (from, below) => pairsBetween(compared, weights, from, below),
    levels: (pattern) =>
      compared.patterns.levels.subarray(pattern * fields.length, (pattern + 1) * fields.length),
    explain: (left, right) => explainPair(fields, model, left, right),
    weigh,
  }
}

function learn(
  records: number,
  fields: readonly Field[],
  passes: readonly Pass[],
  compared: Compared,
  allPairs: number,
  options: LinkOptions,
): Model {
  const sampled = sampleRandomPairs(fields, records, options.randomPairs ?? 1_000_000, options.seed ?? 1)
  return estimateModel(fields, passes, compared, sampled, allPairs)
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
    pattern: new Int32Array(total),
  }
  for (let i = 0; i < pattern.length; i++) {
    const p = pattern[i]!
    if (next[p]! < 0) continue
    const at = next[p]!++
    pairs.left[at] = left[i]!
    pairs.right[at] = right[i]!
    pairs.weight[at] = weights[p]!
    pairs.pattern[at] = p
  }
  return pairs
}
