import { loess, type Smoother } from './loess.ts'

export type Decomposition = { trend: Float64Array; seasonal: Float64Array; remainder: Float64Array }

export type StlOptions = {
  /** Seasons the shape of the season is averaged over, odd; Infinity for one that never changes. */
  seasonWindow: number
  /** Rounds of down-weighting outliers. */
  robustRounds?: number
}

const odd = (x: number): number => {
  const n = Math.ceil(x)
  return n % 2 === 0 ? n + 1 : n
}

const smoother = (window: number, degree: 0 | 1): Smoother => ({
  window,
  degree,
  jump: Math.ceil(window / 10),
})

function movingAverage(values: Float64Array, width: number): Float64Array {
  const out = new Float64Array(values.length - width + 1)
  let sum = 0
  for (let t = 0; t < values.length; t++) {
    sum += values[t]!
    if (t >= width) sum -= values[t - width]!
    if (t >= width - 1) out[t - width + 1] = sum / width
  }
  return out
}

/** Smooths each season's own subseries and extends it by one season at both ends: n + 2·period values. */
function smoothSubseries(
  values: Float64Array,
  period: number,
  window: number,
  robustness: Float64Array | undefined,
): Float64Array {
  const n = values.length
  const out = new Float64Array(n + 2 * period)
  for (let k = 0; k < period; k++) {
    const size = Math.ceil((n - k) / period)
    const pick = (from: Float64Array): Float64Array =>
      Float64Array.from({ length: size }, (_, i) => from[k + i * period]!)
    const own = pick(values)
    const weights = robustness && pick(robustness)
    let smooth: Float64Array
    if (Number.isFinite(window)) smooth = loess(own, smoother(window, 0), weights, true)
    else {
      let sum = 0
      let total = 0
      own.forEach((v, i) => {
        sum += v * (weights?.[i] ?? 1)
        total += weights?.[i] ?? 1
      })
      smooth = new Float64Array(size + 2).fill(total > 0 ? sum / total : 0)
    }
    for (let i = 0; i < size + 2; i++) out[k + i * period] = smooth[i]!
  }
  return out
}

function bisquare(remainder: Float64Array): Float64Array {
  const sizes = remainder.map(Math.abs).sort()
  const limit = 6 * sizes[sizes.length >> 1]!
  return remainder.map((r) => {
    const u = Math.abs(r) / limit
    return u <= 0.001 || limit === 0 ? 1 : u >= 0.999 ? 0 : (1 - u * u) ** 2
  })
}

/**
 * Seasonal-trend decomposition by loess, with the window lengths and jumps of R's `stl`. Needs two periods.
 * Cleveland, Cleveland, McRae and Terpenning (1990), "STL: a seasonal-trend decomposition procedure based on loess".
 */
export function stl(values: Float64Array, period: number, options: StlOptions): Decomposition {
  const n = values.length
  const window = options.seasonWindow
  const trendSmoother = smoother(
    odd((1.5 * period) / (1 - 1.5 / (Number.isFinite(window) ? window : 10 * n + 1))),
    1,
  )
  const lowPass = smoother(odd(period), 1)
  const rounds = options.robustRounds ?? 0
  let trend = new Float64Array(n)
  let seasonal = new Float64Array(n)
  let robustness: Float64Array | undefined
  for (let outer = 0; outer <= rounds; outer++) {
    for (let inner = 0; inner < (rounds > 0 ? 1 : 2); inner++) {
      const cycle = smoothSubseries(
        values.map((v, t) => v - trend[t]!),
        period,
        window,
        robustness,
      )
      const low = loess(movingAverage(movingAverage(movingAverage(cycle, period), period), 3), lowPass)
      seasonal = Float64Array.from({ length: n }, (_, t) => cycle[t + period]! - low[t]!)
      trend = Float64Array.from(
        loess(
          values.map((v, t) => v - seasonal[t]!),
          trendSmoother,
          robustness,
        ),
      )
    }
    if (outer < rounds) robustness = bisquare(values.map((v, t) => v - trend[t]! - seasonal[t]!))
  }
  return { trend, seasonal, remainder: values.map((v, t) => v - trend[t]! - seasonal[t]!) }
}
