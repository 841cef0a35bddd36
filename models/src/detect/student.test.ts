import { expect, it } from 'vitest'
import { twoSidedProbability, twoSidedQuantile } from './student.ts'

/** Tables of the t distribution with five degrees of freedom. */
it('agrees with the tables', () => {
  const reference = [
    [1, 0.6367825],
    [2, 0.8980605],
    [3, 0.9699008],
    [4, 0.989677],
    [6, 0.9981537],
  ] as const
  for (const [z, p] of reference) expect(twoSidedProbability(-z)).toBeCloseTo(p, 6)
  expect(twoSidedQuantile(0.95)).toBeCloseTo(2.570582, 6)
  expect(twoSidedQuantile(0.99)).toBeCloseTo(4.032143, 6)
})
