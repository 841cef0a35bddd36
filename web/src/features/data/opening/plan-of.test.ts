import { expect, it } from 'vitest'
import type { Plan } from './api.ts'
import { coarsen, stepOf, totalOf, treat, treatmentOf } from './plan-of.ts'

const plain: Plan = {
  drop: [],
  quasiIdentifiers: [],
  sensitive: [],
  generalise: [],
  counts: [],
  dimensions: [],
  totals: [],
  k: 5,
  l: 1,
  note: '',
}

it('treats a column one way at a time', () => {
  const dropped = treat(plain, 'age', 'drop')
  const quasi = treat(dropped, 'age', 'quasi')
  expect([treatmentOf(dropped, 'age'), treatmentOf(quasi, 'age'), quasi.drop]).toEqual(['drop', 'quasi', []])
  expect(treatmentOf(treat(quasi, 'age', 'keep'), 'age')).toBe('keep')
})

it('asks k of 10 and two values a group as soon as something is sensitive', () => {
  expect(treat(plain, 'ill', 'sensitive')).toMatchObject({ k: 10, l: 2 })
  expect(treat({ ...plain, k: 20, l: 3 }, 'ill', 'sensitive')).toMatchObject({ k: 20, l: 3 })
})

it('makes coarser and takes it back, and names totals', () => {
  const coarse = coarsen(plain, 'age', 'band5')
  expect([stepOf(coarse, 'age'), stepOf(coarsen(coarse, 'age', undefined), 'age')]).toEqual([
    'band5',
    undefined,
  ])
  expect(totalOf(totalOf(plain, 'county', ' 合计 '), 'county', '全省').totals).toEqual([
    { column: 'county', total: '全省' },
  ])
  expect(totalOf(totalOf(plain, 'county', '合计'), 'county', '').totals).toEqual([])
})
