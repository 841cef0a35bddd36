import { conditionalResiduals, multiplySeasonal, stationary, type Arma } from './arma.ts'
import { innovations } from './innovations.ts'
import { bfgs } from './optimise.ts'

/** Orders of a seasonal ARIMA(p,d,q)(P,D,Q), with a constant (mean or drift) or without. */
export type Orders = { p: number; d: number; q: number; P: number; D: number; Q: number; constant: boolean }

export type ArimaFit = {
  orders: Orders
  arma: Arma
  /** Mean of the differenced series. */
  mean: number
  sigma2: number
  /** Corrected Akaike criterion, with the constants of the Gaussian likelihood. */
  aicc: number
  at: Float64Array
}

export type Likelihood = 'conditional' | 'exact'

function decode(
  orders: Orders,
  period: number,
  x: Float64Array,
  scale: number,
): { arma: Arma; mean: number } {
  const { p, q, P, Q } = orders
  let i = 0
  const take = (count: number): Float64Array => stationary(x.slice(i, (i += count)))
  const ar = multiplySeasonal(take(p), take(P), period)
  // 1 + Σ θB is invertible when −θ are coefficients of a stationary autoregression.
  const ma = multiplySeasonal(take(q), take(Q), period).map((c) => -c)
  return { arma: { ar, ma }, mean: orders.constant ? x[i]! * scale : 0 }
}

/** Estimates one model on the differenced series `w`, by conditional least squares or exact maximum likelihood. */
export function fitArima(
  w: Float64Array,
  period: number,
  orders: Orders,
  options: { likelihood: Likelihood; iterations: number; from?: Float64Array },
): ArimaFit {
  const n = w.length
  const count = orders.p + orders.q + orders.P + orders.Q
  let scale = 0
  let sum = 0
  for (const v of w) {
    scale += v * v
    sum += v
  }
  scale = Math.sqrt(scale / n) || 1
  const start = options.from ?? new Float64Array(count + (orders.constant ? 1 : 0)).fill(0.1)
  if (orders.constant && !options.from) start[count] = sum / n / scale
  const centred = new Float64Array(n)
  const residuals = new Float64Array(n)
  const spread = (x: Float64Array): { sigma2: number; logVariances: number } => {
    const { arma, mean } = decode(orders, period, x, scale)
    for (let t = 0; t < n; t++) centred[t] = w[t]! - mean
    if (options.likelihood === 'conditional')
      return { sigma2: conditionalResiduals(arma, centred, residuals) / n, logVariances: 0 }
    const { squares, logVariances } = innovations(arma, centred)
    return { sigma2: squares / n, logVariances }
  }
  const minusTwiceLog = (x: Float64Array): number => {
    if (x.some((c, i) => i < count && Math.abs(c) > 4)) return Infinity
    const { sigma2, logVariances } = spread(x)
    const value = n * Math.log(Math.max(sigma2, 1e-300)) + logVariances
    return Number.isFinite(value) ? value : Infinity
  }
  const best = bfgs(minusTwiceLog, start, { iterations: options.iterations })
  const k = best.x.length + 1
  const room = n - k - 1
  const aicc =
    room > 0 ? best.value + n * (1 + Math.log(2 * Math.PI)) + 2 * k + (2 * k * (k + 1)) / room : Infinity
  return { orders, ...decode(orders, period, best.x, scale), sigma2: spread(best.x).sigma2, aicc, at: best.x }
}
