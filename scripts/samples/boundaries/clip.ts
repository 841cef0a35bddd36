import { signedArea, type Point, type Ring } from './geometry.ts'

/** Positive for a point left of the line from a to b. */
const leftOf = ([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number =>
  (bx - ax) * (y - ay) - (by - ay) * (x - ax)

function crossing(a: Point, b: Point, from: Point, to: Point): Point {
  const before = leftOf(a, b, from)
  const t = before / (before - leftOf(a, b, to))
  return [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]
}

/** The stretches of the ring left of the line, each from where it enters to where it leaves. */
function chainsLeftOf(ring: Ring, a: Point, b: Point): Point[][] {
  const inside = (point: Point): boolean => leftOf(a, b, point) >= 0
  const open = ring.slice(0, -1)
  const entry = open.findIndex(
    (point, index) => !inside(point) && inside(open[(index + 1) % open.length] as Point),
  )
  const turned = [...open.slice(entry), ...open.slice(0, entry), open[entry] as Point]
  const chains: Point[][] = []
  let chain: Point[] = []
  for (let i = 1; i < turned.length; i++) {
    const from = turned[i - 1] as Point
    const to = turned[i] as Point
    if (!inside(from) && inside(to)) chain = [crossing(a, b, from, to)]
    if (inside(to)) chain.push(to)
    if (inside(from) && !inside(to)) chains.push([...chain, crossing(a, b, from, to)])
  }
  return chains
}

/** Along the line the ring's inside lies between the first and second crossing, the third and fourth, and so on. */
function joinChains(chains: Point[][], a: Point, b: Point): Ring[] {
  const along = ([x, y]: Point): number => (x - a[0]) * (b[0] - a[0]) + (y - a[1]) * (b[1] - a[1])
  const ends = chains
    .flatMap((chain, index) => [
      { index, entry: true, at: along(chain[0] as Point) },
      { index, entry: false, at: along(chain[chain.length - 1] as Point) },
    ])
    .sort((one, other) => one.at - other.at)
  const next = new Map<number, number>()
  ends.forEach((end, position) => {
    const partner = ends[position ^ 1]
    if (!partner || partner.entry === end.entry)
      throw new Error('The ring crosses itself at the edge of a cell.')
    if (!end.entry) next.set(end.index, partner.index)
  })
  const rings: Ring[] = []
  for (const start of chains.keys()) {
    const ring: Ring = []
    for (let at: number | undefined = start; at !== undefined && next.has(at);) {
      ring.push(...(chains[at] as Point[]))
      const following: number | undefined = next.get(at)
      next.delete(at)
      at = following
    }
    if (ring.length > 0) rings.push([...ring, ring[0] as Point])
  }
  return rings
}

function clipByEdge(ring: Ring, a: Point, b: Point): Ring[] {
  const inside = ring.filter((point) => leftOf(a, b, point) >= 0).length
  if (inside === ring.length) return [ring]
  return inside === 0 ? [] : joinChains(chainsLeftOf(ring, a, b), a, b)
}

/**
 * A ring of any shape cut by a convex cell, edge by edge as Sutherland and Hodgman (1974) do; but a ring that leaves
 * the cell more than once falls into separate rings instead of staying joined along the cell's edge.
 */
export function clipRing(ring: Ring, convex: Ring): Ring[] {
  const cell = signedArea(convex) < 0 ? [...convex].reverse() : convex
  let clipped = [ring]
  for (let i = 1; i < cell.length; i++) {
    clipped = clipped.flatMap((part) => clipByEdge(part, cell[i - 1] as Point, cell[i] as Point))
  }
  return clipped
}
