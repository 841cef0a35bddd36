import { describe, expect, it } from 'vitest'
import { prepare } from './prepare.ts'

describe('prepare', () => {
  it('drops missing ends and counts those ahead', () => {
    expect(prepare([null, 1, 2, null, null], 1)).toEqual({
      values: Float64Array.of(1, 2),
      ahead: 2,
      missing: 0,
    })
    expect(prepare([null, NaN, Infinity], 1)).toMatchObject({ values: new Float64Array(0) })
  })

  it('fills gaps on the line between neighbours, by the season where it can', () => {
    expect(Array.from(prepare([1, null, null, 4], 1).values)).toEqual([1, 2, 3, 4])
    expect(Array.from(prepare([1, 9, 2, null, 3, 11], 2).values)).toEqual([1, 9, 2, 10, 3, 11])
  })
})
