import { describe, expect, it } from 'vitest'
import { coverage, mase, msis, naive2, naiveScale, owa, smape } from './accuracy.ts'
import { normalQuantile, halfWidths } from './interval.ts'

describe('measures of accuracy', () => {
  it('follow their definitions', () => {
    expect(smape([100, 0], [50, 0])).toBeCloseTo(200 / 3 / 2, 12)
    expect(naiveScale([1, 2, 4, 8], 1)).toBeCloseTo(7 / 3, 12)
    expect(naiveScale([1, 2, 4, 8], 2)).toBeCloseTo(4.5, 12)
    expect(mase([10, 12], [11, 10], 3)).toBeCloseTo(0.5, 12)
    expect(coverage([1, 2, 3, 4], [0, 3, 3, 0], [2, 4, 3, 3])).toBe(0.5)
    expect(msis([1, 10], [0, 0], [2, 4], 2, 0.95)).toBeCloseTo((2 + 4 + 40 * 6) / 2 / 2, 9)
    expect(owa({ smape: 8, mase: 1 }, { smape: 10, mase: 2 })).toBeCloseTo(0.65, 12)
  })

  it('take Naive2 to repeat the last value where there is no season, the seasonal figures where there is', () => {
    expect(Array.from(naive2(Float64Array.of(1, 2, 3), 1, 2))).toEqual([3, 3])
    const values = Float64Array.from({ length: 48 }, (_, t) => 100 * [0.5, 1, 1.5, 1][t % 4]!)
    const forecast = naive2(values, 4, 4)
    ;[50, 100, 150, 100].forEach((v, h) => expect(forecast[h]!).toBeCloseTo(v, 9))
  })
})

describe('intervals', () => {
  it('use the normal quantile', () => {
    // Abramowitz and Stegun, table 26.1.
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963985, 8)
    expect(normalQuantile(0.5)).toBeCloseTo(0, 12)
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306, 8)
  })

  it('widen with level and horizon, and with few observations', () => {
    const errors = [Float64Array.of(1, -2, 3), Float64Array.of(-1, 1), Float64Array.of(2)]
    const usual = halfWidths(errors, 5, 0.8, 100)
    const wide = halfWidths(errors, 5, 0.95, 100)
    const short = halfWidths(errors, 5, 0.8, 12)
    for (let h = 0; h < 5; h++) {
      expect(wide[h]!).toBeGreaterThan(usual[h]!)
      expect(short[h]!).toBeGreaterThan(usual[h]!)
      if (h > 0) expect(usual[h]!).toBeGreaterThan(usual[h - 1]!)
    }
  })
})
