import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monitor, openMonitor } from './index.ts'
import { normals } from './normals.ts'

const PERIOD = 48

/** Two weeks of half hours with a daily curve. */
function days(count: number, seed: number): number[] {
  const noise = normals(seed)
  return Array.from(
    { length: count * PERIOD },
    (_, t) => 100 + 30 * Math.sin((2 * Math.PI * t) / PERIOD) + 2 * noise(),
  )
}

/** Where the score is above two digits of improbability, after the stream has had time to learn. */
const LEARNT = 700
const alarms = (scores: number[], above = 0.99): number[] =>
  scores.flatMap((score, t) => (score > above && t >= LEARNT ? [t] : []))

describe('monitor', () => {
  it('uses only the past, stays within 0 and 1, and is the stream', () => {
    const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null })
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 200, minLength: 80 }),
        fc.array(value, { maxLength: 20 }),
        (past, later) => {
          const scores = monitor(past, { period: 3 })
          expect(monitor([...past, ...later], { period: 3 }).slice(0, past.length)).toEqual(scores)
          const stream = openMonitor({ period: 3 })
          expect(past.map((v) => stream.next(v))).toEqual(scores)
          for (const score of scores) expect(score >= 0 && score <= 1).toBe(true)
        },
      ),
    )
  })

  it('does not depend on the unit', () => {
    const values = days(14, 1)
    const scaled = monitor(
      values.map((v) => v * 1e3 - 7),
      { period: PERIOD },
    )
    monitor(values, { period: PERIOD }).forEach((score, t) => expect(scaled[t]).toBeCloseTo(score, 6))
  })

  it('finds a burst at once and says it once', () => {
    const values = days(30, 2)
    for (let t = 1000; t < 1030; t++) values[t]! += 40
    const found = alarms(monitor(values, { period: PERIOD }))
    expect(found[0]).toBe(1000)
    expect(found.filter((t) => t < 1200).length).toBeLessThan(10)
    expect(found.every((t) => t < 1012)).toBe(true)
  })

  it('finds a night where a day should be, though every value of it is usual', () => {
    const values = days(30, 3)
    for (let t = 1000; t < 1024; t++) values[t] = values[t + PERIOD / 2]!
    const found = alarms(monitor(values, { period: PERIOD }))
    expect(found[0]).toBeGreaterThanOrEqual(1000)
    expect(found[0]).toBeLessThan(1012)
  })

  it('finds a lasting shift too small for any single value to show', () => {
    const found = (spread: number): number =>
      Array.from({ length: 30 }, (_, seed) => normals(100 + seed)).filter((noise) => {
        const values = Array.from({ length: 2100 }, (_, t) => noise() * (t < 2000 ? 1 : spread))
        return alarms(monitor(values), 0.9).some((t) => t >= 2000)
      }).length
    expect(found(2)).toBeGreaterThan(26)
    expect(found(1)).toBeLessThan(8)
  })

  it('is quiet on noise, on a constant and while too little is known', () => {
    expect(alarms(monitor(days(200, 5), { period: PERIOD })).length).toBeLessThan(20)
    expect(Math.max(...monitor(Array<number>(500).fill(7)))).toBe(0)
    expect(Math.max(...monitor(days(2, 6), { period: PERIOD }))).toBe(0)
    expect(monitor([null, null])).toEqual([0, 0])
  })

  it('hears the first movement after a constant', () => {
    const scores = monitor([...Array<number>(300).fill(7), 8])
    expect(scores.at(-1)).toBeGreaterThan(0.9999)
  })

  it('wants more of a stream that is often restless', () => {
    const noise = normals(7)
    const quiet = Array.from({ length: 4000 }, () => noise())
    const restless = quiet.map((v, t) => (t % 400 < 5 && t < 3500 ? v + 12 : v))
    quiet[3990]! += 12
    restless[3990]! += 12
    const last = (values: number[]): number => Math.max(...monitor(values).slice(3990))
    expect(last(quiet)).toBeGreaterThan(0.999)
    expect(last(restless)).toBeLessThan(last(quiet))
  })
})
