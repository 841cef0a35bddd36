import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate, endOfDay, makeCalendar, nextDate, type HolidayYear } from './calendar.ts'
import { samplePath } from './samples.ts'

const notices = JSON.parse(readFileSync(samplePath('calendar', 'china-holidays.json'), 'utf8')) as Record<
  string,
  Omit<HolidayYear, 'year'>
>
const calendar = makeCalendar(
  Object.entries(notices).map(([year, notice]) => ({ year: Number(year), ...notice })),
)

describe('working days', () => {
  it.each([
    ['2024-10-01', false, 'National Day, a Tuesday'],
    ['2024-09-29', true, 'a Sunday worked instead'],
    ['2024-10-12', true, 'a Saturday worked instead'],
    ['2025-01-26', true, 'the Sunday before the spring festival, worked instead'],
    ['2025-01-28', false, 'the eve of the spring festival, a Tuesday'],
    ['2026-11-23', true, 'an ordinary Monday'],
    ['2026-11-22', false, 'an ordinary Sunday'],
  ])('%s: %s (%s)', (date, expected) => {
    expect(calendar.isWorkingDay(date)).toBe(expected)
  })

  it('counts from the day after, across holidays and worked weekends', () => {
    expect(calendar.addWorkingDays('2024-09-30', 1)).toBe('2024-10-08')
    expect(calendar.addWorkingDays('2025-01-24', 3)).toBe('2025-02-05')
    expect(calendar.addWorkingDays('2026-11-20', 0)).toBe('2026-11-20')
  })

  it('adding and counting agree, and added days are working days', () => {
    const dates = fc.integer({ min: 0, max: 2500 }).map((n) => nextDate('2019-01-01', n))
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (date, days) => {
        const due = calendar.addWorkingDays(date, days)
        expect(calendar.isWorkingDay(due)).toBe(true)
        expect(calendar.workingDaysBetween(date, due)).toBe(days)
        expect(calendar.workingDaysBetween(due, date)).toBe(-days)
      }),
    )
  })
})

it('knows the civil day of an instant in Asia/Shanghai', () => {
  expect(civilDate(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22')
  expect(civilDate(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
  expect(endOfDay('2026-11-23').toISOString()).toBe('2026-11-23T15:59:59.999Z')
})
