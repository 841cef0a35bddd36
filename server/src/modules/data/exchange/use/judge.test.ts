import { describe, expect, it } from 'vitest'
import { GRANT_STATES } from '../grant/schema.ts'
import { judge, OPERATIONS, type Question, type Verdict } from './judge.ts'

const FROM = Date.parse('2026-01-01T00:00:00Z')
const TO = Date.parse('2026-12-31T23:59:59Z')
const NOW = Date.parse('2026-06-01T00:00:00Z')
const FIELDS = [
  { name: 'a', mask: null },
  { name: 'b', mask: 'hide' as const },
]

/** Every value of every dimension the decision looks at. */
const SPACE = {
  sharing: ['unconditional', 'conditional', 'none'],
  classification: ['core', 'important', 'general'],
  entry: ['published', 'draft', 'reviewed', 'retired', 'secret', 'gone'],
  credential: ['current', 'retired', 'unknown'],
  state: GRANT_STATES,
  time: ['before', 'first', 'within', 'last', 'after'],
  manner: ['api', 'file', 'table'],
  operation: OPERATIONS,
  purpose: ['none', 'same', 'number', 'other'],
  wanted: ['all', 'granted', 'masked', 'foreign'],
  conditioned: ['none', 'clear', 'masked', 'foreign'],
} as const
type Point = { [K in keyof typeof SPACE]: (typeof SPACE)[K][number] }

function* points(): Generator<Point> {
  const names = Object.keys(SPACE) as (keyof typeof SPACE)[]
  const total = names.reduce((product, name) => product * SPACE[name].length, 1)
  for (let i = 0; i < total; i++) {
    let rest = i
    const point: Record<string, string> = {}
    for (const name of names) {
      const values = SPACE[name]
      point[name] = values[rest % values.length] as string
      rest = Math.floor(rest / values.length)
    }
    yield point as Point
  }
}

const TIMES = { before: FROM - 1, first: FROM, within: NOW, last: TO, after: TO + 1 }

function questionAt(point: Point, more: Partial<Question> = {}): Question {
  const purposes = { none: null, same: 'why', number: 'SG-1', other: 'because' }
  const wanted = { all: undefined, granted: ['a'], masked: ['b'], foreign: ['a', 'z'] }
  const conditioned = { none: [], clear: ['a'], masked: ['b'], foreign: ['z'] }
  const { sharing, classification, entry } = point
  return {
    now: new Date(TIMES[point.time]),
    credential: point.credential,
    grant: {
      state: point.state,
      manner: point.manner,
      from: new Date(FROM),
      to: new Date(TO),
      purpose: 'why',
      number: 'SG-1',
      fields: FIELDS,
      rowsPerDay: 10,
    },
    entry:
      entry === 'gone'
        ? undefined
        : {
            sharing,
            classification,
            secret: entry === 'secret',
            state: entry === 'secret' ? 'published' : entry,
          },
    operation: point.operation,
    statedPurpose: purposes[point.purpose],
    wanted: wanted[point.wanted],
    conditioned: conditioned[point.conditioned],
    withinRate: true,
    rowsToday: 0,
    ...more,
  }
}

/**
 * The rule once more, written the other way round: a list of what must all be so, as a lawyer would tick it off. It
 * shares no code with `judge` and does not know the order of its grounds.
 */
const TICKS: Record<string, (p: Point) => boolean> = {
  'presents the valid key of this grant': (p) => p.credential === 'current',
  'the grant was delivered and has not been ended': (p) => p.state === 'active',
  'it is within the period, both days included': (p) => ['first', 'within', 'last'].includes(p.time),
  'the dataset is in the published catalogue and no secret': (p) => p.entry === 'published',
  'the dataset may be shared': (p) => p.sharing === 'unconditional' || p.sharing === 'conditional',
  'the data is not core data': (p) => ['important', 'general'].includes(p.classification),
  'files by file, all else by interface or table': (p) => (p.manner === 'file') === (p.operation === 'file'),
  'no other purpose than the one granted': (p) => p.purpose !== 'other',
  'wants nothing that was not granted': (p) => p.wanted !== 'foreign',
  'narrows and orders by fields seen in clear': (p) => p.conditioned === 'none' || p.conditioned === 'clear',
}

describe('the decision of a call', () => {
  it('agrees with an independent oracle on every point of the matrix', () => {
    let count = 0
    let allowed = 0
    const wrong: { point: Point; verdict: Verdict }[] = []
    for (const point of points()) {
      const verdict = judge(questionAt(point))
      const expected = Object.values(TICKS).every((tick) => tick(point))
      count++
      if (verdict.allowed) allowed++
      if (verdict.allowed !== expected) wrong.push({ point, verdict })
    }
    expect(wrong.slice(0, 3)).toEqual([])
    expect(count).toBe(3 * 3 * 6 * 3 * 5 * 5 * 3 * 4 * 4 * 4 * 4)
    // 2 attributes × 2 grades × 3 times × 7 ways of delivery × 3 purposes × 3 wishes × 2 conditions
    expect(allowed).toBe(2 * 2 * 3 * 7 * 3 * 3 * 2)
  })

  it('tells a stranger nothing but that the key is not known', () => {
    for (const point of points()) {
      if (point.credential !== 'unknown' || point.time === 'first' || point.purpose !== 'other') continue
      const verdict = judge(questionAt(point))
      expect(verdict).toEqual({ allowed: false, denial: 'keyUnknown' })
    }
  })

  it('gives the wanted fields only, with their masks', () => {
    const open: Point = {
      sharing: 'conditional',
      classification: 'important',
      entry: 'published',
      credential: 'current',
      state: 'active',
      time: 'within',
      manner: 'api',
      operation: 'rows',
      purpose: 'same',
      wanted: 'all',
      conditioned: 'none',
    }
    expect(judge(questionAt(open))).toEqual({ allowed: true, fields: FIELDS })
    expect(judge(questionAt({ ...open, wanted: 'masked' }))).toEqual({ allowed: true, fields: [FIELDS[1]] })
    const denials = [{ withinRate: false }, { rowsToday: 10 }].map((more) => judge(questionAt(open, more)))
    expect(denials).toEqual([
      { allowed: false, denial: 'rateExceeded' },
      { allowed: false, denial: 'volumeExceeded' },
    ])
    expect(judge(questionAt(open, { rowsToday: 9 })).allowed).toBe(true)
  })
})
