import { civilDate, endOfDay, nextDate, type Calendar } from '#platform/calendar.ts'
import type { CaseDefinition, ClockDefinition, Unit } from './definition.ts'

/** What a clock needs to know of a case's life. */
export type ClockHistory = {
  /** Every entry into a state, oldest first; the first is the opening. */
  entries: readonly { state: string; at: Date }[]
  extensions: readonly { clock: string; amount: number }[]
}

/** A clock as read at an instant. Amounts are in `unit`; hours have two decimals. */
export type ClockReading = {
  name: string
  unit: Unit
  /** `overdue` stays with a clock that was stopped too late. */
  status: 'running' | 'suspended' | 'met' | 'overdue'
  startedAt: Date
  stoppedAt: Date | null
  /** The last instant in time; null while suspended, since nobody knows when the clock runs on. */
  dueAt: Date | null
  /** The deadline by law, where the promise is shorter. */
  legalDueAt: Date | null
  elapsed: number
  /** Negative when overdue. */
  remaining: number
  /** When each reminder is due, for the deadline as it stands. */
  reminders: { before: number; at: Date }[]
}

type Interval = { from: Date; to: Date | null }

const HOUR = 3_600_000

/**
 * THE clock: display, sorting, reminders and escalation all come from here. Reads every clock that has started.
 * A day counts if it is a working day (for working-day limits) and the clock was running when the day began: so the
 * day of the start does not count, and a limit ends with its last day (Civil Code art. 201, 202); a last day that is
 * a holiday moves to the next working day (art. 203).
 */
export function readClocks(
  definition: Pick<CaseDefinition, 'states' | 'clocks'>,
  history: ClockHistory,
  calendar: Calendar,
  now: Date,
): ClockReading[] {
  const finals = definition.states.filter((state) => state.final).map((state) => state.name)
  return definition.clocks.flatMap(
    (clock) => readClock(clock, new Set([...finals, ...clock.stopsAt]), history, calendar, now) ?? [],
  )
}

/** The clock that presses most: of those not stopped, the earliest deadline; suspended ones come last. */
export function pressingClock(readings: readonly ClockReading[]): ClockReading | undefined {
  const time = (reading: ClockReading): number => reading.dueAt?.getTime() ?? Infinity
  return readings
    .filter((reading) => !reading.stoppedAt)
    .reduce<ClockReading | undefined>((least, r) => (least && time(least) <= time(r) ? least : r), undefined)
}

function readClock(
  clock: ClockDefinition,
  stops: ReadonlySet<string>,
  history: ClockHistory,
  calendar: Calendar,
  now: Date,
): ClockReading | undefined {
  const { entries } = history
  const start = clock.startsAt === 'creation' ? 0 : entries.findIndex((e) => e.state === clock.startsAt)
  const started = entries[start]
  if (!started) return undefined
  const life = entries.slice(start)
  const stopIndex = life.findIndex((entry) => stops.has(entry.state))
  const stop = life[stopIndex]
  const running = runningIntervals(stop ? life.slice(0, stopIndex) : life, new Set(clock.suspendedIn))
  const extra = history.extensions.reduce((sum, e) => (e.clock === clock.name ? sum + e.amount : sum), 0)
  const { unit, legal, promised = legal } = clock.limit
  const due = deadline(running, promised + extra, unit, calendar)
  const at = stop && stop.at < now ? stop.at : now
  const elapsed = elapsedUntil(running, at, unit, calendar)
  const dueAt = due?.at ?? null
  const isLate = dueAt !== null && at > dueAt
  const isOpen = running.at(-1)?.to === null
  return {
    name: clock.name,
    unit,
    status: isLate ? 'overdue' : stop ? 'met' : isOpen ? 'running' : 'suspended',
    startedAt: started.at,
    stoppedAt: stop?.at ?? null,
    dueAt,
    legalDueAt: deadline(running, legal + extra, unit, calendar)?.at ?? null,
    elapsed,
    remaining: round(dueAt ? timeBetween(at, dueAt, unit, calendar) : promised + extra - elapsed),
    reminders: due ? clock.reminders.map((b) => ({ before: b, at: reminderAt(due, b, unit, calendar) })) : [],
  }
}

/** The last interval stays open also where the clock was stopped, so that its deadline remains known. */
function runningIntervals(life: ClockHistory['entries'], suspendedIn: ReadonlySet<string>): Interval[] {
  const intervals: Interval[] = []
  let from: Date | null = null
  for (const { state, at } of life) {
    const runs = !suspendedIn.has(state)
    if (runs) from ??= at
    else if (from) {
      intervals.push({ from, to: at })
      from = null
    }
  }
  if (from) intervals.push({ from, to: null })
  return intervals
}

/** The deadline and the start of the interval in which it falls; none while a suspended clock has time left. */
function deadline(
  running: readonly Interval[],
  limit: number,
  unit: Unit,
  calendar: Calendar,
): { at: Date; since: Date } | undefined {
  let left = limit
  for (const { from, to } of running) {
    const at =
      unit === 'hours'
        ? new Date(from.getTime() + left * HOUR)
        : endOfDay(lastDay(civilDate(from), left, unit, calendar))
    if (to === null || at < to) return { at, since: from }
    // A last day moved behind a holiday leaves room for more days than the limit has.
    left = Math.max(0, left - timeBetween(from, to, unit, calendar))
  }
  return undefined
}

function lastDay(from: string, days: number, unit: Unit, calendar: Calendar): string {
  const day = unit === 'workingDays' ? calendar.addWorkingDays(from, days) : nextDate(from, days)
  return calendar.isWorkingDay(day) ? day : calendar.addWorkingDays(day, 1)
}

/** The instant from which no more than `before` remains; never before the clock last began to run. */
function reminderAt(due: { at: Date; since: Date }, before: number, unit: Unit, calendar: Calendar): Date {
  const at =
    unit === 'hours'
      ? new Date(due.at.getTime() - before * HOUR)
      : startOfDay(dayBefore(civilDate(due.at), before, unit, calendar))
  return at < due.since ? due.since : at
}

function dayBefore(date: string, days: number, unit: Unit, calendar: Calendar): string {
  if (unit === 'calendarDays') return nextDate(date, -days)
  let at = date
  for (let left = days; left > 0;) {
    at = nextDate(at, -1)
    if (calendar.isWorkingDay(at)) left--
  }
  return at
}

function startOfDay(date: string): Date {
  return new Date(endOfDay(nextDate(date, -1)).getTime() + 1)
}

function elapsedUntil(running: readonly Interval[], at: Date, unit: Unit, calendar: Calendar): number {
  const total = running
    .filter(({ from }) => from < at)
    .reduce((sum, { from, to }) => sum + timeBetween(from, to && to < at ? to : at, unit, calendar), 0)
  return round(total)
}

function timeBetween(from: Date, to: Date, unit: Unit, calendar: Calendar): number {
  if (unit === 'hours') return (to.getTime() - from.getTime()) / HOUR
  const [first, last] = [civilDate(from), civilDate(to)]
  if (unit === 'workingDays') return calendar.workingDaysBetween(first, last)
  return Math.round((Date.parse(last) - Date.parse(first)) / (24 * HOUR))
}

function round(amount: number): number {
  return Math.round(amount * 100) / 100
}
