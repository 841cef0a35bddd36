import { autocovariances, type Arma } from './arma.ts'

export type Innovations = {
  /** Σ u²/v over the observed values, u the exact one-step error and v its variance in units of the innovation variance. */
  squares: number
  /** Σ log v. */
  logVariances: number
}

/** Below this distance of v from its limit 1 the exact coefficients are those of the moving average itself. */
const SETTLED = 1e-5

/**
 * Exact Gaussian likelihood and best linear forecasts of an ARMA process with mean zero by the innovations algorithm on
 * Ansley's transformed process. Ansley (1979); Brockwell and Davis (1991), "Time Series: Theory and Methods", sections 5.2, 5.3 and 8.7.
 * @param future filled with forecasts following the last value
 */
export function innovations(model: Arma, w: Float64Array, future?: Float64Array): Innovations {
  const { ar, ma } = model
  const p = ar.length
  const q = ma.length
  const r = Math.max(p, q)
  const n = w.length
  const total = n + (future?.length ?? 0)
  const covariance = transformedCovariance(model, r)
  // Row t of the triangular factor, kept for the last `width` rows: theta[(t % width) * width + (distance − 1)].
  const width = Math.max(r, 1)
  const theta = new Float64Array(width * width)
  const v = new Float64Array(total)
  const u = new Float64Array(total)
  const path = future ? Float64Array.from({ length: total }, (_, t) => (t < n ? w[t]! : 0)) : w
  let squares = 0
  let logVariances = 0
  let settled = false
  for (let t = 0; t < total; t++) {
    const reach = t < r ? t : Math.min(q, t)
    const row = (t % width) * width
    if (settled) v[t] = 1
    else {
      factorRow(t, reach, (k) => (k < r ? k : q), width, theta, v, covariance)
      // The factor has settled once the variances of a whole moving-average length have.
      settled = t > r + q && v[t]! - 1 < SETTLED && v[t - q]! - 1 < SETTLED
    }
    let predicted = 0
    if (t >= r) for (let i = 0; i < p; i++) predicted += ar[i]! * path[t - 1 - i]!
    if (settled) for (let j = 0; j < reach; j++) predicted += ma[j]! * u[t - 1 - j]!
    else for (let j = 0; j < reach; j++) predicted += theta[row + j]! * u[t - 1 - j]!
    if (t >= n) {
      path[t] = future![t - n] = predicted
      continue
    }
    u[t] = path[t]! - predicted
    squares += (u[t]! * u[t]!) / v[t]!
    logVariances += Math.log(v[t]!)
  }
  return { squares, logVariances }
}

/** One row of the innovations recursion: coefficients on the `reach` innovations before t, and the variance at t. */
function factorRow(
  t: number,
  reach: number,
  reachOf: (k: number) => number,
  width: number,
  theta: Float64Array,
  v: Float64Array,
  covariance: (i: number, j: number) => number,
): void {
  const row = (t % width) * width
  let variance = covariance(t, t)
  for (let k = t - reach; k < t; k++) {
    let c = covariance(t, k)
    const other = (k % width) * width
    const from = Math.max(t - reach, k - reachOf(k))
    for (let j = from; j < k; j++) c -= theta[other + (k - j - 1)]! * theta[row + (t - j - 1)]! * v[j]!
    c /= v[k]!
    theta[row + (t - k - 1)] = c
    variance -= c * c * v[k]!
  }
  v[t] = variance
}

/** Covariance of the process that is w itself in its first r values and its moving-average part afterwards. */
function transformedCovariance(model: Arma, r: number): (i: number, j: number) => number {
  const { ar, ma } = model
  const q = ma.length
  const gamma = autocovariances(model, 2 * r)
  const moving = new Float64Array(q + 1)
  for (let d = 0; d <= q; d++)
    for (let k = 0; k + d <= q; k++)
      moving[d]! += (k === 0 ? 1 : ma[k - 1]!) * (k + d === 0 ? 1 : ma[k + d - 1]!)
  const mixed = new Float64Array(r + 1)
  for (let d = 1; d <= r; d++) {
    mixed[d] = gamma[d]!
    for (let i = 1; i <= ar.length; i++) mixed[d]! -= ar[i - 1]! * gamma[Math.abs(d - i)]!
  }
  return (i, j) => {
    const d = i - j
    if (j >= r) return d <= q ? moving[d]! : 0
    if (i < r) return gamma[d]!
    return d <= r ? mixed[d]! : 0
  }
}
