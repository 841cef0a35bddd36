import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarInForce } from './calendar-in-force.ts'
import { sortingDueAt } from './case-clocks.ts'
import { readClocks, type ClockReading } from './clock.ts'
import type { CaseDefinition, ClockDefinition, Unit } from './definition.ts'
import { pendingNotices } from './notice.ts'
import { naiveDueAt, naiveElapsed, type NaiveLife } from './testing/naive-clock.ts'

const { calendar } = calendarInForce()
const MINUTE = 60_000
const text = { zh: '时限', en: 'limit' }

function clockOf(limit: ClockDefinition['limit'], reminders: number[] = []): ClockDefinition {
  return {
    name: 'c',
    label: text,
    startsAt: 'creation',
    stopsAt: [],
    suspendedIn: ['waiting'],
    limit,
    legalBasis: text,
    reminders,
    escalation: { role: 'leader' },
  }
}

function read(
  clock: ClockDefinition,
  changes: [state: string, at: string | number][],
  now: string | number,
  extended = 0,
): ClockReading {
  const definition: Pick<CaseDefinition, 'states' | 'clocks'> = {
    states: [
      { name: 'working', label: text, final: false },
      { name: 'waiting', label: text, final: false },
      { name: 'closed', label: text, final: true },
    ],
    clocks: [clock],
  }
  const history = {
    entries: changes.map(([state, at]) => ({ state, at: new Date(at) })),
    extensions: extended ? [{ clock: 'c', amount: extended }] : [],
  }
  const [reading] = readClocks(definition, history, calendar, new Date(now))
  if (!reading) throw new Error('The clock has not started.')
  return reading
}

describe('a limit in working days', () => {
  const five = clockOf({ unit: 'workingDays', legal: 5 })

  it('does not count the day it starts and ends with its last day', () => {
    // Monday 9:00; five working days later is the next Monday's end.
    const reading = read(five, [['working', '2026-11-23T01:00:00Z']], '2026-11-25T01:00:00Z')
    expect(reading.dueAt?.toISOString()).toBe('2026-11-30T15:59:59.999Z')
    expect(reading).toMatchObject({ status: 'running', elapsed: 2, remaining: 3 })
  })

  it('skips the spring festival and counts its make-up days', () => {
    // 2024: holidays 10–17 February, make-up Sundays 4 and 18 February.
    const reading = read(five, [['working', '2024-02-08T01:00:00Z']], '2024-02-08T02:00:00Z')
    expect(reading.dueAt?.toISOString()).toBe('2024-02-21T15:59:59.999Z')
  })

  it('stands still while suspended and says no deadline', () => {
    const life: [string, string][] = [
      ['working', '2026-11-23T01:00:00Z'],
      ['waiting', '2026-11-24T01:00:00Z'],
    ]
    expect(read(five, life, '2026-12-24T01:00:00Z')).toMatchObject({
      status: 'suspended',
      dueAt: null,
      elapsed: 1,
      remaining: 4,
    })
    const resumed = read(five, [...life, ['working', '2026-11-30T01:00:00Z']], '2026-11-30T02:00:00Z')
    expect(resumed.dueAt?.toISOString()).toBe('2026-12-04T15:59:59.999Z')
  })

  it('keeps the fact of a late end, and forgives an end in time', () => {
    const start: [string, string] = ['working', '2026-11-23T01:00:00Z']
    const late = read(five, [start, ['closed', '2026-11-30T16:00:00Z']], '2027-01-05T00:00:00Z')
    expect(late).toMatchObject({ status: 'overdue', stoppedAt: new Date('2026-11-30T16:00:00Z') })
    const inTime = read(five, [start, ['closed', '2026-11-30T15:59:59.999Z']], '2027-01-05T00:00:00Z')
    expect(inTime).toMatchObject({ status: 'met', remaining: 0 })
  })

  it('holds the office to its promise and shows the legal limit beside it; an extension moves both', () => {
    const promised = clockOf({ unit: 'workingDays', legal: 20, promised: 5 })
    const reading = read(promised, [['working', '2026-11-23T01:00:00Z']], '2026-11-25T01:00:00Z', 2)
    expect(reading.dueAt?.toISOString()).toBe('2026-12-02T15:59:59.999Z')
    expect(reading.legalDueAt?.toISOString()).toBe('2026-12-23T15:59:59.999Z')
  })
})

it('moves a last calendar day that is a holiday to the next working day', () => {
  const clock = clockOf({ unit: 'calendarDays', legal: 3 })
  const reading = read(clock, [['working', '2026-11-26T01:00:00Z']], '2026-11-26T02:00:00Z')
  expect(reading.dueAt?.toISOString()).toBe('2026-11-30T15:59:59.999Z')
})

