import { describe, expect, it } from 'vitest'
import { openDiscord } from './discord.ts'
import { rollingRms } from './rolling-square.ts'
import { openSayOnce } from './say-once.ts'
import { openSeasonalResidual } from './seasonal-residual.ts'
import { openTail } from './tail.ts'

describe('root mean square of the newest values', () => {
  it('equals the definition, also after very large ones have gone', () => {
    const next = rollingRms(3)
    expect([next(1), next(1e9)]).toEqual([undefined, undefined])
    const values = [1, 1e9, 2, -4, 3, 5, -1, 2]
    for (let t = 2; t < values.length; t++) {
      const expected = Math.hypot(...values.slice(t - 2, t + 1)) / Math.sqrt(3)
      const given = next(values[t]!)!
      if (t >= 5) expect(given).toBeCloseTo(expected, 12)
    }
  })
})

describe('saying it once', () => {
  /** What is said to surprises at some steps and to none in between. */
  function said(surprises: Record<number, number>, length: number): number[] {
    const sayOnce = openSayOnce()
    const all = Array.from({ length }, (_, t) => sayOnce(surprises[t] ?? 0))
    return Object.keys(surprises).map((t) => Number(all[Number(t)]!.toFixed(6)))
  }

  it('says the first in full, keeps silent on the same again, and on more says the difference', () => {
    expect(said({ 10: 3, 11: 3, 30: 2.5, 40: 3.4 }, 41)).toEqual([3, 0, 0, 0.4])
  })

  it('lets an alarm fade', () => {
    const [, early] = said({ 0: 3, 100: 3 }, 101)
    expect(early).toBeGreaterThan(1)
    expect(early).toBeLessThan(2)
  })

  it('wants one digit more for what happened nine times', () => {
    const times = Array.from({ length: 11 }, (_, k) => [k * 1000, 3] as const)
    const all = said(Object.fromEntries(times), 10_001)
    expect(all[0]).toBe(3)
    expect(all[10]).toBeCloseTo(2, 6)
  })

  it('lets a creeping change add up', () => {
    const sayOnce = openSayOnce()
    const all = Array.from({ length: 60 }, (_, t) => sayOnce(t * 0.05))
    expect(Math.max(...all)).toBeGreaterThan(0.9)
  })
})

describe('seasonal residual', () => {
  it('takes off the median of the seasons before and the level', () => {
    const next = openSeasonalResidual(2)
    const given = [10, 20, 10, 20, 10, 20, 10, 26].map(next)
    expect(given.slice(0, 4)).toEqual(Array(4).fill(undefined))
    expect(given.slice(4)).toEqual([0, 0, 0, 6])
  })

  it('looks eight seasons back and no farther', () => {
    const next = openSeasonalResidual(1000)
    let last: number | undefined
    for (let t = 0; t < 20_000; t++) last = next(t < 10_000 ? 1 : 5)
    expect(last).toBeCloseTo(0, 3)
  })
})

describe('tail', () => {
  it('knows the tail of the exponential distribution far beyond what it saw', () => {
    const tail = openTail()
    const n = 4000
    // Quantiles in a scattered order: 1531 and n have no common divisor.
    for (let i = 0; i < n; i++) tail.learn(-Math.log(1 - (((i * 1531) % n) + 0.5) / n))
    for (const digits of [3, 4, 5]) expect(tail.surprise(digits * Math.LN10)).toBeCloseTo(digits, 0)
    expect(tail.surprise(1)).toBe(0)
    expect(tail.surprise(1e6)).toBe(6)
  })

  it('is sure of nothing before sixty values', () => {
    const tail = openTail()
    for (let i = 0; i < 59; i++) tail.learn(i % 5)
    expect(tail.surprise(100)).toBe(0)
    tail.learn(3)
    expect(tail.surprise(100)).toBeGreaterThan(1)
  })
})

describe('discord', () => {
  /** Distances at the ends of blocks. */
  function distances(values: readonly number[]): number[] {
    const next = openDiscord()
    return values.flatMap((value) => next(value) ?? [])
  }
  const pattern = (block: number): number => [0, 3, 1, 4, 1, 5, 9, 2][block % 8]!
  const blocks = (from: number, to: number): number[] =>
    Array.from({ length: to - from }, (_, b) => Array<number>(12).fill(pattern(from + b))).flat()

  it('is nothing for what was there before, and the distance to it for what was not', () => {
    const known = distances(blocks(0, 100))
    expect(known).toHaveLength(100 - 71)
    expect(Math.max(...known)).toBeCloseTo(0, 9)
    const odd = distances([...blocks(0, 100), ...Array<number>(12).fill(pattern(100) + 5)])
    expect(odd.at(-1)).toBeCloseTo(5, 9)
  })

  it('forgets, at the latest, what is four thousand blocks old', () => {
    const once = Array<number>(300).fill(50)
    const long = distances([...once, ...blocks(0, 4200), ...once])
    expect(long.at(-1)).toBeGreaterThan(100)
    expect(distances([...once, ...blocks(0, 100), ...once]).at(-1)).toBeCloseTo(0, 9)
  })
})
