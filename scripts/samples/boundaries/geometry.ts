/** Longitude and latitude in degrees. */
export type Point = [number, number]
/** Closed: the last point repeats the first. */
export type Ring = Point[]
/** Outer ring, then holes. */
export type Polygon = Ring[]
export type MultiPolygon = { type: 'MultiPolygon'; coordinates: Polygon[] }
export type Feature = {
  type: 'Feature'
  id: string
  properties: Record<string, unknown>
  geometry: MultiPolygon
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000

/** Rounded to four decimals and counter-clockwise (RFC 7946), no point twice in a row; undefined if no area is left. */
export function roundRing(ring: Ring): Ring | undefined {
  const rounded = ring.map(([x, y]): Point => [round(x), round(y)])
  const distinct = rounded.filter((point, index) => {
    const before = rounded[index - 1]
    return !before || before[0] !== point[0] || before[1] !== point[1]
  })
  const turned = signedArea(distinct)
  if (distinct.length < 4 || turned === 0) return undefined
  return turned < 0 ? distinct.reverse() : distinct
}

/** The plain planar area in square degrees, positive when counter-clockwise. */
export function signedArea(ring: Ring): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1] as Point
    const [x2, y2] = ring[i] as Point
    sum += x1 * y2 - x2 * y1
  }
  return sum / 2
}

/** Area of polygons with holes, in square degrees. */
export function area(polygons: readonly Polygon[]): number {
  const ringArea = (ring: Ring): number => Math.abs(signedArea(ring))
  return polygons.reduce(
    (total, [outer = [], ...holes]) =>
      total + ringArea(outer) - holes.reduce((sum, hole) => sum + ringArea(hole), 0),
    0,
  )
}
