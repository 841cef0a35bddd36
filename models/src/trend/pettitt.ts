export type Pettitt = {
  /** Largest absolute difference of rank sums. */
  K: number
  /** Index of the first observation after the change. */
  at: number
  /** Approximate two-sided probability by chance, at most 1. */
  p: number
}

/**
 * The one place where the level of a series most likely changed, without assuming a distribution; undefined for fewer
 * than two values. Pettitt (1979), "A non-parametric approach to the change-point problem".
 */
export function pettitt(values: ArrayLike<number>): Pettitt | undefined {
  const n = values.length
  if (n < 2) return undefined
  let U = 0
  let K = -1
  let at = 1
  for (let t = 0; t < n - 1; t++) {
    for (let j = 0; j < n; j++) U += Math.sign(values[t]! - values[j]!)
    if (Math.abs(U) > K) {
      K = Math.abs(U)
      at = t + 1
    }
  }
  return { K, at, p: Math.min(1, 2 * Math.exp((-6 * K * K) / (n ** 3 + n ** 2))) }
}
