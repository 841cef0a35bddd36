/** Centred moving average over one period (half weights at both ends when even); NaN where it does not reach. */
export function centredAverage(values: Float64Array, period: number): Float64Array {
  const n = values.length
  const half = period >> 1
  const out = new Float64Array(n).fill(NaN)
  for (let t = half; t < n - half; t++) {
    let sum = 0
    for (let k = t - half; k <= t + half; k++) sum += values[k]!
    if (period % 2 === 0) sum -= (values[t - half]! + values[t + half]!) / 2
    out[t] = sum / period
  }
  return out
}

/**
 * Seasonal figures of the classical decomposition by moving averages, position 0 belonging to the first value.
 * Additive figures have mean 0, multiplicative ones mean 1. Needs two periods.
 */
export function seasonalFigures(
  values: Float64Array,
  period: number,
  kind: 'additive' | 'multiplicative',
): Float64Array {
  const trend = centredAverage(values, period)
  const figures = new Float64Array(period)
  const counts = new Float64Array(period)
  for (let t = 0; t < values.length; t++) {
    const base = trend[t]!
    if (Number.isNaN(base) || (kind === 'multiplicative' && base === 0)) continue
    figures[t % period]! += kind === 'additive' ? values[t]! - base : values[t]! / base
    counts[t % period]!++
  }
  const neutral = kind === 'additive' ? 0 : 1
  for (let k = 0; k < period; k++) figures[k] = counts[k]! > 0 ? figures[k]! / counts[k]! : neutral
  const mean = figures.reduce((a, b) => a + b, 0) / period
  return figures.map((f) => (kind === 'additive' ? f - mean : f / mean))
}

/** Intercept at position 0 and slope of the least-squares line through the values. */
export function line(values: ArrayLike<number>): { intercept: number; slope: number } {
  const n = values.length
  const middle = (n - 1) / 2
  let mean = 0
  for (let t = 0; t < n; t++) mean += values[t]! / n
  let cross = 0
  for (let t = 0; t < n; t++) cross += (t - middle) * (values[t]! - mean)
  const slope = n > 1 ? cross / ((n * (n * n - 1)) / 12) : 0
  return { intercept: mean - slope * middle, slope }
}
