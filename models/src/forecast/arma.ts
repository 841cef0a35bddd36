import { solve } from './linear.ts'

/** Stationary, invertible ARMA: w_t = Σ ar[i]·w_{t−1−i} + e_t + Σ ma[j]·e_{t−1−j}, written out (season multiplied in). */
export type Arma = { ar: Float64Array; ma: Float64Array }

/**
 * Maps `count` free reals, from position `from`, to coefficients of a stationary autoregression through partial autocorrelations.
 * Jones (1980), "Maximum likelihood fitting of ARMA models to time series with missing observations".
 */
export function stationary(free: Float64Array, from: number, count: number, out: Float64Array): void {
  for (let k = 0; k < count; k++) {
    const partial = Math.tanh(free[from + k]!)
    for (let i = 0, j = k - 1; i <= j; i++, j--) {
      const a = out[i]!
      const b = out[j]!
      out[i] = a - partial * b
      if (i !== j) out[j] = b - partial * a
    }
    out[k] = partial
  }
}

/**
 * Coefficients of (1 − Σ aᵢBⁱ)(1 − Σ sⱼB^{period·j}) in the same sign convention, times `sign`, over the first `short` and
 * `seasonal` of them.
 */
export function multiplySeasonal(
  a: Float64Array,
  short: number,
  s: Float64Array,
  seasonal: number,
  period: number,
  sign: 1 | -1,
  out: Float64Array,
): void {
  out.fill(0)
  for (let i = 0; i < short; i++) out[i] = sign * a[i]!
  for (let j = 0; j < seasonal; j++) {
    const at = (j + 1) * period - 1
    out[at]! += sign * s[j]!
    for (let i = 0; i < short; i++) out[at + 1 + i]! -= sign * a[i]! * s[j]!
  }
}

/** Lags at which a polynomial of `short` ordinary and `seasonal` seasonal coefficients is not zero, ascending. */
export function polynomialLags(short: number, seasonal: number, period: number): Int32Array {
  const lags = new Set<number>()
  for (let j = 0; j <= seasonal; j++) for (let i = 0; i <= short; i++) if (i + j > 0) lags.add(j * period + i)
  return Int32Array.from(lags).sort()
}

/** Residuals with everything before the first value taken as zero, given the lags that count; returns their sum of squares. */
export function conditionalResiduals(
  { ar, ma }: Arma,
  arLags: Int32Array,
  maLags: Int32Array,
  w: Float64Array,
  residuals: Float64Array,
): number {
  const p = arLags.length
  const q = maLags.length
  let squares = 0
  for (let t = 0; t < w.length; t++) {
    let e = w[t]!
    for (let k = 0; k < p; k++) {
      const lag = arLags[k]!
      if (lag > t) break
      e -= ar[lag - 1]! * w[t - lag]!
    }
    for (let k = 0; k < q; k++) {
      const lag = maLags[k]!
      if (lag > t) break
      e -= ma[lag - 1]! * residuals[t - lag]!
    }
    residuals[t] = e
    squares += e * e
  }
  return squares
}

/**
 * Autocovariances at lags 0 to `lags` for unit innovation variance, from the difference equations of Brockwell and Davis (1991),
 * "Time Series: Theory and Methods", section 3.3.
 */
export function autocovariances(model: Arma, lags: number): Float64Array {
  const { ar, ma } = model
  const p = ar.length
  const q = ma.length
  const psi = new Float64Array(q + 1)
  psi[0] = 1
  for (let j = 1; j <= q; j++) {
    psi[j] = ma[j - 1]!
    for (let i = 1; i <= Math.min(j, p); i++) psi[j]! += ar[i - 1]! * psi[j - i]!
  }
  const right = (k: number): number => {
    let sum = 0
    for (let j = k; j <= q; j++) sum += (j === 0 ? 1 : ma[j - 1]!) * psi[j - k]!
    return sum
  }
  const n = p + 1
  const a = new Float64Array(n * n)
  const b = new Float64Array(n)
  for (let k = 0; k < n; k++) {
    a[k * n + k]! += 1
    for (let i = 1; i <= p; i++) a[k * n + Math.abs(k - i)]! -= ar[i - 1]!
    b[k] = right(k)
  }
  solve(a, b)
  const out = new Float64Array(Math.max(lags, p) + 1)
  out.set(b)
  for (let k = n; k < out.length; k++) {
    out[k] = right(k)
    for (let i = 1; i <= p; i++) out[k]! += ar[i - 1]! * out[k - i]!
  }
  return out
}
