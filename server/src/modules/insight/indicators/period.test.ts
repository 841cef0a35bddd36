import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  periodAt,
  periodDays,
  periodIndex,
  periodKindOf,
  periodKinds,
  periodOfDay,
  shiftPeriod,
} from './period.ts'

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

it('holds for every day and kind: the day lies in its period, counting is reversible, text order is time order', () => {
  fc.assert(
    fc.property(
      day,
      fc.constantFrom(...periodKinds),
      fc.integer({ min: 1, max: 60 }),
      (date, kind, steps) => {
        const period = periodOfDay(kind, date)
        expect(periodKindOf(period)).toBe(kind)
        const { from, to } = periodDays(period)
        expect(from <= date && date < to).toBe(true)
        expect(periodAt(kind, periodIndex(period))).toBe(period)
        const later = shiftPeriod(period, steps)
        expect(later > period).toBe(true)
        expect(shiftPeriod(later, -steps)).toBe(period)
        expect(periodDays(shiftPeriod(period, 1)).from).toBe(to)
      },
    ),
  )
})

it.each([
  ['2024-12-30', '2025-W01'],
  ['2021-01-03', '2020-W53'],
  ['2026-10-15', '2026-W42'],
])('puts %s into ISO week %s', (date, week) => {
  expect(periodOfDay('week', date)).toBe(week)
})

it.each(['2024Q5', '2024-13', '2024-W54', '2023-W53', '2024-02-30', '24', ''])(
  'does not take %s for a period',
  (text) => {
    expect(periodKindOf(text)).toBeUndefined()
  },
)