type Case = {
  unit: Unit
  legal: number
  extended: number
  reminders: number[]
  changes: [state: string, at: number][]
  now: number
  stop: number | null
}

/** Cases from 2019 to 2027 with up to nine changes, minutes to weeks apart. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    unit: fc.constantFrom<Unit>('workingDays', 'calendarDays', 'hours'),
    legal: fc.integer({ min: 1, max: 40 }),
    extended: fc.integer({ min: 0, max: 10 }),
    reminders: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
    start: fc.integer({ min: 0, max: 8 * 365 * 1440 }),
    steps: fc.array(
      fc.record({
        waits: fc.boolean(),
        gap: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 30_000 })),
      }),
      { maxLength: 8 },
    ),
    closes: fc.boolean(),
    last: fc.integer({ min: 0, max: 40_000 }),
    // Boundaries of days are where clocks go wrong.
    snap: fc.boolean(),
  })
  .map(({ unit, legal, extended, reminders, start, steps, closes, last, snap }) => {
    const round = (at: number): number => (snap ? Math.round((at - 960) / 1440) * 1440 + 960 : at)
    let at = start
    const minutes: [string, number][] = [['working', round(at)]]
    for (const { waits, gap } of steps) minutes.push([waits ? 'waiting' : 'working', round((at += gap))])
    if (closes) minutes.push(['closed', round((at += last))])
    const origin = Date.parse('2019-01-01T00:00:00Z')
    const changes = minutes.map(([state, m]): [string, number] => [state, origin + m * MINUTE])
    const end = changes.at(-1)?.[1] ?? origin
    const kept = reminders.filter((before) => before < legal)
    const now = closes ? end : end + last * MINUTE
    return { unit, legal, extended, reminders: kept, changes, now, stop: closes ? end : null }
  })

it('agrees with a walk day by day: shown, sorted, reminded and escalated at the same instants', () => {
  fc.assert(
    fc.property(cases, (c) => {
      const clock = clockOf({ unit: c.unit, legal: c.legal }, c.reminders)
      const reading = read(clock, c.changes, c.now, c.extended)
      const life: NaiveLife = {
        unit: c.unit,
        limit: c.legal + c.extended,
        changes: c.changes.flatMap(([state, at]) =>
          state === 'closed' ? [] : [{ at, runs: state === 'working' }],
        ),
      }
      const due = naiveDueAt(life, calendar)
      expect(reading.dueAt?.getTime() ?? null).toBe(due)
      expect(reading.elapsed).toBe(naiveElapsed(life, c.now, calendar))
      const isLate = due !== null && c.now > due
      const runs = life.changes.at(-1)?.runs
      const open = runs ? 'running' : 'suspended'
      expect(reading.status).toBe(isLate ? 'overdue' : c.stop !== null ? 'met' : open)
      if (c.stop !== null) return
      expect(sortingDueAt([reading])?.getTime() ?? null).toBe(due)
      const notices = pendingNotices([clock], [reading], [])
      const escalations = notices.filter((notice) => notice.kind === 'escalated')
      expect(escalations.map((notice) => notice.at.getTime())).toEqual(due === null ? [] : [due + 1])
      const reminded = notices.filter((notice) => notice.kind === 'reminded')
      expect(reminded).toHaveLength(due === null || isLate ? 0 : c.reminders.length)
      for (const { before = 0, at } of reminded) expectReminder(clock, c, reading, before, at)
    }),
    { numRuns: 20_000 },
  )
}, 120_000)

/** At the reminder no more than its amount remains, and just before more did, unless the clock stood still then. */
function expectReminder(
  clock: ClockDefinition,
  c: Case,
  reading: ClockReading,
  before: number,
  at: Date,
): void {
  const remainingAt = (instant: number): number => {
    const past = c.changes.filter(([, changed]) => changed <= instant)
    return read(clock, past, instant, c.extended).remaining
  }
  expect(remainingAt(at.getTime())).toBeLessThanOrEqual(before)
  const sinceRunning = c.changes.findLast(
    ([state], i) => state === 'working' && c.changes[i - 1]?.[0] !== 'working',
  )
  expect(at.getTime()).toBeGreaterThanOrEqual(sinceRunning?.[1] ?? 0)
  if (at.getTime() > (sinceRunning?.[1] ?? 0))
    expect(remainingAt(at.getTime() - MINUTE)).toBeGreaterThan(before)
  expect(at.getTime()).toBeLessThanOrEqual(reading.dueAt?.getTime() ?? 0)
}
