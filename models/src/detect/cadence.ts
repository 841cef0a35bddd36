const HOUR = 3600
const DAY = 24 * HOUR

/**
 * The season a series most likely has, from the seconds between two observations: a day of readings, a week of days, a year
 * of weeks, months or quarters; 1 where none is usual.
 */
export function seasonOfStep(seconds: number): number {
  if (!(seconds > 0)) return 1
  if (seconds <= 12 * HOUR) return Math.round(DAY / seconds)
  const days = seconds / DAY
  if (days > 0.9 && days < 1.1) return 7
  if (days > 6 && days < 8) return 52
  if (days > 27 && days < 32) return 12
  if (days > 88 && days < 93) return 4
  return 1
}

/** Whether observations come so often that a disturbance lasts for many of them: more than once in twelve hours. */
export function isDense(seconds: number): boolean {
  return seconds > 0 && seconds < 12 * HOUR
}
