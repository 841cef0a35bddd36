import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AIR_PASSENGERS, NILE } from '../forecast/reference-series.ts'
import { levelBreaks } from './level-breaks.ts'
import { mannKendall, seasonalMannKendall } from './mann-kendall.ts'
import { pettitt } from './pettitt.ts'
import { AIR_MILES, LAKE_HURON, NOTTINGHAM } from './reference-series.ts'
import { seasonality } from './seasonality.ts'
import { seasonalSenSlope, senSlope } from './sen-slope.ts'

/** Computed with R 4.2.2; breaks with strucchange 1.5-3. */
const TRENDS = [
  {
    name: 'Nile',
    values: NILE,
    S: -1387,
    variance: 112728.333333333,
    z: -4.1280665228441,
    p: 3.65826292166433e-5,
    tau: -0.280741334724613,
    slope: -2.6,
  },
  {
    name: 'LakeHuron',
    values: LAKE_HURON,
    S: -1682,
    variance: 106136.666666667,
    z: -5.15982522603039,
    p: 2.47180483772576e-7,
    tau: -0.354366707502826,
    slope: -0.0251249999999999,
  },
  {
    name: 'airmiles',
    values: AIR_MILES,
    S: 274,
    variance: 1625.33333333333,
    z: 6.77160202089951,
    p: 1.2736409837405e-11,
    tau: 0.992753623188406,
    slope: 1312.14090909091,
  },
  {
    name: '1:100',
    values: Float64Array.from({ length: 100 }, (_, t) => t + 1),
    S: 4950,
    variance: 112750,
    z: 14.7386999820833,
    p: 3.63718968762709e-49,
    tau: 1,
    slope: 1,
  },
  {
    name: 'ties',
    values: Float64Array.of(1, 2, 2, 3, 3, 3, 2, 5, 5, 8),
    S: 32,
    variance: 116.666666666667,
    z: 2.87004230929491,
    p: 0.00410416879134112,
    tau: 0.773841333450679,
    slope: 0.5,
  },
]
const SEASONAL = [
  {
    name: 'AirPassengers',
    values: AIR_PASSENGERS,
    S: 784,
    variance: 2550,
    z: 15.5057105230147,
    p: 3.17386155115108e-54,
    slope: 30.2361111111111,
  },
  {
    name: 'nottem',
    values: NOTTINGHAM,
    S: 224,
    variance: 11364,
    z: 2.09189195887767,
    p: 0.0364481815726198,
    slope: 0.0500000000000007,
  },
]

/** Equal to one part in a million. */
function close(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-6 * Math.abs(expected))
}

describe('trend statistics agree with R', () => {
  it.each(TRENDS)('Mann–Kendall and Sen of $name', ({ values, slope, ...expected }) => {
    const result = mannKendall([...values])
    for (const part of ['S', 'variance', 'z', 'p', 'tau'] as const) close(result[part], expected[part])
    close(senSlope([...values]), slope)
  })

  it.each(SEASONAL)('seasonal Mann–Kendall and Sen of $name', ({ values, slope, ...expected }) => {
    const result = seasonalMannKendall([...values], 12)
    for (const part of ['S', 'variance', 'z', 'p'] as const) close(result[part], expected[part])
    close(seasonalSenSlope([...values], 12), slope)
  })

  it.each([
    { name: 'Nile', values: NILE, K: 1617, at: 28, p: 3.59102217693629e-7 },
    { name: 'LakeHuron', values: LAKE_HURON, K: 1511, at: 46, p: 1.1062968258309e-6 },
  ])('Pettitt of $name', ({ values, K, at, p }) => {
    const result = pettitt(values)!
    expect(result).toMatchObject({ K, at })
    close(result.p, p)
  })

  it('breaks of the Nile', () => {
    const { breaks, means, RSS, BIC } = levelBreaks(NILE)
    expect(breaks).toEqual([28])
    ;[1097.75, 849.972222222222].forEach((mean, i) => close(means[i]!, mean))
    const rss = [
      2835156.75, 1597457.19444444, 1552923.6157754, 1538096.5127451, 1507888.47591645, 1659993.50042626,
    ]
    const bic = [
      1318.24180687618, 1270.08373573957, 1276.46670075535, 1284.71766744891, 1291.94447688727,
      1310.7651547659,
    ]
    expect(RSS).toHaveLength(6)
    rss.forEach((value, i) => close(RSS[i]!, value))
    bic.forEach((value, i) => close(BIC[i]!, value))
  })
})

describe('trend statistics', () => {
  it('turn round with the series and do not care for its unit', () => {
    const series = fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { nil: null }), { maxLength: 40 })
    fc.assert(
      fc.property(series, (values) => {
        const result = mannKendall(values)
        const mirrored = mannKendall(values.map((v) => (v === null ? null : -3 * v)))
        expect(mirrored.S).toBe(result.S === 0 ? 0 : -result.S)
        expect(mirrored.p).toBe(result.p)
        const slope = senSlope(values)
        const steeper = senSlope(values.map((v) => (v === null ? null : 2 * v + 7)))
        if (Number.isNaN(slope)) expect(steeper).toBeNaN()
        else expect(steeper).toBeCloseTo(2 * slope, 9)
      }),
    )
  })

  it('say nothing of nothing', () => {
    expect(mannKendall([])).toEqual({ S: 0, variance: 0, z: 0, p: 1, tau: 0 })
    expect(mannKendall([4, 4, 4, null])).toMatchObject({ S: 0, p: 1, tau: 0 })
    expect(senSlope([null, 3])).toBeNaN()
    expect(pettitt([1])).toBeUndefined()
    expect(pettitt([2, 2, 2])).toMatchObject({ K: 0, p: 1 })
    expect(levelBreaks([])).toEqual({ breaks: [], means: [], RSS: [], BIC: [] })
  })

  it('keep the place of missing values', () => {
    expect(senSlope([0, null, 2, null, 4])).toBe(1)
    expect(seasonalSenSlope([0, 10, null, 12, 4, 14], 2)).toBe(2)
  })
})

describe('seasonality', () => {
  it('is strong where the months rule, and nothing where they do not', () => {
    const heat = seasonality([...NOTTINGHAM])
    expect(heat.period).toBe(12)
    expect(heat.strength).toBeGreaterThan(0.9)
    expect(heat.trendStrength).toBeLessThan(0.3)
    expect(seasonality([...NILE])).toEqual({ period: 1, strength: 0, trendStrength: 0 })
    expect(seasonality([...AIR_PASSENGERS]).trendStrength).toBeGreaterThan(0.9)
  })
})
