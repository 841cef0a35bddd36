import { quantile } from './lorenz.ts'
import type { Sample } from './weighted.ts'

export type BootstrapOptions = {
  /** Samples drawn, 1000 when not given. */
  resamples?: number
  /** Coverage of the interval, 0.95 when not given. */
  level?: number
  /** The same seed gives the same interval. */
  seed?: number
}

export type Interval = { estimate: number; lower: number; upper: number; standardError: number }

/**
 * Percentile interval of any index by drawing the units again with replacement.
 * Efron (1979), "Bootstrap methods"; for inequality indices Mills and Zandvakili (1997).
 */
export function bootstrapInterval(
  sample: Sample,
  index: (sample: Sample) => number,
  options: BootstrapOptions = {},
): Interval {
  const resamples = options.resamples ?? 1000
  const outside = (1 - (options.level ?? 0.95)) / 2
  const draw = uniform(options.seed ?? 1)
  const n = sample.values.length
  const drawn = Array.from({ length: resamples }, () => {
    const units = Array.from({ length: n }, () => Math.floor(draw() * n))
    const values = units.map((unit) => sample.values[unit]!)
    return index(
      sample.weights ? { values, weights: units.map((unit) => sample.weights![unit]!) } : { values },
    )
  })
  const mean = drawn.reduce((sum, value) => sum + value / resamples, 0)
  const squares = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return {
    estimate: index(sample),
    lower: quantile(drawn, outside),
    upper: quantile(drawn, 1 - outside),
    standardError: Math.sqrt(squares / (resamples - 1)),
  }
}

/** Evenly spread numbers of [0, 1) from a seed: Steele, Lea and Flood (2014), SplitMix with 32 bits of state. */
function uniform(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296
  }
}
