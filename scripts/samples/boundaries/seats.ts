import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { changes } from '../changes.ts'
import { loadPlaces, type County } from '../lib/places.ts'
import { committedSamples } from '../lib/shared.ts'
import { parsePlainCsv } from '../lib/table.ts'
import type { Point } from './geometry.ts'

/** Counties formed or moved after the centroid table (2016): rounded points of our own, good enough for a schematic. */
const supplement: Record<string, Point> = {
  330110: [119.98, 30.27],
  330113: [120.3, 30.42],
  330114: [120.49, 30.32],
  330383: [120.55, 27.58],
}

export type Seat = { county: County; point: Point }

/** One point for each of today's counties: the supplement, else the centroid under its present or its earlier code. */
export function countySeats(): Seat[] {
  const table = readFileSync(join(committedSamples, 'divisions/zhejiang-centroids.csv'), 'utf8')
  const centroids = new Map(
    parsePlainCsv(table).map(([code = '', , , , lon, lat]): [string, Point] => [
      code,
      [Number(lon), Number(lat)],
    ]),
  )
  return loadPlaces().counties.map((county) => {
    const earlier =
      changes.find((change) => change.to === county.code && change.kind === 'renumbered')?.from ?? ''
    const point = supplement[county.code] ?? centroids.get(county.code) ?? centroids.get(earlier)
    if (!point) throw new Error(`No point for ${county.code} ${county.name}.`)
    return { county, point }
  })
}
