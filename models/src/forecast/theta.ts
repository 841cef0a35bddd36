import { line } from './decompose.ts'
import type { Fit, Method } from './method.ts'
import { nelderMead } from './optimise.ts'
import { seasonalAdjustment } from './seasonal-adjustment.ts'

type Weights = { alpha: number; level: number; theta: number }

/**
 * Runs the dynamic Theta recursion through the values and then, feeding forecasts back, through `horizon` further steps.
 * @returns sum of squared one-step errors from the third value on
 */
function runDynamicTheta(w: Weights, values: Float64Array, future?: Float64Array): number {
  const { alpha, theta } = w
  const pull = 1 - 1 / theta
  const n = values.length
  const total = n + (future?.length ?? 0)
  let level = w.level
  let mean = 0
  let a = 0
  let b = 0
  let decay = 1
  let squares = 0
  for (let t = 0; t < total; t++) {
    const trend = t === 0 ? 0 : decay * a + ((1 - decay * (1 - alpha)) / alpha) * b
    const forecast = level + pull * trend
    if (t >= n) future![t - n] = forecast
    const y = t < n ? values[t]! : forecast
    if (t >= 2 && t < n) squares += (y - forecast) ** 2
    b = t === 0 ? 0 : ((t - 1) * b + (6 / (t + 1)) * (y - mean)) / (t + 2)
    mean += (y - mean) / (t + 1)
    a = mean - ((t + 2) / 2) * b
    level += alpha * (y - level)
    decay *= 1 - alpha
  }
  return squares
}

/**
 * Dynamic optimised Theta: the line is re-estimated at every step, and its weight, the smoothing and the first level are
 * chosen by least squares. Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler (2016), "Models for optimising the theta
 * method and their relationship to state space models".
 */
export const dynamicTheta: Method = {
  name: 'DOTM',
  fit(values, { short: period }): Fit | undefined {
    if (values.length < 4) return undefined
    const season = seasonalAdjustment(values, period)
    const adjusted = season.remove(values)
    const scale = Math.abs(adjusted[0]!) || 1
    const weights = (x: Float64Array): Weights => ({
      alpha: x[0]!,
      level: x[1]! * scale,
      theta: Math.exp(x[2]!),
    })
    const best = nelderMead(
      (x) =>
        x[0]! < 0.1 || x[0]! > 0.99 || x[2]! < 0 || x[2]! > 7
          ? Infinity
          : runDynamicTheta(weights(x), adjusted),
      [0.5, adjusted[0]! / scale / 2, Math.LN2],
      { step: 0.2, evaluations: 250 },
    )
    const w = weights(best.x)
    return {
      model: `DOTM(θ=${w.theta.toFixed(2)}, α=${w.alpha.toFixed(2)})`,
      project(history, horizon) {
        const future = new Float64Array(horizon)
        runDynamicTheta(w, season.remove(history), future)
        return season.restore(future, history.length)
      },
    }
  },
}

/** Simple smoothing: sum of squared errors and the last level. */
function smooth(values: Float64Array, alpha: number, start: number): { squares: number; level: number } {
  let level = start
  let squares = 0
  for (const y of values) {
    squares += (y - level) ** 2
    level += alpha * (y - level)
  }
  return { squares, level }
}

/**
 * The Theta method that won the M3 competition: simple smoothing with half the slope of the line as drift.
 * Assimakopoulos and Nikolopoulos (2000), "The theta model"; Hyndman and Billah (2003), "Unmasking the Theta method".
 */
export const theta: Method = {
  name: 'Theta',
  fit(values, { short: period }): Fit | undefined {
    if (values.length < 4) return undefined
    const season = seasonalAdjustment(values, period)
    const adjusted = season.remove(values)
    const scale = Math.abs(adjusted[0]!) || 1
    const best = nelderMead(
      (x) => (x[0]! < 1e-4 || x[0]! > 0.9999 ? Infinity : smooth(adjusted, x[0]!, x[1]! * scale).squares),
      [0.5, adjusted[0]! / scale],
      { step: 0.2, evaluations: 120 },
    )
    const alpha = best.x[0]!
    return {
      model: `Theta(α=${alpha.toFixed(2)})`,
      project(history, horizon) {
        const known = season.remove(history)
        const { level } = smooth(known, alpha, best.x[1]! * scale)
        const drift = line(known).slope / 2
        const lag = (1 - (1 - alpha) ** known.length) / alpha
        const future = Float64Array.from({ length: horizon }, (_, h) => level + drift * (h + lag))
        return season.restore(future, history.length)
      },
    }
  },
}
