import { describe, expect, it } from 'vitest'
import { backtest, origins, type Trial } from './backtest.ts'
import { combinationWeights, weightedMean } from './combine.ts'
import type { Method } from './method.ts'
import { seasonalNaive } from './naive.ts'

const NONE = { short: 1, long: 1 }
const trial = (mase: number, prior?: number): Trial => ({
  method: { ...seasonalNaive, ...(prior && { prior }) },
  fit: seasonalNaive.fit(Float64Array.of(1), NONE)!,
  forecasts: [],
  mase,
  smape: 0,
})

describe('combination', () => {
  it('weighs by the inverse past error, more so on long series', () => {
    // At 400 values half of the power 8 is reached: (1/2)⁴.
    const [better, worse] = combinationWeights([trial(1), trial(2)], 400)
    expect(better).toBeCloseTo(16 / 17, 6)
    expect(worse).toBeCloseTo(1 / 17, 6)
    expect(combinationWeights([trial(1), trial(2)], 20)[1]).toBeGreaterThan(0.4)
  })

  it('leaves out the hopeless and heeds the prior', () => {
    expect(combinationWeights([trial(1), trial(3.5)], 30)).toEqual([1, 0])
    expect(combinationWeights([trial(1), trial(1, 2)], 30)[1]).toBeCloseTo(2 / 3, 9)
    expect(combinationWeights([trial(0), trial(0)], 30)).toEqual([0.5, 0.5])
  })

  it('averages by weight', () => {
    expect(Array.from(weightedMean([Float64Array.of(1, 2), Float64Array.of(3, 6)], [0.75, 0.25]))).toEqual([
      1.5, 3,
    ])
  })
})

describe('back-test', () => {
  const line = Float64Array.from({ length: 40 }, (_, t) => 10 + t)

  it('measures the errors made from every origin in units of the naive error', () => {
    const { trials, actuals } = backtest([seasonalNaive], line, NONE, { horizon: 3, folds: 5 })
    // On a line of slope one the naive forecast h steps ahead is h below, and the unit is one.
    const misses = actuals.flatMap((row) => Array.from(row, (_, h) => h + 1))
    expect(trials[0]!.mase).toBeCloseTo(misses.reduce((a, b) => a + b, 0) / misses.length, 9)
    expect(trials[0]!.forecasts[0]).toEqual(new Float64Array(3).fill(actuals[0]![0]! - 1))
  })

  it('shows a method nothing of what follows the origin', () => {
    const seen: number[] = []
    const spy: Method = {
      name: 'spy',
      fit(values) {
        seen.push(values.length)
        return { model: 'spy', project: (history, h) => (seen.push(history.length), new Float64Array(h)) }
      },
    }
    const { origins: places } = backtest([spy], line, NONE, { horizon: 3, folds: 4 })
    expect(seen).toEqual([places[0], ...places])
  })

  it('starts after the first part of the series and tries nothing on the shortest', () => {
    expect(origins(100, 5, 4)).toEqual([80, 85, 90, 95])
    expect(origins(10, 6, 8)).toEqual([6, 7, 8, 9])
    expect(origins(4, 3, 8)).toEqual([])
  })
})
