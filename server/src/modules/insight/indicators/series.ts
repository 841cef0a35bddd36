import { periodAt, periodIndex, type PeriodKind } from './period.ts'
import type { Point } from './point.ts'

/** A series without holes: one value a period from the first to the last, null where none is known. */
export type RegularSeries = { periods: string[]; values: (number | null)[] }

/** Lays points (in any order) on the calendar. Models count steps, so a missing period must be a step too. */
export function regularise(kind: PeriodKind, points: readonly Point[]): RegularSeries {
  if (points.length === 0) return { periods: [], values: [] }
  const known = new Map(points.map(({ period, value }) => [periodIndex(period), value]))
  const indices = [...known.keys()]
  const first = indices.reduce((a, b) => Math.min(a, b))
  const last = indices.reduce((a, b) => Math.max(a, b))
  const steps = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  return {
    periods: steps.map((index) => periodAt(kind, index)),
    values: steps.map((index) => known.get(index) ?? null),
  }
}
