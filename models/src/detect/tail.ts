/** How far out a value lies in the upper tail of all values before it. */
export type Tail = {
  /** Decimal digits of improbability: 2 for one in a hundred; 0 inside the bulk or while too little is known. */
  surprise(value: number): number
  learn(value: number): void
}

/** Largest values kept, and the share of all values the tail may take up while there are few. */
const KEPT = 40
const SHARE = 0.1
const FEWEST = 5
const NEEDED = 60
/** Heavier tails than this have no variance, and their estimate from few values is not to be trusted. */
const HEAVIEST = 0.45
/** Anything above values that were all the same. */
const UNHEARD_OF = 6

/**
 * Learns the tail of a stream as a generalised Pareto distribution of the excesses of the largest values over the next one,
 * fitted by moments: constant memory, one comparison for nearly every value.
 * Siffer, Fouque, Termier and Largouët (2017), "Anomaly detection in streams with extreme value theory"; moments after
 * Hosking and Wallis (1987), "Parameter and quantile estimation for the generalized Pareto distribution".
 */
export function openTail(): Tail {
  const largest: number[] = []
  let count = 0
  return {
    surprise(value) {
      const size = Math.min(KEPT, Math.floor(count * SHARE))
      if (count < NEEDED || size < FEWEST) return 0
      const threshold = largest[size]!
      if (!(value > threshold)) return 0
      const excess = value - threshold
      return Math.min(UNHEARD_OF, (Math.log(count / size) + paretoDepth(largest, size, excess)) / Math.LN10)
    },
    learn(value) {
      count++
      if (largest.length > KEPT && value <= largest[KEPT]!) return
      let at = largest.length
      while (at > 0 && largest[at - 1]! < value) at--
      largest.splice(at, 0, value)
      if (largest.length > KEPT + 1) largest.pop()
    },
  }
}

/** Minus the natural logarithm of the share of excesses beyond this one. */
function paretoDepth(largest: readonly number[], size: number, excess: number): number {
  const threshold = largest[size]!
  let mean = 0
  let squares = 0
  for (let i = 0; i < size; i++) {
    const each = largest[i]! - threshold
    mean += each / size
    squares += (each * each) / size
  }
  if (!(mean > 1e-12 * Math.abs(threshold))) return Number.POSITIVE_INFINITY
  const variance = squares - mean * mean
  const shape = variance > 0 ? Math.min(HEAVIEST, Math.max(0, (1 - (mean * mean) / variance) / 2)) : 0
  const scale = mean * (1 - shape)
  return shape > 1e-3 ? Math.log1p((shape * excess) / scale) / shape : excess / scale
}
