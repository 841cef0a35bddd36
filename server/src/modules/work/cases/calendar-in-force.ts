import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { makeCalendar, type Calendar } from '#platform/calendar.ts'
import { samplePath } from '#platform/samples.ts'

const Notices = z.record(
  z.string().regex(/^\d{4}$/),
  z.object({ holidays: z.array(z.iso.date()), workdays: z.array(z.iso.date()), source: z.string() }),
)

export type CalendarInForce = { calendar: Calendar; /** Changes when a notice does. */ fingerprint: string }

let read: CalendarInForce | undefined

/** The State Council's holidays and make-up days, read once per process; throws when the file is not usable. */
export function calendarInForce(): CalendarInForce {
  read ??= readCalendar(readFileSync(samplePath('calendar', 'china-holidays.json'), 'utf8'))
  return read
}

/** Reads holiday notices: years to holidays and make-up days. */
export function readCalendar(json: string): CalendarInForce {
  const notices = Notices.parse(JSON.parse(json))
  const years = Object.entries(notices).map(([year, notice]) => ({ year: Number(year), ...notice }))
  const fingerprint = createHash('sha256').update(json).digest('hex').slice(0, 16)
  return { calendar: makeCalendar(years), fingerprint }
}
