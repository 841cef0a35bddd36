import type { Calendar } from '#platform/calendar.ts'
import type { Unit } from '../definition.ts'

/** A clock's life for the oracle: when it runs, in milliseconds. */
export type NaiveLife = {
  /** State changes in order; the clock starts with the first. */
  changes: { at: number; runs: boolean }[]
  limit: number
  unit: Unit
}

const MINUTE = 60_000
const DAY = 86_400_000
const SHANGHAI = 8 * 3_600_000

/** The deadline found by walking through time a day (or, for hours, a minute) at a stretch; null if none is known. */
export function naiveDueAt(life: NaiveLife, calendar: Calendar): number | null {
  return life.unit === 'hours' ? dueByMinutes(life) : dueByDays(life, calendar)
}

/** What of the limit was used up at an instant, by the same walk. */
export function naiveElapsed(life: NaiveLife, at: number, calendar: Calendar): number {
  const start = life.changes[0]?.at ?? 0
  let used = 0
  if (life.unit === 'hours') {
    for (let t = start; t < at; t += MINUTE) if (runsAt(life, t)) used++
    return Math.round((used / 60) * 100) / 100
  }
  for (let midnight = midnightAfter(start); midnight <= at; midnight += DAY) {
    if (counts(life, midnight, calendar)) used++
  }
  return used
}

function dueByDays(life: NaiveLife, calendar: Calendar): number | null {
  const start = life.changes[0]?.at ?? 0
  let used = 0
  for (let midnight = midnightAfter(start) - DAY; midnight < start + 4000 * DAY; midnight += DAY) {
    if (midnight > start && counts(life, midnight, calendar)) used++
    const end = midnight + DAY - 1
    if (used >= life.limit && calendar.isWorkingDay(dateOf(midnight)) && runsAt(life, end)) return end
    if (isQuietFor(life, end)) return null
  }
  return null
}

function dueByMinutes(life: NaiveLife): number | null {
  const start = life.changes[0]?.at ?? 0
  let used = 0
  for (let t = start; ; t += MINUTE) {
    if (used >= life.limit * 60 && runsAt(life, t)) return t
    if (isQuietFor(life, t)) return null
    if (runsAt(life, t)) used++
  }
}

/** Suspended for good as far as anyone knows. */
function isQuietFor({ changes }: NaiveLife, at: number): boolean {
  const last = changes.at(-1)
  return last !== undefined && !last.runs && at >= last.at
}

function counts(life: NaiveLife, midnight: number, calendar: Calendar): boolean {
  const isCounted = life.unit === 'calendarDays' || calendar.isWorkingDay(dateOf(midnight))
  return isCounted && life.changes.some(({ at }) => at < midnight) && runsAt(life, midnight - 1)
}

function runsAt({ changes }: NaiveLife, at: number): boolean {
  return changes.findLast((change) => change.at <= at)?.runs ?? false
}

function midnightAfter(at: number): number {
  return (Math.floor((at + SHANGHAI) / DAY) + 1) * DAY - SHANGHAI
}

function dateOf(midnight: number): string {
  return new Date(midnight + SHANGHAI).toISOString().slice(0, 10)
}
