import { expect, test } from 'vitest'
import { expandRange, holidayCalendar } from './calendar.ts'

const weekday = (date: string): number => new Date(date).getUTCDay()
const isWeekend = (date: string): boolean => weekday(date) === 0 || weekday(date) === 6

test('a range is expanded across the end of a month', () => {
  expect(expandRange(2020, '01-30/02-02')).toEqual(['2020-01-30', '2020-01-31', '2020-02-01', '2020-02-02'])
})

test('make-up days are weekend days and never days off; dates are sorted and of their year', () => {
  for (const [year, { holidays, workdays }] of Object.entries(holidayCalendar())) {
    expect(workdays.filter((date) => !isWeekend(date))).toEqual([])
    expect(workdays.filter((date) => holidays.includes(date))).toEqual([])
    for (const dates of [holidays, workdays]) {
      expect([...new Set(dates)].sort()).toEqual(dates)
      expect(dates.every((date) => date.startsWith(year))).toBe(true)
    }
  }
})

// 11 public holidays a year until 2024, 13 from 2025 (revision of November 2024); a holiday on a weekend is made up.
// 2020 has two more: the extension freed Friday 31 January and took back the make-up day of 1 February.
test.each([
  [2019, 11],
  [2020, 13],
  [2021, 11],
  [2022, 11],
  [2023, 11],
  [2024, 11],
  [2025, 13],
  [2026, 13],
])('%i has as many net free weekdays as public holidays', (year, expected) => {
  const { holidays, workdays } = holidayCalendar()[year] ?? { holidays: [], workdays: [] }
  expect(holidays.filter((date) => !isWeekend(date)).length - workdays.length).toBe(expected)
})
