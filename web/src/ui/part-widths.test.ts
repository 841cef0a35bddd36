import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partWidths } from './part-widths.ts'

describe('partWidths', () => {
  it('is true to scale where every part is visible', () => {
    expect(partWidths([50, 30, 20])).toEqual([50, 30, 20])
  })

  it('keeps a part of one row in ten million visible and takes it from the wide one', () => {
    expect(partWidths([9_999_998, 1, 1])).toEqual([97, 1.5, 1.5])
  })

  it('draws nothing for nothing', () => {
    expect(partWidths([0, 0])).toEqual([0, 0])
    expect(partWidths([7, 0])).toEqual([100, 0])
  })

  it('fills the bar exactly, in the order of size, for any parts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 6 }), (values) => {
        const widths = partWidths(values)
        const sum = widths.reduce((total, width) => total + width, 0)
        expect(sum).toBeCloseTo(values.some((value) => value > 0) ? 100 : 0, 6)
        for (const [i, width] of widths.entries()) expect(width > 0).toBe((values[i] ?? 0) > 0)
      }),
    )
  })
})
