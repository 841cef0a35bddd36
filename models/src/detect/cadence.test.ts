import { expect, it } from 'vitest'
import { isDense, seasonOfStep } from './index.ts'

it('knows the season of each usual cadence', () => {
  const day = 86_400
  const seasons: [number, number][] = [
    [300, 288],
    [3600, 24],
    [day / 2, 2],
    [day, 7],
    [7 * day, 52],
    [28 * day, 12],
    [31 * day, 12],
    [91 * day, 4],
    [365 * day, 1],
    [0, 1],
    [Number.NaN, 1],
  ]
  for (const [seconds, season] of seasons) expect(seasonOfStep(seconds)).toBe(season)
  expect([300, day, 0].map(isDense)).toEqual([true, false, false])
})
