import fc from 'fast-check'
import { expect, it } from 'vitest'
import { corrections, deletesOf, editDistance } from './spelling.ts'

const word = fc.stringMatching(/^[a-e]{0,8}$/)

/** Optimal string alignment by its definition, all three recursions written out. */
function distanceByDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const same = a.at(-1) === b.at(-1) ? 0 : 1
  const all = [
    distanceByDefinition(a.slice(0, -1), b) + 1,
    distanceByDefinition(a, b.slice(0, -1)) + 1,
    distanceByDefinition(a.slice(0, -1), b.slice(0, -1)) + same,
  ]
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    all.push(distanceByDefinition(a.slice(0, -2), b.slice(0, -2)) + 1)
  return Math.min(...all)
}

it('is the distance by its definition, as far as it is told', () => {
  const short = fc.stringMatching(/^[a-c]{0,5}$/)
  fc.assert(
    fc.property(short, short, (a, b) => {
      const exact = distanceByDefinition(a, b)
      expect(editDistance(a, b, 9)).toBe(exact)
      expect(editDistance(a, b, 1) <= 1).toBe(exact <= 1)
    }),
    { numRuns: 300 },
  )
})

it('shares a shortened form with every word one edit away', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      if (editDistance(a, b, 1) > 1) return
      const deletes = new Set(deletesOf(a))
      expect(deletesOf(b).some((one) => deletes.has(one))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

it('corrects to words one edit away only', () => {
  expect(corrections('renkuo', ['renkou', 'renkoushu', 'renku', 'renkuo'])).toEqual(['renkou', 'renku'])
})
