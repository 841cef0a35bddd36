import { conditionalResiduals, multiplySeasonal, polynomialLags, stationary, type Arma } from './arma.ts'
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

/** Working memory for one set of orders: the same arrays are filled again at every evaluation. */
function workspace(orders: Orders, period: number) {
  const { p, q, P, Q } = orders
  return {
    short: new Float64Array(Math.max(p, q)),
    seasonal: new Float64Array(Math.max(P, Q)),
    arma: { ar: new Float64Array(p + P * period), ma: new Float64Array(q + Q * period) },
    arLags: polynomialLags(p, P, period),
    maLags: polynomialLags(q, Q, period),
  }
}

/** Fills the coefficients from the optimiser's coordinates: p, P, q, Q partial autocorrelations in this order. */
function decode(orders: Orders, period: number, x: Float64Array, space: ReturnType<typeof workspace>): void {
  const { p, q, P, Q } = orders
  const { short, seasonal, arma } = space
  stationary(x, 0, p, short)
  stationary(x, p, P, seasonal)
  multiplySeasonal(short, p, seasonal, P, period, 1, arma.ar)
  // 1 + Σ θB is invertible when −θ are coefficients of a stationary autoregression.
  stationary(x, p + P, q, short)
  stationary(x, p + P + q, Q, seasonal)
  multiplySeasonal(short, q, seasonal, Q, period, -1, arma.ma)
}

/** Estimates one model on the differenced series `w`, by conditional least squares or exact maximum likelihood. */
export function fitArima(
  w: Float64Array,
  period: number,
  orders: Orders,
  options: { likelihood: Likelihood; iterations: number; tolerance?: number; from?: Float64Array },
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
  const space = workspace(orders, period)
  const { arma, arLags, maLags } = space
  const centred = new Float64Array(n)
  const residuals = new Float64Array(n)
  const spread = (x: Float64Array): { sigma2: number; logVariances: number } => {
    decode(orders, period, x, space)
    const mean = orders.constant ? x[count]! * scale : 0
    for (let t = 0; t < n; t++) centred[t] = w[t]! - mean
    if (options.likelihood === 'conditional')
      return { sigma2: conditionalResiduals(arma, arLags, maLags, centred, residuals) / n, logVariances: 0 }
    const { squares, logVariances } = innovations(arma, centred)
    return { sigma2: squares / n, logVariances }
  }
  const minusTwiceLog = (x: Float64Array): number => {
    for (let i = 0; i < count; i++) if (Math.abs(x[i]!) > 4) return Infinity
    const { sigma2, logVariances } = spread(x)
    const value = n * Math.log(Math.max(sigma2, 1e-300)) + logVariances
    return Number.isFinite(value) ? value : Infinity
  }
  const best = bfgs(minusTwiceLog, start, {
    iterations: options.iterations,
    tolerance: options.tolerance ?? 1e-4,
  })
  const k = best.x.length + 1
  const room = n - k - 1
  const aicc =
    room > 0 ? best.value + n * (1 + Math.log(2 * Math.PI)) + 2 * k + (2 * k * (k + 1)) / room : Infinity
  const { sigma2 } = spread(best.x)
  return { orders, arma, mean: orders.constant ? best.x[count]! * scale : 0, sigma2, aicc, at: best.x }
}
