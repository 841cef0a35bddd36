/** GeoJSON (RFC 7946) as boundary packs use it. */
export type Position = readonly number[]
export type Geometry =
  | { type: 'Polygon'; coordinates: readonly (readonly Position[])[] }
  | { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly Position[])[])[] }
export type RegionFeature = {
  type: 'Feature'
  properties: { code: string; name: string }
  geometry: Geometry
}
export type RegionCollection = { type: 'FeatureCollection'; features: readonly RegionFeature[] }

/** A region ready to draw: its outline as SVG path data and where its name stands. */
export type Shape = {
  code: string
  name: string
  path: string
  label: { x: number; y: number }
  width: number
}
export type Drawing = { width: number; height: number; shapes: readonly Shape[] }

type Ring = readonly Position[]
type Project = (position: Position) => { x: number; y: number }

const polygonsOf = ({ geometry }: RegionFeature): readonly (readonly Ring[])[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

/**
 * Projects regions into a box of the given width: equirectangular with the middle parallel true to scale, which over
 * one province differs from any other projection by less than a line's width.
 */
export function drawRegions({ features }: RegionCollection, width = 1000): Drawing {
  const positions = features.flatMap((feature) => polygonsOf(feature).flat(2))
  if (positions.length === 0) return { width, height: width, shapes: [] }
  const [west, east] = extent(positions, 0)
  const [south, north] = extent(positions, 1)
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = width / Math.max((east - west) * squeeze, 1e-9)
  const project: Project = ([longitude = 0, latitude = 0]) => ({
    x: (longitude - west) * squeeze * scale,
    y: (north - latitude) * scale,
  })
  return {
    width,
    height: Math.max((north - south) * scale, 1),
    shapes: features.map((feature) => shapeOf(feature, project)),
  }
}

function extent(positions: readonly Position[], axis: 0 | 1): [number, number] {
  let [least, most] = [Infinity, -Infinity]
  for (const position of positions) {
    const value = position[axis] ?? 0
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most]
}

function shapeOf(feature: RegionFeature, project: Project): Shape {
  const polygons = polygonsOf(feature)
  const outers = polygons.map((rings) => (rings[0] ?? []).map(project))
  const largest = outers.reduce((a, b) => (Math.abs(area(b)) > Math.abs(area(a)) ? b : a), outers[0] ?? [])
  const xs = largest.map(({ x }) => x)
  return {
    code: feature.properties.code,
    name: feature.properties.name,
    path: polygons.flatMap((rings) => rings.map((ring) => pathOf(ring, project))).join(''),
    label: centroid(largest),
    width: xs.length > 0 ? Math.max(...xs) - Math.min(...xs) : 0,
  }
}

/** A tenth of a unit is finer than any screen; shorter text is faster to parse. */
function pathOf(ring: Ring, project: Project): string {
  const points = ring.map(project).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)
  return points.length > 0 ? `M${points.join('L')}Z` : ''
}

type Point = { x: number; y: number }

/** Signed area by the shoelace formula. */
function area(points: readonly Point[]): number {
  return fold(points, (a, b) => a.x * b.y - b.x * a.y) / 2
}

/** Centre of mass of a simple polygon; the mean of its corners where it has no area. */
function centroid(points: readonly Point[]): Point {
  const size = area(points)
  if (Math.abs(size) < 1e-9) {
    const count = Math.max(points.length, 1)
    return {
      x: points.reduce((sum, { x }) => sum + x, 0) / count,
      y: points.reduce((sum, { y }) => sum + y, 0) / count,
    }
  }
  const cross = (a: Point, b: Point): number => a.x * b.y - b.x * a.y
  return {
    x: fold(points, (a, b) => (a.x + b.x) * cross(a, b)) / (6 * size),
    y: fold(points, (a, b) => (a.y + b.y) * cross(a, b)) / (6 * size),
  }
}

function fold(points: readonly Point[], edge: (a: Point, b: Point) => number): number {
  let sum = 0
  points.forEach((point, index) => {
    sum += edge(point, points[(index + 1) % points.length] ?? point)
  })
  return sum
}
