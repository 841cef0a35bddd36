import fc from 'fast-check'
import { expect, it } from 'vitest'
import { episodesOf } from './episodes.ts'
import type { Limits } from './rule.ts'
import { groupFirings } from './try-rule.ts'
import { AlertRule } from './rule.ts'

const limits = (change: Partial<Limits> = {}): Limits => ({
  direction: 'above',
  limit: 10,
  clear: 10,
  holdsFor: 1,
  endsAfter: 1,
  ...change,
})
const short = (signal: (number | null)[], change: Partial<Limits> = {}) =>
  episodesOf(signal, limits(change)).map(({ since, fired, last, ended, peak }) => [
    since,
    fired,
    last,
    ended,
    peak,
  ])

it('fires at the limit and ends below it', () => {
  expect(short([9, 10, 12, 9, 11])).toEqual([
    [1, 1, 2, 3, 12],
    [4, 4, 4, null, 11],
  ])
  expect(short([-9, -10, -12, -9], { direction: 'below', limit: -10, clear: -10 })).toEqual([
    [1, 1, 2, 3, -12],
  ])
})

it('waits until the condition has held long enough, and ends only after calm long enough', () => {
  expect(short([11, 9, 11, 11, 9, 11, 9, 9], { holdsFor: 2, endsAfter: 2 })).toEqual([[2, 3, 5, 7, 11]])
})

it('does not flutter between two limits', () => {
  expect(short([11, 8, 11, 7, 4, 9], { clear: 5 })).toEqual([[0, 0, 3, 4, 11]])
})

it('takes a missing value for neither', () => {
  expect(short([11, null, 11, null, 9], { holdsFor: 2 })).toEqual([[0, 2, 2, 4, 11]])
})

it('says at every moment what it will say about that moment for ever', () => {
  const signal = fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { maxLength: 40 })
  const change = fc.record({
    clear: fc.integer({ min: 5, max: 10 }),
    holdsFor: fc.integer({ min: 1, max: 3 }),
    endsAfter: fc.integer({ min: 1, max: 3 }),
  })
  fc.assert(
    fc.property(signal, change, (values, how) => {
      const whole = episodesOf(values, limits(how))
      values.forEach((_, i) => {
        const live = episodesOf(values.slice(0, i + 1), limits(how))
        expect(live.map((e) => [e.since, e.fired])).toEqual(
          whole.filter((e) => e.fired <= i).map((e) => [e.since, e.fired]),
        )
        const open = live.some((e) => e.ended === null)
        expect(open).toBe(whole.some((e) => e.fired <= i && (e.ended === null || e.ended > i)))
      })
    }),
  )
})

it('counts firings of a group that overlap as one alert', () => {
  const rule = AlertRule.parse({
    code: 'r1',
    name: { zh: '规则', en: 'Rule' },
    indicator: 'x',
    severity: 'blue',
    condition: { kind: 'threshold', direction: 'above', limit: 1 },
    scope: { level: 'county' },
    groupBy: 'city',
  })
  const firing = (region: string, fired: string, ended: string | null) => ({
    region,
    since: fired,
    fired,
    last: fired,
    ended,
    value: 1,
    peak: 1,
  })
  const firings = [
    firing('330106', '2020', '2022'),
    firing('330110', '2021', '2024'),
    firing('330106', '2025', null),
    firing('331083', '2020', '2021'),
  ]
  expect(groupFirings(rule, firings)).toEqual([
    { group: '330100', from: '2020', to: '2024', regions: ['330106', '330110'] },
    { group: '331000', from: '2020', to: '2021', regions: ['331083'] },
    { group: '330100', from: '2025', to: null, regions: ['330106'] },
  ])
})
