import type { Act } from '#modules/trust/guard/index.ts'
import { watchAct, type Watch } from '#modules/trust/guard/index.ts'

/** Made-up acts of an office week, and misuse hidden in it; what detectors find is compared with what was hidden. */
type Random = () => number
type Hidden = { detector: string; subject: string; acts: Act[] }

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Monday 2026-11-23, 00:00 in China. */
const MONDAY = Date.parse('2026-11-22T16:00:00Z')
const hangzhou = { region: '330100', longitude: 120.2, latitude: 30.3 }
const kashgar = { region: '653100', longitude: 76, latitude: 39.5 }

export type Verdict = {
  events: number
  hidden: number
  found: number
  falseAlerts: string[]
  missed: string[]
}

/** Runs all detectors with their defaults over `people` in a week with each misuse hidden once. */
export function tryDetectors(seed: number, people: number): Verdict {
  const random = generator(seed)
  const hidden = misuses(random)
  const acts = [...officeWeek(random, people), ...hidden.flatMap((one) => one.acts)].sort(
    (a, b) => a.at - b.at,
  )
  const watch: Watch = { settings: new Map(), states: new Map() }
  const signals = acts.flatMap((act) => watchAct(watch, act))
  const wanted = new Set(hidden.map(({ detector, subject }) => `${detector} ${subject}`))
  const subjects = new Set(hidden.map(({ subject }) => subject))
  const given = new Set(signals.map(({ detector, subject }) => `${detector} ${subject.id}`))
  return {
    events: acts.length,
    hidden: hidden.length,
    found: [...wanted].filter((one) => given.has(one)).length,
    falseAlerts: [...given].filter((one) => !subjects.has(one.slice(one.indexOf(' ') + 1))),
    missed: [...wanted].filter((one) => !given.has(one)),
  }
}

function officeWeek(random: Random, people: number): Act[] {
  const acts: Act[] = []
  for (let person = 0; person < people; person += 1)
    for (let day = 0; day < 5; day += 1) acts.push(...officeDay(random, person, day))
  return acts
}

/** Signs in between half past eight and nine from the office's one address, opens things, mistypes, exports a little. */
function officeDay(random: Random, person: number, day: number): Act[] {
  const who = { actor: `person-${person}`, address: `10.${person % 7}.0.1` }
  let at = MONDAY + day * 24 * HOUR + 8.5 * HOUR + random() * HOUR * 0.5
  const account = { actor: `account:p${person}`, address: who.address, object: `p${person}` }
  const acts: Act[] = []
  if (random() < 0.07) acts.push(act(at, 'sign-in-failed', account))
  acts.push(act((at += 20_000), 'sign-in', { ...account, place: hangzhou }))
  const screens = 5 + Math.floor(random() * 25)
  const purpose = `purpose ${person % 3}`
  for (let screen = 0; screen < screens; screen += 1) {
    at += random() * 16 * MINUTE
    const opened = 1 + Math.floor(random() * 12)
    for (let i = 0; i < opened; i += 1)
      acts.push(
        act(at + i * 50, 'opened', {
          ...who,
          operation: `get${i % 6}`,
          object: `o${Math.floor(random() * 5000)}`,
        }),
      )
    if (random() < 0.05) acts.push(act(at, 'missing', { ...who, object: `m${Math.floor(random() * 900)}` }))
    if (random() < 0.03) acts.push(act(at, 'denied', { ...who, operation: `op${Math.floor(random() * 40)}` }))
    if (random() < 0.06) acts.push(act(at, 'export', { ...who, object: `e${screen}` }))
    if (random() < 0.12) acts.push(act(at, 'personal-read', { ...who, object: `set${person % 9}`, purpose }))
  }
  // One in twenty has the night shift and looks up a few people.
  if (person % 20 === 0)
    for (let i = 0; i < 4; i += 1)
      acts.push(
        act(MONDAY + (day * 24 + 22.5 + i) * HOUR, 'personal-read', { ...who, object: `set${i}`, purpose }),
      )
  return acts
}

function misuses(random: Random): Hidden[] {
  return [...probing(random), ...reading(random)]
}

