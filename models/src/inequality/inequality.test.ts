import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  atkinson,
  bootstrapInterval,
  concentrationCurve,
  concentrationIndex,
  decomposeTheil,
  erreygersIndex,
  gini,
  giniCorrected,
  hoover,
  lorenzCurve,
  lowerShare,
  palma,
  percentileRatio,
  theilL,
  theilT,
  variationCoefficient,
  type Sample,
} from './index.ts'

/** Values of R's ineq package (Gini, Theil, Atkinson 0.5 and 1 as quoted in public tests) and of R 4.2.2 by definition. */
const INCOMES = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261]
const REFERENCE: [string, (sample: Sample) => number, number][] = [
  ['Gini', gini, 0.462091130267624],
  ['Gini, corrected', ({ values }) => giniCorrected(values), 0.513434589186249],
  ['Theil T', theilT, 0.362341242343895],
  ['Theil L', theilL, 0.433594649520447],
  ['Atkinson 0.5', (sample) => atkinson(sample, 0.5), 0.179659098046342],
  ['Atkinson 1', (sample) => atkinson(sample, 1), 0.351825059735076],
  ['Atkinson 2', (sample) => atkinson(sample, 2), 0.629011054511758],
  ['Hoover', hoover, 0.337806746162857],
  ['variation', variationCoefficient, 0.916958182882324],
  ['P90/P10', ({ values }) => percentileRatio(values), 9.43952436533411],
  ['Palma', palma, 2.822492709522],
]
const INDICES = REFERENCE.filter(([name]) => !['Gini, corrected', 'P90/P10'].includes(name))

/** Whole people, so that a weight can be written out as so many units. */
const people = fc.array(fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 5 })), {
  minLength: 1,
  maxLength: 12,
})
const sampleOf = (units: [number, number][]): Required<Sample> => ({
  values: units.map(([value]) => value),
  weights: units.map(([, weight]) => weight),
})

describe('indices of inequality', () => {
  it.each(REFERENCE)('%s agrees with R', (_, index, expected) => {
    const given = index({ values: [...INCOMES].reverse() })
    expect(Math.abs(given - expected)).toBeLessThanOrEqual(1e-6 * expected)
  })

  it.each(INDICES)('%s: a weight is that many people, and the unit does not matter', (_, index) => {
    fc.assert(
      fc.property(people, (units) => {
        const weighted = index(sampleOf(units))
        const single = { values: units.flatMap(([value, weight]) => Array<number>(weight).fill(value)) }
        expect(index(single)).toBeCloseTo(weighted, 8)
        expect(index({ values: single.values.map((v) => v * 7.3) })).toBeCloseTo(weighted, 8)
      }),
    )
  })

  it('are nothing for equals and take account of nobody', () => {
    for (const [name, index] of INDICES)
      expect(index({ values: [3, 3, 3, 3] })).toBeCloseTo(name === 'Palma' ? 0.25 : 0, 12)
    expect(gini({ values: [0, 0] })).toBe(0)
    expect(gini({ values: [5, 5, 900], weights: [1, 2, 0] })).toBe(0)
    expect(() => gini({ values: [] })).toThrow(RangeError)
    expect(() => theilT({ values: [1, -1] })).toThrow(RangeError)
    expect(() => hoover({ values: [1, 2], weights: [1] })).toThrow(RangeError)
    expect(() => atkinson({ values: [1, 2] }, 0)).toThrow(RangeError)
  })

  it('stand at their ends when one has all', () => {
    const values = [0, 0, 0, 8]
    expect(gini({ values })).toBeCloseTo(0.75, 12)
    expect(giniCorrected(values)).toBeCloseTo(1, 12)
    expect(theilT({ values })).toBeCloseTo(Math.log(4), 12)
    expect(theilL({ values })).toBe(Number.POSITIVE_INFINITY)
    expect(atkinson({ values }, 1)).toBe(1)
    expect(atkinson({ values }, 2)).toBe(1)
  })
})

describe('Lorenz curve', () => {
  it('holds half the area of Gini below the diagonal', () => {
    const points = lorenzCurve({ values: INCOMES })
    const area = points
      .slice(1)
      .reduce(
        (sum, point, i) =>
          sum + ((point.people - points[i]!.people) * (point.amount + points[i]!.amount)) / 2,
        0,
      )
    expect(1 - 2 * area).toBeCloseTo(0.462091130267624, 12)
    expect(lowerShare({ values: [1, 3] }, 0.75)).toBeCloseTo(0.625, 12)
  })
})

