import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences } from './difference.ts'
import { levenshtein } from './edit-distance.ts'

const text = fc.string({ unit: fc.constantFrom('王', '张', '1', '2', 'X', '𠮷'), maxLength: 12 })

test('both texts are whole, what is the same is the same, and no more is marked than an edit needs', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [left, right] = differences(one, other)
      expect(left.map((run) => run.text).join('')).toBe(one)
      expect(right.map((run) => run.text).join('')).toBe(other)
      const common = (runs: typeof left): string =>
        runs
          .filter(({ same }) => same)
          .map((run) => run.text)
          .join('')
      expect(common(left)).toBe(common(right))
      const marked = [...left, ...right]
        .filter(({ same }) => !same)
        .map((run) => run.text)
        .join('')
      const distance = levenshtein(one, other)
      expect([...marked].length).toBeGreaterThanOrEqual(distance)
      expect([...marked].length).toBeLessThanOrEqual(2 * distance)
    }),
    { numRuns: 500 },
  )
})

test('a swapped digit is marked on both sides', () => {
  expect(
    differences('1971', '1791')[0]
      .filter(({ same }) => !same)
      .map((run) => run.text),
  ).toEqual(['9'])
})
