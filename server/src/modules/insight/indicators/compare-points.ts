import type { StoredPoint } from './point-store.ts'
import type { RegionPoint } from './point.ts'

/** What a recomputation must write: new figures, revised ones with what they were, and those that are gone. */
export type Difference = {
  added: RegionPoint[]
  revised: RegionPoint[]
  replaced: StoredPoint[]
  gone: StoredPoint[]
}

/** Sums of the same rows in another order differ in the last digits; that is no revision. */
const RELATIVE_TOLERANCE = 1e-12

/** Compares stored points with computed ones. */
export function comparePoints(before: readonly StoredPoint[], after: readonly RegionPoint[]): Difference {
  const left = new Map(before.map((point) => [`${point.region}|${point.period}`, point]))
  const difference: Difference = { added: [], revised: [], replaced: [], gone: [] }
  for (const point of after) {
    const key = `${point.region}|${point.period}`
    const known = left.get(key)
    left.delete(key)
    if (!known) difference.added.push(point)
    else if (!isSame(known.value, point.value)) {
      difference.revised.push(point)
      difference.replaced.push(known)
    }
  }
  difference.gone.push(...left.values())
  return difference
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b))
}
