import type { Point, Ring } from './geometry.ts'

// Math.sqrt is exactly rounded everywhere, Math.hypot need not be: the packs must come out the same on any machine.
const lengthOf = (dx: number, dy: number): number => Math.sqrt(dx * dx + dy * dy)

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = lengthOf(bx - ax, by - ay)
  if (length === 0) return lengthOf(x - ax, y - ay)
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
}

function simplifyLine(line: Point[], tolerance: number): Point[] {
  const first = line[0] as Point
  const last = line[line.length - 1] as Point
  let farthest = 0
  let worst = 0
  for (let i = 1; i < line.length - 1; i++) {
    const off = distance(line[i] as Point, first, last)
    if (off > worst) {
      worst = off
      farthest = i
    }
  }
  if (worst <= tolerance) return [first, last]
  const before = simplifyLine(line.slice(0, farthest + 1), tolerance)
  return [...before.slice(0, -1), ...simplifyLine(line.slice(farthest), tolerance)]
}

/** Douglas–Peucker on a closed ring; the tolerance is in degrees. */
export function simplifyRing(ring: Ring, tolerance: number): Ring {
  const half = Math.floor(ring.length / 2)
  const there = simplifyLine(ring.slice(0, half + 1), tolerance)
  return [...there.slice(0, -1), ...simplifyLine(ring.slice(half), tolerance)]
}
