/** Autocorrelations at lags 1 to `lags`; all zero for a constant series. */
export function autocorrelations(values: ArrayLike<number>, lags: number): Float64Array {
  const n = values.length
  let mean = 0
  for (let t = 0; t < n; t++) mean += values[t]! / n
  const d = Float64Array.from({ length: n }, (_, t) => values[t]! - mean)
  let c0 = 0
  for (let t = 0; t < n; t++) c0 += d[t]! * d[t]!
  const out = new Float64Array(lags)
  // What rounding leaves of a constant is no variance.
  if (!(c0 > n * (1e-12 * mean) ** 2)) return out
  for (let k = 1; k <= lags && k < n; k++) {
    let sum = 0
    for (let t = k; t < n; t++) sum += d[t]! * d[t - k]!
    out[k - 1] = sum / c0
  }
  return out
}

/**
 * Whether the autocorrelation at lag `period` is beyond what lower lags explain (one-sided 95 %), the test of the Theta
 * method: Assimakopoulos and Nikolopoulos (2000), "The theta model". Needs three periods.
 */
export function isSeasonal(values: Float64Array, period: number): boolean {
  const n = values.length
  if (period < 2 || n < 3 * period) return false
  const r = autocorrelations(values, period)
  let sum = 0
  for (let k = 0; k < period - 1; k++) sum += r[k]! ** 2
  return Math.abs(r[period - 1]!) > (1.645 * Math.sqrt(1 + 2 * sum)) / Math.sqrt(n)
}
