import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconcile } from './reconcile.ts'

/** Province 0 with cities 1 and 2; counties 3, 4 in city 1 and 5, 6, 7 in city 2. */
const TREE = [undefined, 0, 0, 1, 1, 2, 2, 2]
const number = fc.double({ min: -100, max: 100, noNaN: true })

function expectCoherent(rows: number[][]): void {
  TREE.forEach((_, node) => {
    const children = TREE.flatMap((parent, child) => (parent === node ? [child] : []))
    if (children.length === 0) return
    rows[node]!.forEach((v, h) =>
      expect(v).toBeCloseTo(
        children.reduce((sum, c) => sum + rows[c]![h]!, 0),
        6,
      ),
    )
  })
}

describe('reconciliation', () => {
  const base = fc.array(fc.array(number, { minLength: 3, maxLength: 3 }), { minLength: 8, maxLength: 8 })
  const errors = fc.array(fc.array(number, { minLength: 12, maxLength: 12 }), { minLength: 8, maxLength: 8 })

  it('makes any forecasts add up, and leaves alone those that do', () => {
    fc.assert(
      fc.property(base, fc.option(errors, { nil: undefined }), (rows, past) => {
        const once = reconcile(rows, TREE, past)
        expectCoherent(once)
        reconcile(once, TREE, past).forEach((row, i) =>
          row.forEach((v, h) => expect(v).toBeCloseTo(once[i]![h]!, 4)),
        )
      }),
      { numRuns: 100, seed: 3 },
    )
  })

  it('shares a gap in proportion to the variances', () => {
    // Errors without correlation, variances 4, 1 and 1: the gap of 6 is taken 4 : 1 : 1.
    const past = [
      [2, -2, 2, -2],
      [1, 1, -1, -1],
      [1, -1, -1, 1],
    ]
    const [total, left, right] = reconcile([[16], [4], [6]], [undefined, 0, 0], past)
    expect(total![0]).toBeCloseTo(12, 6)
    expect(left![0]).toBeCloseTo(5, 6)
    expect(right![0]).toBeCloseTo(7, 6)
  })

  it('without errors weighs nodes by the leaves under them', () => {
    const [total, left, right] = reconcile([[14], [4], [6]], [undefined, 0, 0])
    expect([total![0], left![0], right![0]].map((v) => Math.round(v! * 1e6) / 1e6)).toEqual([12, 5, 7])
  })

  it('believes a node that never erred', () => {
    const [total, left] = reconcile(
      [[20], [5], [5]],
      [undefined, 0, 0],
      [
        [0, 0, 0],
        [1, -1, 2],
        [1, 2, -1],
      ],
    )
    expect(total![0]).toBeCloseTo(20, 4)
    expect(left![0]).toBeCloseTo(10, 4)
  })

  it('heeds correlated errors: y − Wc(cᵀWc)⁻¹cᵀy for the one constraint c', () => {
    let seed = 5
    const noise = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647 - 0.5
    const past: number[][] = [[], [], []]
    for (let t = 0; t < 2000; t++) {
      const common = noise()
      const own = [common + noise() / 4, common + noise() / 4, noise() / 2]
      own.forEach((e, i) => past[i]!.push(e))
    }
    const w = past.map((a) => past.map((b) => a.reduce((sum, e, t) => sum + e * b[t]!, 0) / 2000))
    const c = [1, -1, -1]
    const wc = w.map((row) => row.reduce((sum, v, i) => sum + v * c[i]!, 0))
    const gap = 16 - 4 - 6
    const total = wc.reduce((sum, v, i) => sum + v * c[i]!, 0)
    const rows = reconcile([[16], [4], [6]], [undefined, 0, 0], past)
    rows.forEach((row, i) => expect(row[0]).toBeCloseTo([16, 4, 6][i]! - (wc[i]! / total) * gap, 1))
  })
})
