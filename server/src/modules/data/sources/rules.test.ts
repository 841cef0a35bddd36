import { describe, expect, it } from 'vitest'
import { isListed, isPrivate, readRange } from './address.ts'
import { nextDelay, paceDelay } from './backoff.ts'
import { nextLink } from './http/read-pages.ts'
import { atPath, parseExactly } from './json-path.ts'
import { nextTimes } from './schedule.ts'
import { mergeShapes, schemaDifference, shapeLearner } from './schema-difference.ts'
import { withoutSecret } from './secret.ts'

describe('an address', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:10.0.0.1',
      '::ffff:7f00:1',
      '64:ff9b::a00:1',
      '2002:a00:1::',
    ],
  ])('%s is private', (address) => expect(isPrivate(address)).toBe(true))

  it.each(['8.8.8.8', '172.32.0.1', '223.5.5.5', '2400:3200::1', '::ffff:8.8.8.8'])(
    '%s is public',
    (address) => expect(isPrivate(address)).toBe(false),
  )

  it('is listed by range and port', () => {
    const list = [{ range: '10.20.0.0/16', port: 5432 }]
    expect(isListed('10.20.3.4', 5432, list)).toBe(true)
    expect(isListed('::ffff:10.20.3.4', 5432, list)).toBe(true)
    expect(isListed('10.20.3.4', 3306, list)).toBe(false)
    expect(isListed('10.21.3.4', 5432, list)).toBe(false)
  })

  it('is read as a range, or refused', () => {
    expect([readRange('10.0.0.5'), readRange(' fd00::/8 ')]).toEqual(['10.0.0.5/32', 'fd00::/8'])
    for (const text of ['host', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', ''])
      expect(() => readRange(text)).toThrowError(expect.objectContaining({ code: 'sources.addressInvalid' }))
  })
})

describe('patience', () => {
  const patience = { attempts: 5, firstSeconds: 10, longestSeconds: 60 }
  it('doubles up to the longest, between half and whole, and ends', () => {
    const least = [1, 2, 3, 4].map((failed) => nextDelay(patience, failed, 0))
    const most = [1, 2, 3, 4].map((failed) => nextDelay(patience, failed, 1))
    expect(least).toEqual([5000, 10_000, 20_000, 30_000])
    expect(most).toEqual([10_000, 20_000, 40_000, 60_000])
    expect(nextDelay(patience, 5, 0.5)).toBeUndefined()
  })
  it('never undercuts what the source asks for', () =>
    expect(nextDelay(patience, 1, 0, 120_000)).toBe(120_000))
  it('keeps the pace', () => {
    expect(paceDelay(60, 1000, 1200)).toBe(800)
    expect([paceDelay(60, undefined, 5), paceDelay(null, 1, 2), paceDelay(60, 0, 5000)]).toEqual([0, 0, 0])
  })
})

describe('a difference of schemas', () => {
  const before = [
    { name: 'id', type: 'integer' },
    { name: 'name', type: 'text' },
    { name: 'note', type: 'text', optional: true },
    { name: 'blank', type: 'null' },
  ]
  it('names what was added, removed and retyped, and no more', () => {
    const now = [
      { name: 'id', type: 'bigint' },
      { name: 'blank', type: 'date' },
      { name: 'extra', type: 'text' },
    ]
    expect(schemaDifference(before, now)).toEqual([
      { kind: 'retyped', column: 'id', from: 'integer', to: 'bigint' },
      { kind: 'removed', column: 'name', type: 'text' },
      { kind: 'added', column: 'extra', type: 'text' },
    ])
    expect(schemaDifference(before, before)).toEqual([])
  })
  it('learns types and what is optional', () => {
    const learner = shapeLearner()
    learner.learn({ id: 1, tags: ['a'], name: null })
    learner.learn({ id: 2, name: 'x' })
    const shape = learner.shape()
    expect(shape).toEqual([
      { name: 'id', type: 'number' },
      { name: 'tags', type: 'array', optional: true },
      { name: 'name', type: 'string' },
    ])
    expect(mergeShapes(before, [{ name: 'blank', type: 'date' }])[3]).toEqual({ name: 'blank', type: 'date' })
  })
})

describe('JSON', () => {
  it('keeps every digit', () => {
    const text = '{"id":9007199254740993,"price":1.10,"deep":{"n":[1e400]}}'
    expect(JSON.stringify(parseExactly(text))).toBe(text)
  })
  it('is walked by path', () => {
    const document = { data: { items: [{ a: 1 }] } }
    expect(atPath(document, '$.data.items[0].a')).toBe(1)
    expect(atPath(document, 'data.nothing.more')).toBeUndefined()
    expect(atPath(document, '__proto__.x')).toBeUndefined()
    expect(atPath(document, '')).toBe(document)
  })
})

it('finds the next page in a Link header', () => {
  const header = '<https://a/?p=1>; rel="prev", <https://a/?p=3,4>; title="x"; rel="next last"'
  expect(nextLink(header)).toBe('https://a/?p=3,4')
  expect(nextLink('<https://a/?p=3>; rel=prev')).toBeUndefined()
  expect(nextLink('<b?p=3>;rel=next')).toBe('b?p=3')
})

it('knows the next times of a schedule in its zone', () => {
  const times = nextTimes({ cron: '30 6 * * *', zone: 'Asia/Shanghai' }, new Date('2026-11-23T00:00:00Z'), 2)
  expect(times.map((time) => time.toISOString())).toEqual([
    '2026-11-23T22:30:00.000Z',
    '2026-11-24T22:30:00.000Z',
  ])
  for (const cron of ['* * * * * *', 'x * * * *', ''])
    expect(() => nextTimes({ cron, zone: 'Asia/Shanghai' }, new Date(), 1)).toThrowError(
      expect.objectContaining({ code: 'sources.scheduleInvalid' }),
    )
  expect(() => nextTimes({ cron: '* * * * *', zone: 'Mars/Base' }, new Date(), 1)).toThrow()
})

it('takes a secret out of what is shown', () => {
  const details = { said: 'bad key s3cr"et! at https://x/?k=s3cr%22et!', at: ['s3cr"et!'] }
  expect(JSON.stringify(withoutSecret(details, 's3cr"et!'))).not.toContain('s3cr')
})
