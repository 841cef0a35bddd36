/**
 * Working days of the People's Republic: weekdays, less the State Council's holidays, plus its make-up days (调休).
 * Dates are civil dates in Asia/Shanghai (UTC+8, no summer time), as ISO text.
 */
export type HolidayYear = { year: number; holidays: string[]; workdays: string[]; source: string }

export type Calendar = {
  isWorkingDay(date: string): boolean
  /** The civil date `days` working days after `date`; day one is the next working day (Civil Code art. 201: the first day is not counted). */
  addWorkingDays(date: string, days: number): string
  /** Working days in (from, to]; negative when `to` lies before. */
  workingDaysBetween(from: string, to: string): number
  /** Years with a published notice; outside them only weekends are known. */
  knownYears: readonly number[]
}

const DAY = 86_400_000
const SHANGHAI = 8 * 3_600_000

/** Builds a calendar from the holiday notices, one per year. */
export function makeCalendar(years: readonly HolidayYear[]): Calendar {
  const holidays = new Set(years.flatMap((year) => year.holidays))
  const makeUp = new Set(years.flatMap((year) => year.workdays))
  const isWorkingDay = (date: string): boolean => {
    if (makeUp.has(date)) return true
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
    return weekday !== 0 && weekday !== 6 && !holidays.has(date)
  }
  return {
    isWorkingDay,
    addWorkingDays(date, days) {
      let at = date
      for (let left = days; left > 0;) {
        at = nextDate(at, 1)
        if (isWorkingDay(at)) left--
      }
      return at
    },
    workingDaysBetween(from, to) {
      const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1]
      let count = 0
      for (let at = nextDate(first, 1); at <= last; at = nextDate(at, 1)) if (isWorkingDay(at)) count++
      return count === 0 ? 0 : sign * count
    },
    knownYears: years.map((year) => year.year),
  }
}

/** The civil date in Asia/Shanghai of an instant. */
export function civilDate(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI).toISOString().slice(0, 10)
}

/** The last instant of a civil date in Asia/Shanghai: a deadline "within n days" ends with its day. */
export function endOfDay(date: string): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - SHANGHAI + DAY - 1)
}

/** The civil date `days` calendar days later. */
export function nextDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}
