import { Cron } from 'croner'
import { errors } from './errors.ts'

/** When a connection fetches by itself: five fields of cron, in a time zone. */
export type Schedule = { cron: string; zone: string }

/** The next `count` times after `from`; throws `sources.scheduleInvalid` for what is no schedule. */
export function nextTimes({ cron, zone }: Schedule, from: Date, count: number): Date[] {
  if (cron.trim().split(/\s+/).length !== 5) throw errors.scheduleInvalid({ cron, reason: 'five-fields' })
  try {
    return new Cron(cron, { timezone: zone, paused: true }).nextRuns(count, from)
  } catch (error) {
    throw errors.scheduleInvalid({ cron, zone, reason: error instanceof Error ? error.message : '' }, error)
  }
}

/** The next time, or null where the schedule never comes again. */
export function nextTime(schedule: Schedule | null, from: Date): Date | null {
  return schedule === null ? null : (nextTimes(schedule, from, 1)[0] ?? null)
}
