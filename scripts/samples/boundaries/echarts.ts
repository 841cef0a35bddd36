import type { Feature, Point, Polygon, Ring } from './geometry.ts'

/** A map of ECharts 4: rings as strings of zigzag deltas, in 1/1024 degree. */
export type EncodedMap = {
  features: {
    id: string
    properties: { name: string; cp: Point }
    geometry:
      | { type: 'Polygon'; coordinates: string[]; encodeOffsets: Point[] }
      | { type: 'MultiPolygon'; coordinates: string[][]; encodeOffsets: Point[][] }
  }[]
}

/** Each character less 64 is a zigzag-coded difference to the point before; longitudes and latitudes alternate. */
export function decodeRing(encoded: string, [startX, startY]: Point): Ring {
  const delta = (index: number): number => {
    const value = encoded.charCodeAt(index) - 64
    return (value >> 1) ^ -(value & 1)
  }
  let x = startX
  let y = startY
  const ring: Ring = []
  for (let i = 0; i < encoded.length; i += 2) {
    x += delta(i)
    y += delta(i + 1)
    ring.push([x / 1024, y / 1024])
  }
  return ring
}

function decodePolygon(rings: string[], offsets: Point[]): Polygon {
  return rings.map((ring, index) => decodeRing(ring, offsets[index] ?? [0, 0]))
}

/** Plain GeoJSON features; every city becomes a MultiPolygon. */
export function decodeMap(map: EncodedMap): Feature[] {
  return map.features.map(({ id, properties, geometry }) => ({
    type: 'Feature',
    id,
    properties: { code: id, name: properties.name, parent: `${id.slice(0, 2)}0000`, label: properties.cp },
    geometry: {
      type: 'MultiPolygon',
      coordinates:
        geometry.type === 'Polygon'
          ? [decodePolygon(geometry.coordinates, geometry.encodeOffsets)]
          : geometry.coordinates.map((rings, index) =>
              decodePolygon(rings, geometry.encodeOffsets[index] ?? []),
            ),
    },
  }))
}
