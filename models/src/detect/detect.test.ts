import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detect, openDetector } from './index.ts'
import { normals } from './normals.ts'

const weekly = (days: number, noise: () => number): number[] =>
  Array.from({ length: days }, (_, t) => 100 + t * 0.1 + (t % 7 > 4 ? -40 : 10) + 3 * noise())

describe('detect', () => {
  it('uses only the past: what comes later changes nothing', () => {
    const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null })
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), fc.array(value, { maxLength: 10 }), (past, later) => {
        const short = detect(past, { period: 7 })
        const long = detect([...past, ...later], { period: 7 })
        expect(long.scores.slice(0, past.length)).toEqual(short.scores)
        expect(long.expected.slice(0, past.length)).toEqual(short.expected)
        for (const score of long.scores) expect(score >= 0 && score <= 1).toBe(true)
      }),
    )
  })

  it('does not depend on the unit', () => {
    const values = weekly(200, normals(1)).map((v, t) => (t === 150 ? v + 60 : v))
    const scaled = detect(
      values.map((v) => v * 1e4 + 0.5),
      { period: 7 },
    ).scores
    detect(values, { period: 7 }).scores.forEach((score, i) => expect(scaled[i]).toBeCloseTo(score, 6))
  })

  it('sees through the week: a quiet Sunday is normal, a Sunday like a Monday is not', () => {
    const values = weekly(140, normals(2))
    const sunday = 132
    expect(sunday % 7).toBe(6)
    expect(detect(values, { period: 7 }).scores[sunday]).toBeLessThan(0.95)
    values[sunday]! += 50
    const { scores, expected } = detect(values, { period: 7 })
    expect(scores[sunday]).toBeGreaterThan(0.995)
    expect(expected[sunday]).toBeGreaterThan(60)
    expect(expected[sunday]).toBeLessThan(85)
  })

  it('raises few false alarms on noise, and covers what it promises', () => {
    const noise = normals(3)
    const values = Array.from({ length: 4000 }, () => 50 + 5 * noise())
    const { scores, lower, upper } = detect(values)
    const judged = scores.slice(20)
    expect(judged.filter((score) => score > 0.99).length / judged.length).toBeLessThan(0.01)
    const covered = values.slice(20).filter((v, i) => v >= lower[i + 20]! && v <= upper[i + 20]!)
    expect(covered.length / judged.length).toBeGreaterThan(0.93)
  })

  it('finds an outbreak in rare counts at once, and does not take two events on a quiet day for one', () => {
    const quiet = Array.from({ length: 60 }, (_, t) => (t % 3 === 0 ? 1 : 0))
    const { scores } = detect([...quiet, 2, 0, 14, 15], { period: 7 })
    expect(scores[60]).toBeLessThan(0.95)
    expect(scores[62]).toBeGreaterThan(0.999)
    expect(scores[63]).toBeGreaterThan(0.99)
  })

  it('does not take the end of a small ripple on a flat line for a wonder', () => {
    const rates = Array.from({ length: 60 }, (_, t) => (t % 9 === 4 ? 1 / 3 : 0))
    expect(Math.max(...detect(rates).scores.slice(20))).toBeLessThan(0.99)
  })

  it('follows growth: the next step of a steady rise is no surprise, its end is', () => {
    const noise = normals(4)
    const rising = Array.from({ length: 40 }, (_, t) => 1000 + 50 * t + 2 * noise())
    const { scores } = detect([...rising, 3000])
    expect(Math.max(...scores.slice(20))).toBeLessThan(0.99)
    expect(detect([...rising, 2950]).scores[40]).toBeGreaterThan(0.999)
  })

  it('recovers after a level shift instead of raising the alarm for ever', () => {
    const noise = normals(5)
    const values = Array.from({ length: 200 }, (_, t) => (t < 100 ? 10 : 30) + noise())
    const { scores } = detect(values)
    expect(scores[100]).toBeGreaterThan(0.999)
    expect(scores.slice(150).filter((score) => score > 0.99).length).toBeLessThan(3)
  })

  it('says nothing where nothing is known: too short, missing, constant', () => {
    expect(detect([]).scores).toEqual([])
    expect(detect([1, 5, 2]).scores).toEqual([0, 0, 0])
    expect(detect([null, null]).expected).toEqual([null, null])
    const { scores } = detect([...Array<number>(30).fill(4.5), null, 4.5])
    expect(scores.every((score) => score === 0)).toBe(true)
    expect(detect([...Array<number>(30).fill(4.5), 4.6]).scores[30]).toBeGreaterThan(0.999)
  })

  it('gives the same answers one value at a time', () => {
    const values = weekly(60, normals(6))
    const stream = openDetector({ period: 7 })
    expect(values.map((value) => stream.next(value).score)).toEqual(detect(values, { period: 7 }).scores)
  })
})
