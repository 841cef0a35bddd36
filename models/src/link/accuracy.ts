import { integers } from './random.ts'

/** A layer of pairs: how many there are, whether they were taken as matches, and what a person said of a sample of them. */
export type Stratum = { pairs: number; accepted: boolean; reviewed: number; same: number }

/** An estimate with the interval that holds it in 95 of 100 cases; null where nothing was reviewed. */
export type Estimate = { value: number; low: number; high: number }

/**
 * Precision and recall of a linkage from a stratified sample reviewed by people (clerical review). A layer's share of
 * matches is estimated after Jeffreys, Beta(same + ½, different + ½), so that thirty right of thirty do not count as
 * certainty; the interval comes from the posterior by simulation, with a fixed seed. Recall is of the candidate pairs:
 * what blocking never compared is not in it. Gelman et al. (2013), "Bayesian Data Analysis", ch. 2.
 */
export function estimateAccuracy(
  strata: readonly Stratum[],
  draws = 4000,
): { precision: Estimate | null; recall: Estimate | null } {
  const known = strata.filter(({ pairs }) => pairs > 0)
  const accepted = known.filter((stratum) => stratum.accepted)
  if (accepted.length === 0 || accepted.some(({ reviewed }) => reviewed === 0)) {
    return { precision: null, recall: null }
  }
  const allReviewed = known.every(({ reviewed }) => reviewed > 0)
  const uniform = uniforms(1)
  const precisions: number[] = []
  const recalls: number[] = []
  for (let i = 0; i < draws; i++) {
    const matches = known.map((stratum) => stratum.pairs * drawShare(stratum, uniform))
    const right = sum(matches.filter((_, at) => known[at]!.accepted))
    precisions.push(right / sum(accepted.map(({ pairs }) => pairs)))
    recalls.push(right / Math.max(right, sum(matches)))
  }
  return { precision: estimateOf(precisions), recall: allReviewed ? estimateOf(recalls) : null }
}

function drawShare({ reviewed, same }: Stratum, uniform: () => number): number {
  const yes = drawGamma(same + 0.5, uniform)
  return yes / (yes + drawGamma(reviewed - same + 0.5, uniform))
}

/** Marsaglia and Tsang (2000), with their step up for shapes below one. */
function drawGamma(shape: number, uniform: () => number): number {
  if (shape < 1) return drawGamma(shape + 1, uniform) * uniform() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

function estimateOf(draws: number[]): Estimate {
  const sorted = Float64Array.from(draws).sort()
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  return { value: at(0.5), low: at(0.025), high: at(0.975) }
}

function uniforms(seed: number): () => number {
  const draw = integers(seed)
  return () => (draw(1 << 30) + 0.5) / (1 << 30)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
