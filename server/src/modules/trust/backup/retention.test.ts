import { expect, it } from 'vitest'
import { keptBackups } from './retention.ts'

const daily = (days: number, from = '2026-11-23T02:00:00+08:00') =>
  Array.from({ length: days }, (_, i) => ({
    id: `d${i}`,
    at: new Date(new Date(from).getTime() - i * 86_400_000),
  }))

it('keeps the last of each day, week and month', () => {
  // 23 November 2026 is a Monday: it begins a week.
  const kept = keptBackups(daily(70), { daily: 3, weekly: 2, monthly: 2 })
  expect([...kept].sort()).toEqual(['d0', 'd1', 'd2', 'd23'])
})

it('counts days in China: 23:30 and 00:30 are two', () => {
  const all = [
    { id: 'late', at: new Date('2026-11-22T23:30:00+08:00') },
    { id: 'early', at: new Date('2026-11-23T00:30:00+08:00') },
  ]
  expect(keptBackups(all, { daily: 2, weekly: 0, monthly: 0 }).size).toBe(2)
})

it('never removes the newest, whatever retention says', () => {
  expect([...keptBackups(daily(5), { daily: 0, weekly: 0, monthly: 0 })]).toEqual(['d0'])
  expect(keptBackups([], { daily: 1, weekly: 1, monthly: 1 }).size).toBe(0)
})
