import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePoints, damerauLevenshtein, levenshtein, withinOneEdit } from './edit-distance.ts'
import { jaro, jaroWinkler } from './jaro-winkler.ts'

/** Few letters, so that coincidences are common; one outside the basic plane. */
const word = fc.array(fc.constantFrom('a', 'b', 'c', '国', '𠮷'), { maxLength: 9 }).map((all) => all.join(''))

describe('Jaro and Jaro–Winkler', () => {
  /** Winkler (1994), "Advanced methods for record linkage", table 1, and the examples of Winkler (1990). */
  test.each([
    ['SHACKLEFORD', 'SHACKELFORD', 0.97, 0.982],
    ['DUNNINGHAM', 'CUNNIGHAM', 0.896, 0.896],
    ['NICHLESON', 'NICHULSON', 0.926, 0.956],
    ['JONES', 'JOHNSON', 0.79, 0.832],
    ['MASSEY', 'MASSIE', 0.889, 0.933],
    ['ABROMS', 'ABRAMS', 0.889, 0.922],
    ['JERALDINE', 'GERALDINE', 0.926, 0.926],
    ['MARHTA', 'MARTHA', 0.944, 0.961],
    ['MICHELLE', 'MICHAEL', 0.869, 0.921],
    ['JULIES', 'JULIUS', 0.889, 0.933],
    ['TANYA', 'TONYA', 0.867, 0.88],
    ['DWAYNE', 'DUANE', 0.822, 0.84],
    ['SEAN', 'SUSAN', 0.783, 0.805],
    ['JON', 'JOHN', 0.917, 0.933],
    ['DIXON', 'DICKSONX', 0.767, 0.813],
    ['HARDIN', 'MARTINEZ', 0.722, 0.722],
    ['ITMAN', 'SMITH', 0.467, 0.467],
  ])('%s %s', (one, other, plain, winkler) => {
    expect(jaro(one, other)).toBeCloseTo(plain, 2.9)
    expect(jaroWinkler(one, other)).toBeCloseTo(winkler, 2.9)
  })

  test('symmetric, 1 for equal texts only, between 0 and 1, never below Jaro', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const likeness = jaroWinkler(one, other)
        expect(likeness).toBe(jaroWinkler(other, one))
        expect(likeness).toBeGreaterThanOrEqual(jaro(one, other))
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness === 1).toBe(one === other)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('edit distances', () => {
  test.each([
    ['kitten', 'sitting', 3, 3],
    ['saturday', 'sunday', 3, 3],
    ['intention', 'execution', 5, 5],
    ['ca', 'abc', 3, 3],
    ['ca', 'ac', 2, 1],
    ['张伟国', '张国伟', 2, 1],
    ['𠮷田', '吉田', 1, 1],
    ['', '王', 1, 1],
  ])('%s → %s', (one, other, plain, swaps) => {
    expect(levenshtein(one, other)).toBe(plain)
    expect(damerauLevenshtein(one, other)).toBe(swaps)
  })

  test('Levenshtein is a metric; the restricted distance lies below it and is symmetric', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        const direct = levenshtein(a, b)
        expect(direct).toBe(levenshtein(b, a))
        expect(direct === 0).toBe(a === b)
        expect(levenshtein(a, c)).toBeLessThanOrEqual(direct + levenshtein(b, c))
        expect(damerauLevenshtein(a, b)).toBe(damerauLevenshtein(b, a))
        expect(damerauLevenshtein(a, b)).toBeLessThanOrEqual(direct)
        expect(damerauLevenshtein(a, b) * 2).toBeGreaterThanOrEqual(direct)
      }),
      { numRuns: 1000 },
    )
  })

  test('the quick check of one edit agrees with the distance', () => {
    const edited = fc
      .tuple(word, fc.nat(9), fc.constantFrom('', 'a', 'b国'), fc.nat(2))
      .map(([text, at, put, cut]) => [text, text.slice(0, at) + put + text.slice(at + cut)] as const)
    fc.assert(
      fc.property(fc.oneof(edited, fc.tuple(word, word)), ([one, other]) => {
        const near = damerauLevenshtein(one, other) <= 1
        expect(withinOneEdit(codePoints(one), codePoints(other))).toBe(near)
      }),
      { numRuns: 5000 },
    )
  })
})
