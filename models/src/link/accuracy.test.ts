import { expect, test } from 'vitest'
import { estimateAccuracy, type Stratum } from './accuracy.ts'
import { integers } from './random.ts'

const layer = (pairs: number, accepted: boolean, reviewed: number, same: number): Stratum => ({
  pairs,
  accepted,
  reviewed,
  same,
})

test('by hand: all of a sample right is not certainty, and layers count by their size', () => {
  const { precision, recall } = estimateAccuracy([
    layer(900, true, 30, 30),
    layer(100, true, 30, 15),
    layer(1000, false, 30, 0),
  ])
  expect(precision?.value).toBeCloseTo(0.94, 1.7)
  expect(precision?.high).toBeLessThan(1)
  expect(recall?.value).toBeGreaterThan(0.95)
  expect(recall?.low).toBeLessThan(recall?.value ?? 0)
})

test('nothing judged gives no figure; without the rejected layer there is a precision but no recall', () => {
  expect(estimateAccuracy([layer(10, true, 0, 0)])).toEqual({ precision: null, recall: null })
  const part = estimateAccuracy([layer(10, true, 5, 5), layer(10, false, 0, 0)])
  expect(part.precision).not.toBeNull()
  expect(part.recall).toBeNull()
})

/** Samples drawn again and again from layers whose truth is known: the interval must hold it about 95 times of 100. */
test('the interval holds the truth as often as it says', () => {
  const truth = [
    { pairs: 5000, accepted: true, share: 0.99 },
    { pairs: 1000, accepted: true, share: 0.8 },
    { pairs: 3000, accepted: false, share: 0.1 },
  ]
  const draw = integers(7)
  const size = 60
  const right = 5000 * 0.99 + 1000 * 0.8
  const real = { precision: right / 6000, recall: right / (right + 300) }
  let held = { precision: 0, recall: 0 }
  const rounds = 300
  for (let round = 0; round < rounds; round++) {
    const strata = truth.map(({ pairs, accepted, share }) => {
      const same = Array.from({ length: size }, () => draw(1_000_000) < share * 1_000_000).filter(
        Boolean,
      ).length
      return layer(pairs, accepted, size, same)
    })
    const found = estimateAccuracy(strata, 500)
    for (const which of ['precision', 'recall'] as const) {
      const { low = 1, high = 0 } = found[which] ?? {}
      if (low <= real[which] && real[which] <= high) held = { ...held, [which]: held[which] + 1 }
    }
  }
  expect(held.precision / rounds).toBeGreaterThan(0.9)
  expect(held.recall / rounds).toBeGreaterThan(0.9)
  expect(held.precision / rounds).toBeLessThan(0.995)
})
