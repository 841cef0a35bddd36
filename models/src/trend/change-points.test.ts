import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normals } from '../detect/normals.ts'
import { NILE } from '../forecast/reference-series.ts'
import { changePoints } from './index.ts'
import { lineCost, pelt, type SegmentCost } from './pelt.ts'

/** The smallest total over all divisions, by trying them all. */
function smallestTotal(n: number, cost: SegmentCost, penalty: number, shortest: number): number {
  const best = [-penalty, ...Array<number>(n).fill(Number.POSITIVE_INFINITY)]
  for (let end = shortest; end <= n; end++)
    for (let start = 0; start <= end - shortest; start++)
      best[end] = Math.min(best[end]!, best[start]! + cost(start, end) + penalty)
  return best[n]!
}

function totalOf(changes: number[], n: number, cost: SegmentCost, penalty: number): number {
  const ends = [...changes, n]
  return ends.reduce((sum, end, i) => sum + cost(ends[i - 1] ?? 0, end) + penalty, -penalty)
}

describe('pelt', () => {
  it('finds the best division, as trying all of them does', () => {
    const series = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 40 })
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 2, max: 4 }),
        (values, penalty, shortest) => {
          const cost = lineCost(Float64Array.from(values))
          const changes = pelt(values.length, cost, penalty, shortest)
          const total = totalOf(changes, values.length, cost, penalty)
          expect(total).toBeCloseTo(smallestTotal(values.length, cost, penalty, shortest), 6)
          const ends = [0, ...changes, values.length]
          for (let i = 1; i < ends.length; i++)
            expect(ends[i]! - ends[i - 1]!).toBeGreaterThanOrEqual(shortest)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('charges a line by its squared errors', () => {
    const cost = lineCost(Float64Array.of(9, 1, 2, 4, 9))
    expect(cost(1, 4)).toBeCloseTo(1 / 6, 12)
    expect(cost(1, 3)).toBe(0)
  })
})

describe('change points', () => {
  const noise = normals(1)
  const course = (n: number, at: (t: number) => number, spread = 1): number[] =>
    Array.from({ length: n }, (_, t) => at(t) + spread * noise())

  it('finds a jump and a bend, and none in a straight line or in noise', () => {
    expect(changePoints(course(100, (t) => (t < 60 ? 0 : 10)))).toEqual([60])
    const [bend, ...more] = changePoints(course(200, (t) => Math.max(0, t - 120)))
    expect(more).toEqual([])
    expect(Math.abs(bend! - 120)).toBeLessThanOrEqual(4)
    expect(changePoints(course(200, (t) => 3 * t))).toEqual([])
    expect(changePoints(course(200, () => 0))).toEqual([])
  })

  it('is not misled by a few wild values, gaps or seasons', () => {
    const values: (number | null)[] = course(120, (t) => (t < 70 ? 0 : 8))
    values[20] = 500
    values[100] = -500
    expect(changePoints(values)).toEqual([70])
    for (const t of [30, 31, 32, 90]) values[t] = null
    expect(changePoints([null, null, ...values.slice(2)])).toEqual([70])
    const season = course(120, (t) => 20 * Math.sin((2 * Math.PI * t) / 12) + (t < 72 ? 0 : 15))
    expect(changePoints(season, { period: 12 })).toEqual([72])
  })

  it('finds the change of the Nile in 1899, and fewer changes for a higher penalty', () => {
    expect(changePoints([...NILE])).toEqual([28])
    expect(changePoints([...NILE], { penalty: 5 })).toEqual([])
  })

  it('answers every series', () => {
    expect(changePoints([])).toEqual([])
    expect(changePoints([null, null, null])).toEqual([])
    expect(changePoints(Array<number>(50).fill(3))).toEqual([])
    expect(changePoints([1, 9, 1, 9])).toEqual([])
  })
})
