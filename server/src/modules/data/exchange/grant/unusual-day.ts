import type { DaySum } from '../use/use-store.ts'

export type Unusual = { kind: 'volume' | 'denied'; day: string; details: Record<string, number> }

/** Below these a day is small whatever came before it. */
const FEWEST_ROWS = 1000
const FEWEST_DENIED = 20
/** A usual day is not known before so many. */
const FEWEST_DAYS = 5

/** Days with far more rows than the grant's days before, or with a burst of denied calls. */
export function findUnusual(days: readonly DaySum[], watched: readonly string[], factor: number): Unusual[] {
  return days
    .filter(({ day }) => watched.includes(day))
    .flatMap(({ day, rows, denied }): Unusual[] => {
      const before = days.filter((other) => other.day < day && other.calls > 0).map((other) => other.rows)
      const usual = median(before)
      const isMuch = before.length >= FEWEST_DAYS && rows > Math.max(FEWEST_ROWS, usual * factor)
      return [
        ...(isMuch ? [{ kind: 'volume' as const, day, details: { rows, usual } }] : []),
        ...(denied >= FEWEST_DENIED ? [{ kind: 'denied' as const, day, details: { denied } }] : []),
      ]
    })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length % 2 === 1) return sorted[middle] ?? 0
  return ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
