import type { Method } from './method.ts'
import { nelderMead } from './optimise.ts'

/** Mean interval between demands above which demand counts as intermittent: Syntetos, Boylan and Croston (2005). */
const INTERMITTENT = 1.32

/** Whether a series is mostly zeros with demands now and then. */
export function isIntermittent(values: Float64Array): boolean {
  let demands = 0
  for (const v of values) {
    if (v < 0) return false
    if (v > 0) demands++
  }
  return demands > 0 && values.length / demands > INTERMITTENT
}

/** Mean demand per step under simple smoothing of size and of interval, corrected for bias; the sum of squared errors too. */
function sba(values: Float64Array, alpha: number): { rate: number; squares: number } {
  let size = 0
  let interval = 0
  let since = 0
  let seen = 0
  let squares = 0
  let rate = 0
  for (const y of values) {
    if (seen > 0) squares += (y - rate) ** 2
    since++
    if (y === 0) continue
    seen++
    size = seen === 1 ? y : size + alpha * (y - size)
    interval = seen === 1 ? since : interval + alpha * (since - interval)
    since = 0
    rate = (1 - alpha / 2) * (size / interval)
  }
  return { rate, squares }
}

/** Mean demand per step under simple smoothing of size and of the chance of a demand, which falls while none comes. */
function tsb(values: Float64Array, alpha: number, beta: number): { rate: number; squares: number } {
  const demands = values.filter((v) => v > 0)
  let chance = demands.length / values.length
  let size = demands.reduce((a, b) => a + b, 0) / Math.max(1, demands.length)
  let squares = 0
  for (const y of values) {
    squares += (y - chance * size) ** 2
    chance += beta * ((y > 0 ? 1 : 0) - chance)
    if (y > 0) size += alpha * (y - size)
  }
  return { rate: chance * size, squares }
}

const inside = (x: number): boolean => x > 0.01 && x < 0.5

/**
 * Croston's method with the correction of Syntetos and Boylan (2005), "The accuracy of intermittent demand estimates".
 * Croston (1972), "Forecasting and stock control for intermittent demands".
 */
export const croston: Method = {
  name: 'Croston SBA',
  fit(values) {
    if (!isIntermittent(values)) return undefined
    const squares = (x: Float64Array): number => (inside(x[0]!) ? sba(values, x[0]!).squares : Infinity)
    const [alpha] = nelderMead(squares, [0.1], { step: 0.1, evaluations: 40 }).x
    return {
      model: `Croston SBA(α=${alpha!.toFixed(2)})`,
      project: (history, horizon) => new Float64Array(horizon).fill(sba(history, alpha!).rate),
    }
  },
}

/** Teunter, Syntetos and Babai (2011), "Intermittent demand: linking forecasting to inventory obsolescence". */
export const teunter: Method = {
  name: 'TSB',
  fit(values) {
    if (!isIntermittent(values)) return undefined
    const best = nelderMead(
      (x) => (inside(x[0]!) && inside(x[1]!) ? tsb(values, x[0]!, x[1]!).squares : Infinity),
      [0.1, 0.1],
      { step: 0.1, evaluations: 80 },
    )
    const [alpha, beta] = best.x
    return {
      model: `TSB(α=${alpha!.toFixed(2)}, β=${beta!.toFixed(2)})`,
      project: (history, horizon) => new Float64Array(horizon).fill(tsb(history, alpha!, beta!).rate),
    }
  },
}