describe('Theil decomposition', () => {
  it('adds up for any groups', () => {
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.constantFrom('town', 'country', 'hills')), (units, names) => {
        const sample = sampleOf(units)
        const groups = units.map(() => names.next().value as string)
        for (const part of [decomposeTheil({ ...sample, groups }).T, decomposeTheil({ ...sample, groups }).L])
          expect(part.between + part.within).toBeCloseTo(part.total, 9)
      }),
    )
  })

  it('is all between when each group is equal in itself', () => {
    const { T, L, groups } = decomposeTheil({ values: [1, 1, 3, 3], groups: ['a', 'a', 'b', 'b'] })
    expect(T.within).toBe(0)
    expect(L.within).toBe(0)
    expect(T.between).toBeCloseTo(0.25 * Math.log(0.5) + 0.75 * Math.log(1.5), 12)
    expect(groups).toMatchObject([
      { group: 'a', peopleShare: 0.5, amountShare: 0.25 },
      { group: 'b', peopleShare: 0.5, amountShare: 0.75 },
    ])
  })

  it('bears a group that has nothing', () => {
    const { T } = decomposeTheil({ values: [0, 0, 4], groups: ['a', 'a', 'b'] })
    expect(T.total).toBeCloseTo(Math.log(3), 12)
    expect(T.between).toBeCloseTo(Math.log(3), 12)
  })
})

describe('concentration', () => {
  it('equals Gini when the outcome is its own standing, and turns with the order', () => {
    expect(concentrationIndex({ outcome: INCOMES, standing: INCOMES })).toBeCloseTo(0.462091130267624, 12)
    expect(concentrationIndex({ outcome: INCOMES, standing: INCOMES.map((v) => -v) })).toBeCloseTo(
      -0.462091130267624,
      12,
    )
  })

  it('does not depend on the order of equals', () => {
    const standing = [1, 1, 2, 2]
    const index = concentrationIndex({ outcome: [0, 4, 1, 3], standing })
    expect(index).toBeCloseTo(0, 12)
    expect(concentrationIndex({ outcome: [4, 0, 3, 1], standing })).toBe(index)
    expect(concentrationCurve({ outcome: [1, 3], standing: [1, 2], weights: [3, 1] })).toEqual([
      { people: 0, amount: 0 },
      { people: 0.75, amount: 0.5 },
      { people: 1, amount: 1 },
    ])
  })

  it('of Erreygers is the same for an outcome and its complement', () => {
    const outcome = [0, 0.2, 0.5, 0.9, 1]
    const standing = [1, 2, 3, 4, 5]
    const ill = erreygersIndex({ outcome, standing }, 0, 1)
    const well = erreygersIndex({ outcome: outcome.map((v) => 1 - v), standing }, 0, 1)
    expect(well).toBeCloseTo(-ill, 12)
    // Twice the covariance with the rank over the mean, times four means: 8 · cov.
    expect(ill).toBeCloseTo(8 * 0.108, 12)
  })
})

describe('bootstrap', () => {
  it('gives the same interval for a seed, around the estimate, narrower with more units', () => {
    const interval = bootstrapInterval({ values: INCOMES }, gini, { seed: 7 })
    expect(bootstrapInterval({ values: INCOMES }, gini, { seed: 7 })).toEqual(interval)
    expect(bootstrapInterval({ values: INCOMES }, gini, { seed: 8 })).not.toEqual(interval)
    expect(interval.estimate).toBeCloseTo(0.462091130267624, 12)
    expect(interval.lower).toBeLessThan(interval.estimate)
    const many = bootstrapInterval({ values: Array.from({ length: 160 }, (_, i) => INCOMES[i % 10]!) }, gini)
    expect(many.standardError / interval.standardError).toBeLessThan(0.4)
    const narrow = bootstrapInterval({ values: INCOMES }, gini, { seed: 7, level: 0.5 })
    expect(narrow.upper - narrow.lower).toBeLessThan(interval.upper - interval.lower)
  })

  it('covers the mean of a known distribution about as often as promised', () => {
    let covered = 0
    for (let seed = 1; seed <= 200; seed++) {
      const values = Array.from(
        { length: 60 },
        (_, i) => (Math.imul(i * 200 + seed, 0x9e3779b1) >>> 0) / 2 ** 32,
      )
      const mean = ({ values: drawn }: Sample): number => drawn.reduce((sum, v) => sum + v / drawn.length, 0)
      const { lower, upper } = bootstrapInterval({ values }, mean, { seed, resamples: 300 })
      if (lower <= 0.5 && 0.5 <= upper) covered++
    }
    expect(covered / 200).toBeGreaterThan(0.88)
  })
})
