import { expect, it } from 'vitest'
import type { Region } from './region.ts'
import { rollUp } from './roll-up.ts'

const region = (
  code: string,
  parent: string | null,
  level: Region['level'],
  retired = false,
): [string, Region] => [code, { code, name: code, nameEn: code, level, parent, retired }]
const regions = new Map([
  region('330000', null, 'province'),
  region('330100', '330000', 'city'),
  region('330102', '330100', 'county'),
  region('330105', '330100', 'county'),
  region('330103', '330100', 'county', true),
])
const point = (code: string, period: string, value: number) => ({ region: code, period, value })
const city = (points: ReturnType<typeof rollUp>) =>
  points.filter((p) => p.region === '330100').map((p) => [p.period, p.value])

const retiring = [point('330102', '2020', 1), point('330105', '2020', 2), point('330103', '2020', 4)]

it('adds up what belongs together, and a division that ended is not missed afterwards', () => {
  const after = [point('330102', '2021', 3), point('330105', '2021', 5)]
  expect(city(rollUp([...retiring, ...after], 'sum', regions))).toEqual([
    ['2020', 7],
    ['2021', 8],
  ])
})

it('leaves a sum out while a part in force has not reported', () => {
  const late = [point('330102', '2021', 3)]
  expect(city(rollUp([...retiring, ...late], 'sum', regions))).toEqual([['2020', 7]])
  expect(city(rollUp([...retiring, ...late], 'mean', regions))).toEqual([
    ['2020', 7 / 3],
    ['2021', 3],
  ])
})

it('never replaces a figure the data gives, and rolls up nothing when told so', () => {
  const given = [...retiring, point('330100', '2020', 100)]
  const rolled = rollUp(given, 'sum', regions)
  expect(city(rolled)).toEqual([['2020', 100]])
  expect(rolled.find((p) => p.region === '330000')?.value).toBe(100)
  expect(rollUp(given, 'none', regions)).toEqual(given)
})
