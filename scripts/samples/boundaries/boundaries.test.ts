import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { committedSamples } from '../lib/shared.ts'
import { loadPlaces } from '../lib/places.ts'
import { clipRing } from './clip.ts'
import { decodeRing } from './echarts.ts'
import { area, roundRing, type Feature, type Point, type Ring } from './geometry.ts'

function features(file: string): Feature[] {
  const text = readFileSync(join(committedSamples, 'boundaries', file), 'utf8')
  return (JSON.parse(text) as { features: Feature[] }).features
}

const square = (from: number, to: number): Ring => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
]

test('deltas are zigzag coded from the offset, in 1/1024 degree', () => {
  const zigzag = (...deltas: number[]): string =>
    String.fromCharCode(...deltas.map((delta) => ((delta << 1) ^ (delta >> 31)) + 64))
  expect(decodeRing(zigzag(0, 0, 5, -3, -6, 1), [1024, 2048])).toEqual([
    [1, 2],
    [1029 / 1024, 2045 / 1024],
    [1023 / 1024, 2046 / 1024],
  ])
})

test('a ring inside the cell stays whole, one outside vanishes, one across is cut', () => {
  expect(clipRing(square(1, 2), square(0, 4))).toEqual([square(1, 2)])
  expect(clipRing(square(5, 6), square(0, 4))).toEqual([])
  expect(area([clipRing(square(2, 6), square(0, 4))])).toBeCloseTo(4)
})

test.each(['counter-clockwise', 'clockwise'])(
  'a %s ring that leaves the cell twice falls into two',
  (turn) => {
    // A U whose two arms reach into the cell above y = 1.
    const u: Ring = [
      [0, 0],
      [5, 0],
      [5, 3],
      [4, 3],
      [4, 0.5],
      [1, 0.5],
      [1, 3],
      [0, 3],
      [0, 0],
    ]
    const above: Ring = [
      [-1, 1],
      [9, 1],
      [9, 9],
      [-1, 9],
      [-1, 1],
    ]
    const parts = clipRing(turn === 'clockwise' ? u.toReversed() : u, above)
    expect(parts.map((part) => area([[part]])).sort()).toEqual([2, 2])
  },
)

test.each(['counter-clockwise', 'clockwise'])('cutting a %s ring along any line keeps the area', (turn) => {
  const points: Ring = [
    [0, 0],
    [4, 1],
    [8, 0],
    [6, 4],
    [9, 8],
    [4, 6],
    [0, 9],
    [2, 4],
    [0, 0],
  ]
  const star = turn === 'clockwise' ? points.toReversed() : points
  const whole = area([[star]])
  for (let x = 0.5; x < 9; x += 0.37) {
    const left: Ring = [
      [-9, -9],
      [x, -9],
      [x + 1, 19],
      [-9, 19],
      [-9, -9],
    ]
    const right: Ring = [
      [x, -9],
      [19, -9],
      [19, 19],
      [x + 1, 19],
      [x, -9],
    ]
    const sum = [...clipRing(star, left), ...clipRing(star, right)].reduce(
      (total, part) => total + area([[part]]),
      0,
    )
    expect(sum).toBeCloseTo(whole, 9)
  }
})

test('a rounded ring runs counter-clockwise and repeats no point', () => {
  expect(
    roundRing([
      [0, 0],
      [0, 1],
      [0.00001, 1],
      [1, 1],
      [0, 0],
    ]),
  ).toEqual([
    [0, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ])
  expect(
    roundRing([
      [0, 0],
      [0.00001, 0],
      [0, 0.00001],
      [0, 0],
    ]),
  ).toBeUndefined()
})

test('the packs hold every city and county of today by code', () => {
  const { cities, counties } = loadPlaces()
  expect([cities.length, counties.length]).toEqual([11, 90])
  expect(features('zhejiang-cities.geojson').map(({ id }) => id)).toEqual(cities.map(({ code }) => code))
  expect(features('zhejiang-counties.geojson').map(({ id }) => id)).toEqual(counties.map(({ code }) => code))
})

test('the county cells of a city fill it, but for islets and 300 m of simplification', () => {
  const counties = features('zhejiang-counties.geojson')
  for (const city of features('zhejiang-cities.geojson')) {
    const cells = counties.filter(({ properties }) => properties.parent === city.id)
    const filled = cells.reduce((sum, cell) => sum + area(cell.geometry.coordinates), 0)
    const missing = 1 - filled / area(city.geometry.coordinates)
    expect(Math.abs(missing), String(city.properties.name)).toBeLessThan(city.id === '330900' ? 0.06 : 0.005)
    expect(cells.every((cell) => area(cell.geometry.coordinates) > 0)).toBe(true)
  }
})

test('coordinates have four decimals at most and lie in the province', () => {
  const points: Point[] = features('zhejiang-counties.geojson').flatMap(({ geometry }) =>
    geometry.coordinates.flat(2),
  )
  const good = points.filter(
    ([x, y]) =>
      x > 118 && x < 123.5 && y > 27 && y < 31.3 && Number(x.toFixed(4)) === x && Number(y.toFixed(4)) === y,
  )
  expect(points.length).toBeGreaterThan(4000)
  expect(good).toHaveLength(points.length)
})
