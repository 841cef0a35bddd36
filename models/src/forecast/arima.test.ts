import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arima, arimaName, integrate, selectArima } from './arima.ts'
import { fitArima } from './arima-fit.ts'
import { autocovariances, stationary, type Arma } from './arma.ts'
import { difference } from './differences.ts'
import { innovations } from './innovations.ts'
import { ACCIDENTAL_DEATHS, AIR_PASSENGERS, NILE } from './reference-series.ts'

const MONTHS = { short: 12, long: 12 }

// Reference values: R 4.2.2, forecast 8.20, auto.arima() and arima().
describe('ARIMA against R', () => {
  it('estimates the airline model of log AirPassengers by exact likelihood', () => {
    const w = difference(difference(AIR_PASSENGERS.map(Math.log), 12), 1)
    const orders = { p: 0, d: 1, q: 1, P: 0, D: 1, Q: 1, constant: false }
    const fit = fitArima(w, 12, orders, { likelihood: 'exact', iterations: 50 })
    expect(fit.arma.ma[0]).toBeCloseTo(-0.401828016755777, 3)
    expect(fit.arma.ma[11]).toBeCloseTo(-0.556944838448378, 3)
    expect(Math.abs(fit.aicc - -483.21008481564)).toBeLessThan(0.1)
  })

  it('forecasts log AirPassengers with the orders auto.arima chooses', () => {
    const logs = AIR_PASSENGERS.map(Math.log)
    const fit = arima.fit(logs, MONTHS)!
    expect(fit.model).toBe('ARIMA(0,1,1)(0,1,1)[12]')
    const r = [
      450.422370344249, 425.717197982825, 479.00682998184, 492.404458171357, 509.054956050842,
      583.344940364972,
    ]
    fit.project(logs, 6).forEach((m, h) => expect(Math.abs(Math.exp(m) / r[h]! - 1)).toBeLessThan(0.005))
  })

  it('chooses (2,1,1)(0,1,0)[12] for AirPassengers and forecasts the same twelve months', () => {
    const fit = selectArima(AIR_PASSENGERS, 12)
    expect(arimaName(fit.orders, 12)).toBe('ARIMA(2,1,1)(0,1,0)[12]')
    expect(Math.abs(fit.aicc - 1018.16516543982)).toBeLessThan(0.1)
    const r = [
      445.634901393398, 420.394996527456, 449.19831632874, 491.839948477052, 503.394479849972,
      566.862455291571, 654.260181588298, 638.597494016484, 540.883748340452, 494.12662786468,
      423.332716392622, 465.507584080752,
    ]
    const mean = arima.fit(AIR_PASSENGERS, MONTHS)!.project(AIR_PASSENGERS, 12)
    mean.forEach((m, h) => expect(Math.abs(m / r[h]! - 1)).toBeLessThan(1e-4))
  })

  it('chooses (1,1,1) for the Nile', () => {
    const fit = selectArima(NILE, 1)
    expect(arimaName(fit.orders, 1)).toBe('ARIMA(1,1,1)')
    expect(Math.abs(fit.aicc - 1267.50739513099)).toBeLessThan(0.1)
    const fine = fitArima(difference(NILE, 1), 1, fit.orders, { likelihood: 'exact', iterations: 50 })
    expect(fine.arma.ar[0]).toBeCloseTo(0.254371370057013, 3)
    expect(fine.arma.ma[0]).toBeCloseTo(-0.874136371155902, 3)
  })

  it('chooses (0,1,1)(0,1,1)[12] for the accidental deaths', () => {
    const fit = selectArima(ACCIDENTAL_DEATHS, 12)
    expect(arimaName(fit.orders, 12)).toBe('ARIMA(0,1,1)(0,1,1)[12]')
    expect(Math.abs(fit.aicc - 857.316350742639)).toBeLessThan(0.1)
    const r = [8336.06126629841, 7531.82914118518, 8314.64376018511]
    const mean = arima.fit(ACCIDENTAL_DEATHS, MONTHS)!.project(ACCIDENTAL_DEATHS, 3)
    mean.forEach((m, h) => expect(Math.abs(m / r[h]! - 1)).toBeLessThan(1e-4))
  })
})

/** Determinant's logarithm and w'Γ⁻¹w by dense Cholesky factorisation of the covariance matrix: the oracle. */
function denseLikelihood(model: Arma, w: Float64Array): { squares: number; logVariances: number } {
  const n = w.length
  const gamma = autocovariances(model, n)
  const lower = Array.from({ length: n }, () => new Float64Array(n))
  const z = new Float64Array(n)
  let logVariances = 0
  let squares = 0
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = gamma[i - j]!
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!
      lower[i]![j] = i === j ? Math.sqrt(sum) : sum / lower[j]![j]!
    }
    let u = w[i]!
    for (let k = 0; k < i; k++) u -= lower[i]![k]! * z[k]!
    z[i] = u / lower[i]![i]!
    squares += z[i]! ** 2
    logVariances += 2 * Math.log(lower[i]![i]!)
  }
  return { squares, logVariances }
}

const coefficients = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 3 }).map((free) => {
  const out = new Float64Array(free.length)
  stationary(Float64Array.from(free), 0, free.length, out)
  return out
})

describe('innovations algorithm', () => {
  it('gives the exact Gaussian likelihood of any ARMA model', () => {
    const values = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(coefficients, coefficients, values, (ar, ma, w) => {
        const model = { ar, ma }
        const exact = denseLikelihood(model, Float64Array.from(w))
        const ours = innovations(model, Float64Array.from(w))
        expect(ours.logVariances).toBeCloseTo(exact.logVariances, 3)
        expect(ours.squares).toBeCloseTo(exact.squares, 2)
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  it('forecasts an autoregression by its own recursion', () => {
    const future = new Float64Array(3)
    innovations({ ar: Float64Array.of(0.5), ma: new Float64Array(0) }, Float64Array.of(1, -2, 8), future)
    expect(Array.from(future)).toEqual([4, 2, 1])
  })
})

describe('differences', () => {
  it('are undone by integration', () => {
    const whole = Float64Array.from({ length: 40 }, (_, t) => t * t + 10 * Math.sin(t) + (t % 4) * 7)
    const twice = difference(difference(whole, 4), 1, 2)
    const future = integrate(whole.subarray(0, 30), twice.subarray(twice.length - 10), 4, 2, 1)
    future.forEach((v, h) => expect(v).toBeCloseTo(whole[30 + h]!, 6))
  })
})
