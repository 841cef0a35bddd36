import { describe, expect, it } from 'vitest'
import { loess } from './loess.ts'
import { AIR_PASSENGERS } from './reference-series.ts'
import { stl } from './stl.ts'

const season = (t: number): number => [5, -3, 0, 8, -10, 2, -2][t % 7]!
const made = Float64Array.from({ length: 140 }, (_, t) => 50 + 0.3 * t + season(t))

describe('loess', () => {
  it('reproduces a line, beyond its ends too', () => {
    const values = Float64Array.from({ length: 30 }, (_, t) => 4 - 2 * t)
    const smooth = loess(values, { window: 11, degree: 1, jump: 3 }, undefined, true)
    smooth.forEach((v, i) => expect(v).toBeCloseTo(4 - 2 * (i - 1), 9))
  })

  it('gives no weight to a point of robustness zero', () => {
    const values = new Float64Array(15).fill(1)
    values[7] = 1000
    const robustness = new Float64Array(15).fill(1)
    robustness[7] = 0
    loess(values, { window: 7, degree: 1, jump: 1 }, robustness).forEach((v) => expect(v).toBeCloseTo(1, 9))
  })
})

describe('STL', () => {
  it('adds up to the series', () => {
    const { trend, seasonal, remainder } = stl(AIR_PASSENGERS, 12, { seasonWindow: 11 })
    AIR_PASSENGERS.forEach((v, t) => expect(trend[t]! + seasonal[t]! + remainder[t]!).toBeCloseTo(v, 9))
  })

  it('separates a line from a fixed season', () => {
    const { trend, seasonal } = stl(made, 7, { seasonWindow: Infinity })
    made.forEach((_, t) => {
      expect(Math.abs(seasonal[t]! - season(t))).toBeLessThan(0.1)
      expect(Math.abs(trend[t]! - (50 + 0.3 * t))).toBeLessThan(0.1)
    })
  })

  it('leaves outliers in the remainder when robust', () => {
    const shocked = made.slice()
    shocked[60] = 500
    const plain = stl(shocked, 7, { seasonWindow: Infinity })
    const robust = stl(shocked, 7, { seasonWindow: Infinity, robustRounds: 5 })
    const error = (d: typeof plain): number => Math.abs(d.trend[60]! + d.seasonal[60]! - made[60]!)
    expect(error(plain)).toBeGreaterThan(20)
    expect(error(robust)).toBeLessThan(1)
  })
})
