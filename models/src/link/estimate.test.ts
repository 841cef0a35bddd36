import { describe, expect, test } from 'vitest'
import type { Pass } from './blocking.ts'
import { estimateM, estimateModel, type LevelProbabilities } from './estimate.ts'
import type { Compared, Patterns } from './patterns.ts'
import { integers } from './random.ts'

/** Four fields of two to four levels; index 0 is missing. */
const M: LevelProbabilities = [
  [1, 0.03, 0.07, 0.9],
  [1, 0.08, 0.92],
  [1, 0.02, 0.03, 0.15, 0.8],
  [1, 0.25, 0.75],
]
const U: LevelProbabilities = [
  [1, 0.97, 0.02, 0.01],
  [1, 0.5, 0.5],
  [1, 0.8, 0.15, 0.04, 0.01],
  [1, 0.98, 0.02],
]
const flat: LevelProbabilities = M.map((levels) =>
  levels.map((_, l) => (l === 0 ? 1 : 1 / (levels.length - 1))),
)
const hopeful: LevelProbabilities = M.map((levels) =>
  levels.map((_, l) => (l === 0 ? 1 : l === levels.length - 1 ? 0.9 : 0.1 / (levels.length - 2))),
)

/** Pairs drawn from the planted model, each field missing in one pair of ten. */
function draw(pairs: number, share: number, seed: number): { patterns: Patterns; counts: Float64Array } {
  const next = integers(seed)
  const uniform = (): number => next(1_000_000) / 1_000_000
  const numbers = new Map<string, number>()
  const levels: number[] = []
  const counts: number[] = []
  for (let i = 0; i < pairs; i++) {
    const planted = uniform() < share ? M : U
    const pattern = planted.map((probabilities) => {
      if (uniform() < 0.1) return 0
      let left = uniform()
      return probabilities.findIndex((probability, l) => l > 0 && (left -= probability) < 0)
    })
    const key = pattern.join()
    const number = numbers.get(key) ?? numbers.size
    if (number === numbers.size) levels.push(...pattern)
    numbers.set(key, number)
    counts[number] = (counts[number] ?? 0) + 1
  }
  const patterns = { levels: Uint8Array.from(levels), fields: M.length, count: numbers.size }
  return { patterns, counts: Float64Array.from(counts) }
}

function largestError(found: LevelProbabilities, planted: LevelProbabilities): number {
  return Math.max(...planted.flatMap((levels, f) => levels.map((p, l) => Math.abs(p - (found[f]?.[l] ?? 9)))))
}

describe('EM', () => {
  test.each([0.05, 0.3, 0.7])('recovers planted m and a share of matches of %d', (share) => {
    const { patterns, counts } = draw(200_000, share, 7)
    const found = estimateM(patterns, counts, U, hopeful)
    expect(found.share).toBeCloseTo(share, 1.9)
    expect(largestError(found.m, M)).toBeLessThan(0.02)
    expect(found.iterations).toBeLessThan(200)
  })

  test('m sums to one in every field', () => {
    const { patterns, counts } = draw(5_000, 0.2, 3)
    for (const levels of estimateM(patterns, counts, U, flat).m) {
      expect(levels.slice(1).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9)
    }
  })

  test('a field that is not free does not decide who matches', () => {
    const { patterns, counts } = draw(50_000, 0.3, 5)
    const wrong = U.map((levels, f) => (f === 2 ? levels.map(() => 1e-9) : levels))
    const free = [true, true, false, true]
    const told = estimateM(patterns, counts, wrong, hopeful, { free })
    const untold = estimateM(patterns, counts, U, hopeful, { free })
    expect(told).toEqual(untold)
  })
})

test('the whole model: u is cleaned of the matches among the random pairs, the prior found', () => {
  const random = draw(400_000, 0.03, 11)
  const candidates = draw(40_000, 0.5, 13)
  const compared: Compared = {
    patterns: candidates.patterns,
    counts: [candidates.counts],
    all: candidates.counts,
    left: new Int32Array(),
    right: new Int32Array(),
    pattern: new Int32Array(),
  }
  const fields = M.map((levels, f) => ({ name: `f${f}`, levels: levels.map(String), compare: () => 1 }))
  const passes: Pass[] = [{ name: 'p', keys: [], fixes: [] }]
  const model = estimateModel(fields, passes, compared, random, 660_000)
  expect(largestError(model.m, M)).toBeLessThan(0.005)
  expect(largestError(model.u, U)).toBeLessThan(0.001)
  expect(model.prior * 660_000).toBeGreaterThan(17_500)
  expect(model.prior * 660_000).toBeLessThan(20_500)
  expect(model.fields.every(({ learned }) => learned)).toBe(true)

  const fixed = estimateModel(fields, [{ name: 'p', keys: [], fixes: ['f1'] }], compared, random, 660_000)
  expect(fixed.fields.map(({ learned }) => learned)).toEqual([true, false, true, true])
})
