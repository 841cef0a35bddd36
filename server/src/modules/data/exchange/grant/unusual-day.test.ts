import { expect, it } from 'vitest'
import { findUnusual } from './unusual-day.ts'

const usual = [1, 2, 3, 4, 5, 6].map((n) => ({
  day: `2026-11-0${n}`,
  calls: 3,
  denied: 0,
  rows: 900 + n * 50,
}))
const today = (rows: number, denied = 0) => ({ day: '2026-11-10', calls: 1, denied, rows })

it('flags a day far above the median of the days before, and a burst of denied calls', () => {
  const found = findUnusual([...usual, today(5376, 20)], ['2026-11-10'], 5)
  expect(found).toEqual([
    { kind: 'volume', day: '2026-11-10', details: { rows: 5376, usual: 1075 } },
    { kind: 'denied', day: '2026-11-10', details: { denied: 20 } },
  ])
})

it('knows no unusual day before five usual ones, nor a small one', () => {
  expect(findUnusual([...usual.slice(0, 4), today(1_000_000)], ['2026-11-10'], 5)).toEqual([])
  expect(findUnusual([...usual, today(5375, 19)], ['2026-11-10'], 5)).toEqual([])
  expect(findUnusual([...usual.map((day) => ({ ...day, rows: 3 })), today(999)], ['2026-11-10'], 5)).toEqual(
    [],
  )
})
