import { describe, expect, it } from 'vitest'
import { AIR_PASSENGERS } from './reference-series.ts'
import { dynamicTheta, theta } from './theta.ts'

// Reference values: R 4.2.2, forecast 8.20, thetaf().
const AIR_THETA = [
  440.078191081586, 428.384280556983, 489.707098669638, 475.704627661373, 479.670388669209, 545.366272154216,
  602.752001822396, 601.100763091486, 523.951492158653, 456.62714491283, 397.953734665557, 447.644908742896,
]
const MONTHS = { short: 12, long: 12 }
const NONE = { short: 1, long: 1 }

describe('Theta', () => {
  it('equals thetaf of R on AirPassengers', () => {
    const mean = theta.fit(AIR_PASSENGERS, MONTHS)!.project(AIR_PASSENGERS, 12)
    mean.forEach((m, h) => expect(Math.abs(m / AIR_THETA[h]! - 1)).toBeLessThan(1e-4))
  })

  it('drifts by half the slope of the line', () => {
    const values = Float64Array.from({ length: 40 }, (_, t) => 100 + 2 * t)
    const mean = theta.fit(values, NONE)!.project(values, 3)
    expect(mean[1]! - mean[0]!).toBeCloseTo(1, 6)
    expect(mean[2]! - mean[1]!).toBeCloseTo(1, 6)
  })
})

describe('dynamic optimised Theta', () => {
  it('goes on along a line seen through noise', () => {
    const line = (t: number): number => 100 + 2 * t
    const values = Float64Array.from({ length: 60 }, (_, t) => line(t) + 5 * Math.sin(t * 2.1))
    const mean = dynamicTheta.fit(values, NONE)!.project(values, 10)
    mean.forEach((m, h) => expect(Math.abs(m - line(60 + h))).toBeLessThan(0.6))
  })

  it('projects from a shorter history without seeing what follows', () => {
    const fit = dynamicTheta.fit(AIR_PASSENGERS, MONTHS)!
    const longer = AIR_PASSENGERS.slice()
    longer.fill(1e6, 100)
    expect(fit.project(AIR_PASSENGERS.subarray(0, 100), 6)).toEqual(fit.project(longer.subarray(0, 100), 6))
  })
})
