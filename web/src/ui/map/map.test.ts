import { describe, expect, it } from 'vitest'
import { classify, classOf } from './classes.ts'
import { drawRegions, type RegionCollection } from './geometry.ts'
import { placeLabels } from './labels.ts'

const square = (west: number, south: number, side: number) => [
  [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ],
]
const feature = (code: string, west: number, south: number, side = 1) => ({
  type: 'Feature' as const,
  properties: { code, name: code },
  geometry: { type: 'Polygon' as const, coordinates: square(west, south, side) },
})
const collection = (...features: ReturnType<typeof feature>[]): RegionCollection => ({
  type: 'FeatureCollection',
  features,
})

describe('drawing regions', () => {
  it('puts north up and east right, and fills the width', () => {
    const { shapes, width } = drawRegions(collection(feature('sw', 120, 29), feature('ne', 121, 30)), 100)
    const [sw, ne] = shapes
    expect(width).toBe(100)
    expect(ne!.label.x).toBeGreaterThan(sw!.label.x)
    expect(ne!.label.y).toBeLessThan(sw!.label.y)
    expect(sw!.label.x).toBeCloseTo(25, 5)
  })

  it('narrows degrees of longitude by the cosine of the latitude', () => {
    const { height } = drawRegions(collection(feature('a', 0, 59.5)), 100)
    expect(height).toBeCloseTo(200, 0)
  })

  it('names a region of several parts on its largest', () => {
    const islands: RegionCollection = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { code: 'z', name: 'z' },
          geometry: { type: 'MultiPolygon', coordinates: [square(10, 0, 0.2), square(0, 0, 2)] },
        },
      ],
    }
    const [shape] = drawRegions(islands, 102).shapes
    expect(shape!.label.x).toBeCloseTo(10, 1)
    expect(shape!.path.match(/M/g)).toHaveLength(2)
  })

  it('draws nothing of nothing', () => {
    expect(drawRegions(collection()).shapes).toEqual([])
  })
})

describe('classes of a map', () => {
  it('hold about equally many regions, whatever the spread', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10_000]
    const classes = classify(values)
    const counts = classes.map(
      ({ index }) => values.filter((value) => classOf(value, classes) === index).length,
    )
    expect(counts).toEqual([2, 2, 2, 2, 2])
  })

  it('never part equal values', () => {
    const classes = classify([5, 5, 5, 5, 1])
    expect(new Set([5, 5, 5].map((value) => classOf(value, classes))).size).toBe(1)
  })

  it('give the least the lightest and the most the darkest shade', () => {
    const classes = classify([3, 9])
    expect([classOf(3, classes), classOf(9, classes)]).toEqual([0, 4])
  })

  it('leave a missing figure without a shade', () => {
    expect(classOf(undefined, classify([1, 2]))).toBeUndefined()
    expect(classify([])).toEqual([])
  })
})

describe('labels', () => {
  const shape = (code: string, x: number, y: number, width: number) => ({
    code,
    name: code,
    path: '',
    label: { x, y },
    width,
  })

  it('do not cover one another: the larger region is named first', () => {
    const placed = placeLabels(
      [
        { shape: shape('small', 52, 50, 40), lines: ['小区', '1'] },
        { shape: shape('large', 50, 50, 200), lines: ['大区', '2'] },
        { shape: shape('far', 300, 50, 100), lines: ['远区', '3'] },
      ],
      10,
    )
    expect(placed.map(({ code }) => code)).toEqual(['large', 'far'])
  })

  it('keep the name where the value finds no room', () => {
    const placed = placeLabels(
      [
        { shape: shape('a', 50, 50, 200), lines: ['甲'] },
        { shape: shape('b', 50, 66, 100), lines: ['乙', '1'] },
      ],
      10,
    )
    expect(placed.find(({ code }) => code === 'b')?.lines).toEqual(['乙'])
  })
})
