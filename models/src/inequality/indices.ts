import { average, distribution, type Sample } from './weighted.ts'

/**
 * Gini coefficient: half the mean absolute difference of two people, as a share of the mean; 0 when all is equal or nothing.
 * Gini (1912), Variabilità e mutabilità; weighted after Lerman and Yitzhaki (1989).
 */
export function gini(sample: Sample): number {
  const d = distribution(sample)
  if (d.mean === 0) return 0
  let below = 0
  let sum = 0
  for (let i = 0; i < d.values.length; i++) {
    const weight = d.weights[i]!
    sum += weight * d.values[i]! * (2 * below + weight - d.total)
    below += weight
  }
  return sum / (d.total * d.total * d.mean)
}

/** Gini times n/(n − 1): without bias for n units drawn with equal chance. Deltas (2003). Needs two units. */
export function giniCorrected(values: readonly number[]): number {
  return (gini({ values }) * values.length) / (values.length - 1)
}

/** Theil's T, GE(1): 0 when equal, log n when one has all; more sensitive at the top. Theil (1967). */
export function theilT(sample: Sample): number {
  const d = distribution(sample)
  return d.mean === 0 ? 0 : average(d, (value) => entropy(value / d.mean))
}

/** Theil's L, the mean log deviation, GE(0); more sensitive at the bottom. Infinite when someone has nothing. */
export function theilL(sample: Sample): number {
  const d = distribution(sample)
  return d.mean === 0 ? 0 : average(d, (value) => Math.log(d.mean / value))
}

/**
 * Atkinson index: share of the total a society with aversion `epsilon` > 0 would give up for equality. 1 for
 * `epsilon` ≥ 1 when someone has nothing. Atkinson (1970), "On the measurement of inequality".
 */
export function atkinson(sample: Sample, epsilon: number): number {
  if (!(epsilon > 0)) throw new RangeError('aversion to inequality must be positive')
  const d = distribution(sample)
  if (d.mean === 0) return 0
  if (epsilon === 1) return 1 - Math.exp(average(d, (value) => Math.log(value / d.mean)))
  const power = 1 - epsilon
  return 1 - average(d, (value) => (value / d.mean) ** power) ** (1 / power)
}

/** Hoover index: share of the total that would have to change hands for equality. Hoover (1936). */
export function hoover(sample: Sample): number {
  const d = distribution(sample)
  return d.mean === 0 ? 0 : average(d, (value) => Math.abs(value / d.mean - 1)) / 2
}

/** Standard deviation of the people as a share of the mean. */
export function variationCoefficient(sample: Sample): number {
  const d = distribution(sample)
  return d.mean === 0 ? 0 : Math.sqrt(average(d, (value) => (value / d.mean - 1) ** 2))
}

/** What one person's share adds to Theil's T; the limit at nothing is 0. */
function entropy(share: number): number {
  return share > 0 ? share * Math.log(share) : 0
}
