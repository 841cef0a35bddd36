import { expect, test } from 'vitest'
import { openBlocks } from './blocking.ts'
import type { Field } from './comparator.ts'
import { comparePairs, sampleRandomPairs, type Patterns } from './patterns.ts'

/** Levels that follow from the records' numbers, so that every pair's pattern is known beforehand. */
const fields: Field[] = [3, 5, 2].map((levels, f) => ({
  name: `f${f}`,
  levels: Array.from({ length: levels }, (_, l) => `${l}`),
  compare: (left, right) => ((left + 1) * (right + 1) + f) % levels,
}))

function patternOf({ levels, fields: width }: Patterns, number: number): number[] {
  return [...levels.subarray(number * width, (number + 1) * width)]
}

test('every candidate pair has its own levels as pattern, counted in all its passes', () => {
  const passes = [
    { name: 'half', keys: Array.from({ length: 40 }, (_, i) => `${i % 2}`), fixes: [] },
    { name: 'quarter', keys: Array.from({ length: 40 }, (_, i) => `${i % 4}`), fixes: [] },
  ]
  const { patterns, left, right, pattern, counts, all } = comparePairs(openBlocks(passes), fields, 2)
  expect(left.length).toBe(2 * 190)
  pattern.forEach((number, i) => {
    const expected = fields.map((field) => field.compare(left[i]!, right[i]!))
    expect(patternOf(patterns, number)).toEqual(expected)
    const alike = pattern.filter((other) => other === number)
    expect(all[number]).toBe(alike.length)
  })
  const distinct = new Set(Array.from({ length: patterns.count }, (_, p) => patternOf(patterns, p).join()))
  expect(distinct.size).toBe(patterns.count)
  expect(counts.map((pass) => pass.reduce((sum, count) => sum + count, 0))).toEqual([380, 180])
})

test('random pairs are of two different records, each pair about as often', () => {
  const met = new Map<string, number>()
  const watching: Field = {
    name: 'watch',
    levels: ['missing', 'different'],
    compare(left, right) {
      met.set(`${left},${right}`, (met.get(`${left},${right}`) ?? 0) + 1)
      return 1
    },
  }
  const { counts } = sampleRandomPairs([watching], 4, 12_000, 9)
  expect([...counts]).toEqual([12_000])
  expect(met.size).toBe(12)
  for (const [pair, times] of met) {
    expect(pair[0]).not.toBe(pair[2])
    expect(times).toBeGreaterThan(850)
    expect(times).toBeLessThan(1150)
  }
})

test('more patterns than a number can tell apart are refused', () => {
  const many = Array.from({ length: 60 }, () => fields[0]!)
  expect(() => sampleRandomPairs(many, 10, 1, 1)).toThrow(RangeError)
})
