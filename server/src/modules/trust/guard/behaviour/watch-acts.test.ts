import { expect, test } from 'vitest'
import { tryDetectors } from '#test/behaviour.ts'
import type { Act } from './act.ts'
import { watchAct, type Watch } from './watch-acts.ts'

const fresh = (): Watch => ({ settings: new Map(), states: new Map() })
const missing = (at: number): Act => ({
  at,
  kind: 'missing',
  actor: 'a',
  address: '10.0.0.1',
  operation: 'getCase',
  object: `case ${at}`,
  purpose: null,
  entry: at,
})

test.each([1])('week %i: all eleven kinds of hidden misuse are found, and nothing else is said', (seed) => {
  const verdict = tryDetectors(seed, 150)
  expect(verdict.events).toBeGreaterThan(40_000)
  expect(verdict).toMatchObject({ hidden: 11, found: 11, missed: [], falseAlerts: [] })
})

test('a detector speaks once a window, with the entries that prove it, and again in the next', () => {
  const watch = fresh()
  const signals = Array.from({ length: 200 }, (_, i) => watchAct(watch, missing(i * 1000))).flat()
  expect(signals).toHaveLength(1)
  expect(signals[0]).toMatchObject({
    detector: 'enumeration',
    count: 40,
    subject: { kind: 'actor', id: 'a' },
  })
  expect(signals[0]?.entries).toContain(39_000)
  const later = Array.from({ length: 60 }, (_, i) => watchAct(watch, missing(700_000 + i * 1000))).flat()
  expect(later).toHaveLength(1)
})

test('below the threshold of the installation nothing is said, and old values do not count', () => {
  const watch = fresh()
  const slow = Array.from({ length: 200 }, (_, i) => watchAct(watch, missing(i * 20_000))).flat()
  expect(slow).toEqual([])
  const strict: Watch = {
    settings: new Map([
      ['enumeration', { windowMinutes: 10, threshold: 5, severity: 'low', blockMinutes: 0 }],
    ]),
    states: new Map(),
  }
  expect([1, 2, 3, 4, 5].flatMap((at) => watchAct(strict, missing(at)))).toHaveLength(1)
})

test('a typing error that is put right is no attack', () => {
  const watch = fresh()
  const signals = Array.from({ length: 50 }, (_, i) => {
    const account = { ...missing(i * 1000), actor: `account:p${i}`, object: `p${i}` }
    return [
      ...watchAct(watch, { ...account, kind: 'sign-in-failed' }),
      ...watchAct(watch, { ...account, at: account.at + 500, kind: 'sign-in' }),
    ]
  }).flat()
  expect(signals).toEqual([])
})
