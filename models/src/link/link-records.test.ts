import { describe, expect, test } from 'vitest'
import { exactText, field, identifier, similarText } from './comparator.ts'
import type { Model } from './estimate.ts'
import { linkRecords } from './link-records.ts'
import { integers } from './random.ts'
import { chooseThreshold, explainPair, patternWeights, probabilityOf } from './score.ts'

describe('scores', () => {
  const model: Model = {
    fields: [
      { name: 'a', levels: ['missing', 'different', 'exact'], learned: true },
      { name: 'b', levels: ['missing', 'different', 'exact'], learned: true },
    ],
    m: [
      [1, 0.1, 0.9],
      [1, 0.2, 0.8],
    ],
    u: [
      [1, 0.99, 0.01],
      [1, 0.5, 0.5],
    ],
    prior: 0.001,
  }
  const fields = [field('a', ['x', 'x', 'y', ''], exactText), field('b', ['p', 'q', 'p', 'p'], exactText)]

  test('an explanation is the sum of its fields and the prior, by hand', () => {
    const { fields: parts, weight, probability } = explainPair(fields, model, 0, 1)
    expect(parts.map(({ field, level }) => `${field} ${level}`)).toEqual(['a exact', 'b different'])
    expect(parts[0]?.weight).toBeCloseTo(Math.log2(90), 12)
    expect(parts[1]?.weight).toBeCloseTo(Math.log2(0.4), 12)
    const odds = (0.001 / 0.999) * 90 * 0.4
    expect(weight).toBeCloseTo(Math.log2(odds), 12)
    expect(probability).toBeCloseTo(odds / (1 + odds), 12)
  })

  test('a missing value weighs nothing', () => {
    expect(explainPair(fields, model, 0, 3).fields[0]).toMatchObject({ level: 'missing', weight: 0 })
  })

  test('patterns weigh what their pairs weigh', () => {
    const patterns = { levels: Uint8Array.from([2, 1, 1, 2, 0, 2]), fields: 2, count: 3 }
    const pairs = [1, 2, 3].map((right) => explainPair(fields, model, 0, right).weight)
    patternWeights(patterns, model).forEach((weight, p) => expect(weight).toBeCloseTo(pairs[p] ?? 0, 12))
  })

  test('the threshold is the lowest that keeps the precision, and never below even odds', () => {
    const weights = Float64Array.from([10, -3, 2, 0.5, 2])
    const counts = Float64Array.from([100, 50, 4, 10, 6])
    const expected = 100 * probabilityOf(10) + 10 * probabilityOf(2)
    const chosen = chooseThreshold(weights, counts, 0.95)
    expect(chosen).toMatchObject({ weight: 2, pairs: 110 })
    expect(chosen.precision).toBeCloseTo(expected / 110, 12)
    expect(chooseThreshold(weights, counts, 0.99)).toMatchObject({ weight: 10, pairs: 100 })
    expect(chooseThreshold(weights, counts, 0.1)).toMatchObject({ weight: 0.5, pairs: 120 })
    expect(chooseThreshold(weights, counts, 1)).toMatchObject({ weight: Infinity, pairs: 0 })
  })
})

/** Things of three attributes, each written twice, the second time with an error in one attribute of four. */
function inventThings(count: number): { thing: number; code: string; name: string; kind: string }[] {
  const draw = integers(42)
  const letters = (length: number): string =>
    Array.from({ length }, () => String.fromCharCode(97 + draw(26))).join('')
  return Array.from({ length: count }, (_, thing) => {
    const first = { thing, code: letters(8), name: letters(9), kind: `k${draw(5)}` }
    const second = { ...first }
    const spoilt = draw(12)
    if (spoilt === 0) second.code = `${second.code.slice(0, 7)}#`
    if (spoilt === 1) second.name = `${second.name.slice(0, 4)}#${second.name.slice(5)}`
    if (spoilt === 2) second.kind = 'k9'
    return [first, second]
  }).flat()
}

describe('linking', () => {
  const things = inventThings(1500)
  const fields = [
    field(
      'code',
      things.map(({ code }) => code),
      identifier,
    ),
    field(
      'name',
      things.map(({ name }) => name),
      similarText,
    ),
    field(
      'kind',
      things.map(({ kind }) => kind),
      exactText,
    ),
  ]
  const passes = [
    { name: 'code', keys: things.map(({ code }) => code), fixes: ['code'] },
    { name: 'name', keys: things.map(({ name }) => name), fixes: ['name'] },
    { name: 'start', keys: things.map(({ code }) => code.slice(0, 2)), fixes: [] },
  ]
  const options = { randomPairs: 100_000 }

  test('finds both writings of every thing and nothing else, and says what it believes', () => {
    const linked = linkRecords(things.length, fields, passes, options)
    expect(linked.clusters.count).toBe(1500)
    things.forEach(({ thing }, record) => {
      expect(linked.clusters.of[record]).toBe(linked.clusters.of[thing * 2])
    })
    expect(linked.model.m[0]?.[3]).toBeCloseTo(11 / 12, 1.5)
    expect(linked.model.u[2]?.[2]).toBeCloseTo(0.2, 1.5)
    expect(linked.model.prior * linked.allPairs).toBeGreaterThan(1480)
    expect(linked.model.prior * linked.allPairs).toBeLessThan(1520)
    expect(linked.compared).toBeLessThan(linked.allPairs / 50)
  })

  test('matches come strongest first, each with the weight its explanation adds up to', () => {
    const { matches, review, threshold, explain } = linkRecords(things.length, fields, passes, options)
    expect(matches.left.length).toBe(threshold.pairs)
    matches.weight.forEach((weight, i) => {
      expect(weight).toBeLessThanOrEqual(matches.weight[i - 1] ?? Infinity)
      if (i % 100 === 0) expect(explain(matches.left[i]!, matches.right[i]!).weight).toBeCloseTo(weight, 9)
    })
    expect(review.weight.every((weight) => weight < threshold.weight && weight >= -6)).toBe(true)
  })

  test('the same input gives the same result, whatever the order of the passes', () => {
    const [one, again] = [0, 0].map(() => linkRecords(things.length, fields, passes, options))
    expect(again?.model).toEqual(one?.model)
    const turned = linkRecords(things.length, fields, passes.toReversed(), options)
    expect(turned.clusters.of).toEqual(one?.clusters.of)
  })

  test('a conflict of ids keeps apart what the weights would join', () => {
    const claimed = things.map((_, record) => (record === 0 ? 'A' : record === 1 ? 'B' : null))
    const { clusters } = linkRecords(things.length, fields, passes, { ...options, unique: [claimed] })
    expect(clusters.refused).toEqual([{ left: 0, right: 1, reason: 'unique' }])
    expect(clusters.of[0]).not.toBe(clusters.of[1])
    expect(clusters.count).toBe(1501)
  })

  test('across sources only: the pairs of one source are neither compared nor counted', () => {
    const across = things.map((_, record) => (record % 2 ? 'tax' : 'market'))
    const { matches, model, allPairs } = linkRecords(things.length, fields, passes, { ...options, across })
    expect(allPairs).toBe(1500 * 1500)
    expect(model.prior * allPairs).toBeGreaterThan(1480)
    expect(matches.left.length).toBe(1500)
    expect(matches.left.every((left, i) => across[left] !== across[matches.right[i]!])).toBe(true)
  })

  test.each([0, 1, 2])('%d records are no error', (records) => {
    const linked = linkRecords(records, [field('code', ['a', 'b'], identifier)], [])
    expect(linked.clusters.count).toBe(records)
    expect(linked.matches.left.length).toBe(0)
  })
})
