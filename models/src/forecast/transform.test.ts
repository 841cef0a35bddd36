import { describe, expect, it } from 'vitest'
import { seasonalMedian, seasonalNaive } from './naive.ts'
import { deseasonalised, logarithms, through, withoutOutliers } from './transform.ts'

const WEEK = { short: 7, long: 7 }
const SHAPE = [5, -3, 0, 8, -10, 2, -2]
const season = (t: number): number => SHAPE[t % 7]!
const level = Float64Array.from({ length: 210 }, (_, t) => 50 + season(t))

describe('outlier removal', () => {
  it('puts trend and season in place of a shock and leaves the rest', () => {
    const shocked = level.map((v, t) => v + Math.sin(t * 1.7))
    shocked[100] = 400
    const { values, back } = withoutOutliers(shocked, WEEK)!(shocked)
    expect(Math.abs(values[100]! - level[100]!)).toBeLessThan(3)
    values.forEach((v, t) => t !== 100 && expect(v).toBe(shocked[t]))
    expect(back(Float64Array.of(1))[0]).toBe(1)
  })

  it('keeps its hands off a series too short to tell', () => {
    const short = level.slice(0, 20)
    expect(withoutOutliers(short, WEEK)!(short).values).toBe(short)
  })
})

describe('deseasonalising', () => {
  it('flattens a season and puts its place in the week back on forecasts', () => {
    const history = level.subarray(0, 206)
    const { values, back } = deseasonalised(Infinity)(level, WEEK)!(history)
    values.forEach((v) => expect(Math.abs(v - 50)).toBeLessThan(0.5))
    back(new Float64Array(9)).forEach((v, h) => expect(Math.abs(v - season(206 + h))).toBeLessThan(0.5))
  })

  it('does not apply where there is no season', () => {
    const line = Float64Array.from({ length: 100 }, (_, t) => t)
    expect(deseasonalised(11)(line.subarray(0, 15), WEEK)).toBeUndefined()
    expect(deseasonalised(11)(new Float64Array(100).fill(3), WEEK)).toBeUndefined()
  })
})

describe('a method seen through transforms', () => {
  it('works on logarithms and answers in the unit of the series', () => {
    const method = through('log naive', [logarithms], seasonalNaive)
    const fit = method.fit(level, WEEK)!
    fit.project(level, 7).forEach((v, h) => expect(v).toBeCloseTo(level[203 + h]!, 9))
    expect(method.fit(Float64Array.of(1, 0, 2), WEEK)).toBeUndefined()
    expect(fit.again!(level.map((v) => v - 100))).toBeUndefined()
  })
})

describe('seasonal median', () => {
  it('shrugs off a strange last season', () => {
    const strange = level.slice()
    strange.fill(500, 203)
    const mean = seasonalMedian.fit(strange, WEEK)!.project(strange, 8)
    mean.forEach((v, h) => expect(v).toBe(50 + season(210 + h)))
    expect(seasonalMedian.fit(level.subarray(0, 100), WEEK)).toBeUndefined()
  })
})
