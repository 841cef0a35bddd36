import { describe, expect, it } from 'vitest'
import { croston, isIntermittent, teunter } from './croston.ts'

const NONE = { short: 1, long: 1 }
/** A demand of 6 every third step. */
const regular = Float64Array.from({ length: 60 }, (_, t) => (t % 3 === 2 ? 6 : 0))

describe('intermittent demand', () => {
  it('is told from steady demand', () => {
    expect(isIntermittent(regular)).toBe(true)
    expect(isIntermittent(Float64Array.of(3, 2, 4, 0, 5, 3))).toBe(false)
    expect(isIntermittent(Float64Array.of(0, 0, 0))).toBe(false)
    expect(isIntermittent(Float64Array.of(0, 0, -3, 0))).toBe(false)
  })

  it('has the rate size over interval, less the correction for bias', () => {
    const fit = croston.fit(regular, NONE)!
    const alpha = Number(/α=([\d.]+)/.exec(fit.model)![1])
    expect(fit.project(regular, 2)[1]!).toBeCloseTo((1 - alpha / 2) * 2, 1)
  })

  it('fades under TSB when demand ends, and does not under Croston', () => {
    const ended = Float64Array.from([...regular, ...new Array<number>(40).fill(0)])
    const fading = teunter.fit(regular, NONE)!
    const steady = croston.fit(regular, NONE)!
    expect(fading.project(ended, 1)[0]!).toBeLessThan(0.75 * fading.project(regular, 1)[0]!)
    expect(steady.project(ended, 1)[0]!).toBe(steady.project(regular, 1)[0]!)
  })
})
