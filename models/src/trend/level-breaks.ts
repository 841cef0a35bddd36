export type LevelBreaks = {
  /** Indices of the first observation after each break, ascending. */
  breaks: number[]
  /** Mean of each segment. */
  means: number[]
  /** Residual sum of squares and Bayes criterion of the best division with 0, 1, 2 … breaks. */
  RSS: number[]
  BIC: number[]
}

/**
 * Best division of a series into segments of constant mean for every number of breaks, and the number with the smallest
 * Bayes criterion. Exact, by dynamic programming; time grows with the square of the length.
 * Bai and Perron (2003), "Computation and analysis of multiple structural change models"; criterion and defaults of R's
 * `strucchange::breakpoints`.
 * @param options.share shortest segment as a share of the series, 0.15 when not given
 */
export function levelBreaks(values: ArrayLike<number>, options: { share?: number } = {}): LevelBreaks {
  const n = values.length
  if (n === 0) return { breaks: [], means: [], RSS: [], BIC: [] }
  const shortest = Math.max(1, Math.floor((options.share ?? 0.15) * n))
  const cost = squaredErrors(values)
  const most = Math.max(0, Math.floor(n / shortest) - 1)
  // best[k][end]: smallest error of the first `end` values with k breaks; from[k][end]: its last break.
  const best = [Float64Array.from({ length: n + 1 }, (_, end) => cost(0, end))]
  const from = [new Int32Array(n + 1)]
  for (let k = 1; k <= most; k++) {
    const errors = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
    const last = new Int32Array(n + 1)
    for (let end = (k + 1) * shortest; end <= n; end++)
      for (let at = k * shortest; at <= end - shortest; at++) {
        const error = best[k - 1]![at]! + cost(at, end)
        if (error < errors[end]!) {
          errors[end] = error
          last[end] = at
        }
      }
    best.push(errors)
    from.push(last)
  }
  const RSS = best.map((errors) => errors[n]!)
  const BIC = RSS.map(
    (rss, k) => n * (Math.log(rss / n) + 1 + Math.log(2 * Math.PI)) + 2 * (k + 1) * Math.log(n),
  )
  const breaks = trace(from, BIC.indexOf(Math.min(...BIC)), n)
  return { breaks, means: segmentMeans(values, breaks), RSS, BIC }
}

function trace(from: readonly Int32Array[], count: number, n: number): number[] {
  const breaks: number[] = []
  let end = n
  for (let k = count; k > 0; k--) {
    end = from[k]![end]!
    breaks.unshift(end)
  }
  return breaks
}

function segmentMeans(values: ArrayLike<number>, breaks: readonly number[]): number[] {
  return [...breaks, values.length].map((end, i) => {
    const start = i === 0 ? 0 : breaks[i - 1]!
    let sum = 0
    for (let t = start; t < end; t++) sum += values[t]!
    return sum / (end - start)
  })
}

/** Squared errors around the mean of any stretch, from running sums of the centred values. */
function squaredErrors(values: ArrayLike<number>): (start: number, end: number) => number {
  const n = values.length
  let mean = 0
  for (let t = 0; t < n; t++) mean += values[t]! / n
  const sums = new Float64Array(n + 1)
  const squares = new Float64Array(n + 1)
  for (let t = 0; t < n; t++) {
    const centred = values[t]! - mean
    sums[t + 1] = sums[t]! + centred
    squares[t + 1] = squares[t]! + centred * centred
  }
  return (start, end) =>
    end > start
      ? Math.max(0, squares[end]! - squares[start]! - (sums[end]! - sums[start]!) ** 2 / (end - start))
      : 0
}
