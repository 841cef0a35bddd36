import { describe, expect, it } from 'vitest'
import { ets, projectEts, selectEts } from './ets.ts'
import { etsName, etsProject } from './ets-filter.ts'
import { etsProblem, fitEtsForm } from './ets-fit.ts'
import { ACCIDENTAL_DEATHS, AIR_PASSENGERS, NILE } from './reference-series.ts'

// Reference values: R 4.2.2, forecast 8.20, ets().
const AIR_MEAN = [
  441.801847278479, 434.118620068782, 496.630046776999, 483.23747944576, 483.991353446536, 551.024400008046,
  613.179679246499, 609.364830849264, 530.540834527191, 463.03321448673, 402.747800050565, 451.969373093448,
]

describe('exponential smoothing', () => {
  it('fits ETS(M,Ad,M) to AirPassengers at least as well as R, with the same forecasts', () => {
    const form = { error: 'M', trend: 'A', damped: true, season: 'M' } as const
    const fit = fitEtsForm(etsProblem(AIR_PASSENGERS, 12), form, { states: true, iterations: 200 })
    expect(fit.aicc).toBeLessThan(1400.63843247391 + 0.1)
    expect(fit.aicc).toBeGreaterThan(1400.63843247391 - 2)
    const mean = projectEts(fit, AIR_PASSENGERS, 12, 12)
    const apart = mean.map((m, h) => Math.abs(m / AIR_MEAN[h]! - 1))
    expect(apart.reduce((a, b) => a + b, 0) / 12).toBeLessThan(0.003)
    expect(Math.max(...apart)).toBeLessThan(0.006)
  })

  it('chooses ETS(M,N,N) for the Nile with the smoothing, criterion and forecast of R', () => {
    const fit = selectEts(NILE, 1)
    expect(etsName(fit.form)).toBe('ETS(M,N,N)')
    expect(fit.aicc).toBeCloseTo(1458.5519156063, 1)
    expect(fit.parameters.alpha).toBeCloseTo(0.151403166236662, 2)
    expect(Math.abs(projectEts(fit, NILE, 1, 1)[0]! / 838.875161322995 - 1)).toBeLessThan(0.001)
  })

  it('chooses ETS(A,N,A) for the accidental deaths, with a likelihood not below that of R', () => {
    const fit = selectEts(ACCIDENTAL_DEATHS, 12)
    expect(etsName(fit.form)).toBe('ETS(A,N,A)')
    expect(fit.aicc).toBeLessThan(1148.71609859668 + 0.1)
    const mean = projectEts(fit, ACCIDENTAL_DEATHS, 12, 3)
    const r = [8397.49690922931, 7599.22061344404, 8396.59468674016]
    mean.forEach((m, h) => expect(Math.abs(m / r[h]! - 1)).toBeLessThan(0.01))
  })

  it('follows a line exactly with additive trend', () => {
    const values = Float64Array.from({ length: 30 }, (_, t) => 5 + 3 * t)
    const form = { error: 'A', trend: 'A', damped: false, season: 'N' } as const
    const fit = fitEtsForm(etsProblem(values, 1), form, { states: false, iterations: 60 })
    projectEts(fit, values, 1, 4).forEach((m, h) => expect(m).toBeCloseTo(5 + 3 * (30 + h), 4))
  })

  it('damps the trend from the first step on', () => {
    const form = { error: 'A', trend: 'A', damped: true, season: 'N' } as const
    const run = { level: 10, slope: 2, season: new Float64Array(1), squares: 0, logForecasts: 0 }
    expect(Array.from(etsProject(form, 0.5, run, 20, 1, 3))).toEqual([11, 11.5, 11.75])
  })

  it('gives a form no weight that the criterion speaks against', () => {
    const values = Float64Array.from({ length: 40 }, (_, t) => 100 + 5 * t + Math.sin(t * 2.3))
    const fit = ets.fit(values, { short: 1, long: 1 })!
    const mean = fit.project(values, 6)
    mean.forEach((m, h) => expect(Math.abs(m - (100 + 5 * (40 + h)))).toBeLessThan(2))
    const again = fit.again!(values)!.project(values, 6)
    again.forEach((m, h) => expect(Math.abs(m - mean[h]!)).toBeLessThan(0.1))
  })
})
