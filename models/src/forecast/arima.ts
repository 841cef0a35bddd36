import { fitArima, type ArimaFit, type Orders } from './arima-fit.ts'
import { difference, ordinaryDifferences, seasonalStrength } from './differences.ts'
import { innovations } from './innovations.ts'
import type { Fit, Method } from './method.ts'

/** Season explains enough of the variance to be differenced away: the threshold of Hyndman's `nsdiffs`. */
const STRONG_SEASON = 0.64
const MOST = { p: 3, q: 3, P: 1, Q: 1, sum: 5 }
/** Longer series are estimated by conditional least squares, there no different from exact likelihood and far cheaper. */
const LONGEST_EXACT = 300
/** An iteration that gains less than this on the criterion changes no choice and no forecast worth having. */
const GAIN = 0.01
/** Box and Jenkins (1970) ask for fifty observations; with fewer, orders are guesswork. */
const FEWEST_VALUES = 50

export function arimaName({ p, d, q, P, D, Q, constant }: Orders, period: number): string {
  const season = period > 1 && P + D + Q > 0 ? `(${P},${D},${Q})[${period}]` : ''
  return `ARIMA(${p},${d},${q})${season}${constant ? (d + D > 0 ? ' with drift' : ' with mean') : ''}`
}

function neighbours(o: Orders): Orders[] {
  const out: Orders[] = []
  for (const step of [-1, 1]) {
    out.push({ ...o, p: o.p + step }, { ...o, q: o.q + step }, { ...o, p: o.p + step, q: o.q + step })
    out.push({ ...o, P: o.P + step }, { ...o, Q: o.Q + step }, { ...o, P: o.P + step, Q: o.Q + step })
  }
  out.push({ ...o, constant: !o.constant })
  return out
}

/**
 * Stepwise search for the orders: Hyndman and Khandakar (2008), "Automatic time series forecasting: the forecast package for R".
 * Candidates are compared by conditional likelihood; the winner is then estimated exactly unless the series is long.
 */
export function selectArima(values: Float64Array, period: number, near?: Orders): ArimaFit {
  const seasonal = period > 1 && values.length >= 3 * period
  const D = seasonal && seasonalStrength(values, period) > STRONG_SEASON ? 1 : 0
  const afterSeason = D > 0 ? difference(values, period) : values
  const d = ordinaryDifferences(afterSeason)
  const w = difference(afterSeason, 1, d)
  const tried = new Map<string, ArimaFit>()
  let best: ArimaFit | undefined
  const attempt = (orders: Orders): boolean => {
    const { p, q, P, Q } = orders
    const key = arimaName(orders, period)
    if (Math.min(p, q, P, Q) < 0 || p > MOST.p || q > MOST.q || p + q + P + Q > MOST.sum) return false
    if (tried.has(key) || (!seasonal && P + Q > 0) || P > MOST.P || Q > MOST.Q) return false
    if (orders.constant && d + D > 1) return false
    const fit = fitArima(w, period, orders, { likelihood: 'conditional', iterations: 20, tolerance: GAIN })
    tried.set(key, fit)
    if (best && fit.aicc >= best.aicc) return false
    best = fit
    return true
  }
  const constant = d + D <= 1
  const s = seasonal ? 1 : 0
  if (near) attempt({ ...near, d, D, constant: near.constant && constant })
  else {
    attempt({ p: 2, d, q: 2, P: s, D, Q: s, constant })
    attempt({ p: 0, d, q: 0, P: 0, D, Q: 0, constant })
    attempt({ p: 1, d, q: 0, P: s, D, Q: 0, constant })
    attempt({ p: 0, d, q: 1, P: 0, D, Q: s, constant })
  }
  let improved = true
  while (improved) improved = neighbours(best!.orders).some(attempt)
  return finish(w, period, best!)
}

function differenced(values: Float64Array, period: number, { d, D }: Orders): Float64Array {
  return difference(difference(values, period, D), 1, d)
}

/** The final estimate for chosen orders, from where the last one ended. */
function finish(w: Float64Array, period: number, { orders, at }: ArimaFit): ArimaFit {
  const likelihood = w.length > LONGEST_EXACT ? 'conditional' : 'exact'
  return fitArima(w, period, orders, { likelihood, iterations: 30, tolerance: GAIN, from: at })
}

/** Adds differences of the forecasts up again, ordinary ones first and then seasonal ones. */
export function integrate(
  history: Float64Array,
  future: Float64Array,
  period: number,
  d: number,
  D: number,
): Float64Array {
  const layers = [history]
  for (let k = 0; k < D; k++) layers.push(difference(layers.at(-1)!, period))
  for (let k = 0; k < d; k++) layers.push(difference(layers.at(-1)!, 1))
  let out = future
  for (let k = layers.length - 2; k >= 0; k--) {
    const lag = k < D ? period : 1
    const below = layers[k]!
    const summed = new Float64Array(out.length)
    for (let h = 0; h < out.length; h++)
      summed[h] = out[h]! + (h < lag ? below[below.length - lag + h]! : summed[h - lag]!)
    out = summed
  }
  return out
}

function project(fit: ArimaFit, history: Float64Array, period: number, horizon: number): Float64Array {
  const { orders, arma, mean } = fit
  const future = new Float64Array(horizon)
  const w = differenced(history, period, orders).map((v) => v - mean)
  innovations(arma, w, future)
  const steps = future.map((v) => v + mean)
  return integrate(history, steps, period, orders.d, orders.D)
}

function toFit(fit: ArimaFit, period: number): Fit {
  return {
    model: arimaName(fit.orders, period),
    project: (history, horizon) => project(fit, history, period, horizon),
    again: (values) => toFit(selectArima(values, period, fit.orders), period),
  }
}

/** Seasonal ARIMA with automatic orders. */
export const arima: Method = {
  name: 'ARIMA',
  fit: (values, { short }) =>
    values.length < FEWEST_VALUES ? undefined : toFit(selectArima(values, short), short),
}
