import { Delaunay } from 'd3-delaunay'
import { clipRing } from './clip.ts'
import { area, roundRing, type Feature, type MultiPolygon, type Polygon, type Ring } from './geometry.ts'
import type { Seat } from './seats.ts'
import { simplifyRing } from './simplify.ts'

/** About 300 m: the cells are schematic, and a map of 90 of them should load fast. */
const tolerance = 0.003
/** Islets below about 2 km² are left out. */
const smallest = 0.0002

function outline(city: Feature): Ring[] {
  return city.geometry.coordinates
    .filter((polygon) => area([polygon]) >= smallest)
    .map(([outer = []]) => simplifyRing(outer, tolerance))
}

function bounds(rings: Ring[], seats: Seat[]): [number, number, number, number] {
  const points = [...rings.flat(), ...seats.map(({ point }) => point)]
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return [Math.min(...xs) - 0.1, Math.min(...ys) - 0.1, Math.max(...xs) + 0.1, Math.max(...ys) + 0.1]
}

/** The Voronoi cells of a city's county seats, each cut to the outline of the city. */
export function countyCells(city: Feature, seats: Seat[]): Feature[] {
  const rings = outline(city)
  const voronoi = Delaunay.from(seats.map(({ point }) => point)).voronoi(bounds(rings, seats))
  return seats.map(({ county, point }, index) => {
    const cell = voronoi.cellPolygon(index) as Ring
    const polygons = rings
      .flatMap((ring) => clipRing(ring, cell))
      .map(roundRing)
      .flatMap((ring): Polygon[] => (ring ? [[ring]] : []))
    const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: polygons }
    const properties = {
      code: county.code,
      name: county.name,
      parent: city.id,
      label: point,
      schematic: true,
    }
    return { type: 'Feature', id: county.code, properties, geometry }
  })
}