const working = (random: Random): number =>
  MONDAY + Math.floor(random() * 5) * 24 * HOUR + (9 + random() * 7) * HOUR

const hide = (detector: string, subject: string, acts: Act[]): Hidden => ({ detector, subject, acts })

type Spread = (start: number, n: number, span: number, make: (i: number, at: number) => Act) => Act[]

const spreading =
  (random: Random): Spread =>
  (start, n, span, make) =>
    Array.from({ length: n }, (_, i) => make(i, start + ((i + random() * 0.5) * span) / n))

/** Guessing at accounts and records. */
function probing(random: Random): Hidden[] {
  const spread = spreading(random)
  const work = (): number => working(random)
  return [
    hide(
      'credential-stuffing',
      '203.0.113.1',
      spread(work(), 40, 9 * MINUTE, (i, at) =>
        act(at, 'sign-in-failed', { actor: `account:s${i}`, object: `s${i}`, address: '203.0.113.1' }),
      ),
    ),
    hide(
      'password-guessing',
      'account:boss',
      spread(work(), 9, 50 * MINUTE, (i, at) =>
        act(at, 'sign-in-failed', { actor: 'account:boss', object: 'boss', address: `198.51.100.${i}` }),
      ),
    ),
    hide(
      'enumeration',
      '203.0.113.2',
      spread(work(), 80, 9 * MINUTE, (i, at) =>
        act(at, 'missing', { address: '203.0.113.2', object: `case ${i}` }),
      ),
    ),
    hide(
      'bulk-opening',
      'spy-1',
      spread(work(), 520, 25 * MINUTE, (i, at) =>
        act(at, 'opened', { actor: 'spy-1', operation: 'getCase', object: `c${i}` }),
      ),
    ),
  ]
}

/** What insiders take, and strangers at the door. */
function reading(random: Random): Hidden[] {
  const spread = spreading(random)
  const work = (): number => working(random)
  const night = MONDAY + Math.floor(random() * 5) * 24 * HOUR + (1 + random() * 3) * HOUR
  return [
    hide(
      'mass-export',
      'spy-2',
      spread(work(), 22, 50 * MINUTE, (i, at) => act(at, 'export', { actor: 'spy-2', object: `d${i}` })),
    ),
    hide(
      'off-hours-reading',
      'spy-3',
      spread(night, 15, 40 * MINUTE, (i, at) =>
        act(at, 'personal-read', { actor: 'spy-3', object: `set${i % 3}`, purpose: 'x' }),
      ),
    ),
    hide(
      'purpose-drift',
      'spy-4',
      spread(work(), 6, 8 * HOUR, (i, at) =>
        act(at, 'personal-read', { actor: 'spy-4', object: 'people', purpose: `reason ${i}` }),
      ),
    ),
    hide(
      'privilege-probing',
      'spy-5',
      spread(work(), 14, 8 * MINUTE, (i, at) =>
        act(at, 'denied', { actor: 'spy-5', operation: `admin${i}` }),
      ),
    ),
    hide(
      'token-misuse',
      '203.0.113.3',
      spread(work(), 60, 9 * MINUTE, (_, at) =>
        act(at, 'unknown', { address: '203.0.113.3', operation: 'readGranted' }),
      ),
    ),
    hide(
      'attack-series',
      '203.0.113.4',
      spread(work(), 8, 6 * MINUTE, (i, at) =>
        act(at, 'refused', { address: '203.0.113.4', object: `refusal R-${i}` }),
      ),
    ),
    hide(
      'impossible-travel',
      'account:p1',
      spread(MONDAY + 9.5 * HOUR, 1, MINUTE, (_, at) =>
        act(at, 'sign-in', { actor: 'account:p1', object: 'p1', address: '203.0.113.5', place: kashgar }),
      ),
    ),
  ]
}

function act(at: number, kind: Act['kind'], rest: Partial<Act>): Act {
  return {
    actor: null,
    address: null,
    operation: kind,
    object: '',
    purpose: null,
    entry: null,
    ...rest,
    at: Math.round(at),
    kind,
  }
}

/** Linear congruential: the same seed gives the same week everywhere. */
function generator(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
