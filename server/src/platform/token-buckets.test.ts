import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenBuckets } from './token-buckets.ts'

test('in no stretch of time passes more than the burst and what was refilled, and who waits as told passes', () => {
  fc.assert(
    fc.property(
      fc.record({ burst: fc.integer({ min: 1, max: 20 }), perSecond: fc.integer({ min: 1, max: 50 }) }),
      fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 300 }),
      (rate, gaps) => {
        const take = tokenBuckets(rate)
        const passed: number[] = []
        let now = 0
        for (const gap of gaps) {
          now += gap
          if (take('a', now) === 0) passed.push(now)
        }
        for (let i = 0; i < passed.length; i += 1)
          for (let j = i; j < passed.length; j += 1) {
            const seconds = ((passed[j] as number) - (passed[i] as number)) / 1000
            expect(j - i + 1).toBeLessThanOrEqual(rate.burst + seconds * rate.perSecond + 1e-6)
          }
        const wait = take('a', now)
        if (wait > 0) expect(take('a', now + wait * 1000)).toBe(0)
      },
    ),
    { numRuns: 200 },
  )
})

test('keys do not share, and the memory is bounded', () => {
  const take = tokenBuckets({ burst: 1, perSecond: 0.001 }, 2)
  expect([take('a', 0), take('b', 0)]).toEqual([0, 0])
  expect(take('a', 0)).toBeGreaterThan(0)
  expect(take('c', 0)).toBe(0)
  expect(take('b', 0)).toBe(0)
})
