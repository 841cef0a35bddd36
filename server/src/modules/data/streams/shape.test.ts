import { describe, expect, it } from 'vitest'
import { flagsOf, qualityCode, timeQuality } from './intake/quality.ts'
import { maySubscribe, readTopic } from './mqtt/topic.ts'
import { Flag, type Shape } from './schema.ts'
import { compileShape } from './shape/compile-shape.ts'
import { compilePath } from './shape/json-path.ts'
import { readTime } from './shape/read-time.ts'

const properties = new Map([
  ['pm25', { unit: 'μg/m³' }],
  ['temp', { unit: '℃' }],
])
const now = Date.UTC(2026, 10, 23, 2)

function readOf(shape: Shape, value: unknown, defaults = {}) {
  return compileShape(shape, properties)([{ place: '[0]', value }], defaults, now)
}

describe('a path', () => {
  it('follows own properties and places of arrays only', () => {
    const document = { a: [{ 'b c': 1 }], constructor: 2 }
    expect(compilePath('a[0].b c')(document)).toBe(1)
    expect(compilePath('')(document)).toBe(document)
    expect(compilePath('a[1].x')(document)).toBeUndefined()
    expect(compilePath('toString')(document)).toBeUndefined()
    expect(() => compilePath('a[x]')).toThrow(SyntaxError)
  })
})

describe('a time', () => {
  it.each([
    ['2026-11-23T02:00:00Z', now],
    ['2026-11-23T10:00:00+08:00', now],
    ['2026-11-23 10:00:00', now],
    ['20261123100000', now],
    ['20261123100000250', now + 250],
    ['2026-11-23T10:00:00,5', now + 500],
    [now, now],
    [now / 1000, now],
    [String(now), now],
  ])('%s is read', (text, expected) => expect(readTime(text)).toBe(expected))

  it.each(['', 'now', '2026-13-01T00:00:00Z', '23/11/2026', null, {}, true])('%s is not', (value) =>
    expect(readTime(value)).toBeNaN(),
  )
})

describe('a mapped shape', () => {
  const shape: Shape = {
    ...{ kind: 'mapped', records: 'data', thing: 'id', time: 't' },
    values: [
      { property: 'pm25', path: 'v.pm' },
      { property: 'temp', path: 'v.te' },
    ],
  }

  it('reads the records of an inner array, several values each, leaving out what was not measured', () => {
    const { readings, refused } = readOf(shape, {
      data: [
        { id: 's1', t: 1, v: { pm: 3, te: null } },
        { id: 's2', t: 2, v: { pm: 4, te: 5 } },
        { id: 's3', t: 3 },
      ],
    })
    expect(readings.map(({ place, thing, property, value }) => [place, thing, property, value])).toEqual([
      ['[0].data[0].pm25', 's1', 'pm25', 3],
      ['[0].data[1].pm25', 's2', 'pm25', 4],
      ['[0].data[1].temp', 's2', 'temp', 5],
    ])
    expect(refused).toMatchObject([{ place: '[0].data[2]', reason: 'no-value' }])
    expect(readOf(shape, { data: 7 }).refused).toMatchObject([{ reason: 'not-a-record' }])
  })

  it('takes thing and property from the topic, and a bare number as the value', () => {
    const topic = { thing: 's1', property: 'temp' }
    expect(readOf({ kind: 'plain' }, 21.5, topic).readings).toMatchObject([
      { ...topic, value: 21.5, time: undefined },
    ])
  })
})

describe('SenML', () => {
  const names = (pack: unknown) =>
    readOf({ kind: 'senml' }, undefined).readings.length === 0
      ? compileShape({ kind: 'senml' }, properties)(
          (pack as unknown[]).map((value, i) => ({ place: `[${i}]`, value })),
          { thing: 'topic-thing' },
          now,
        )
      : undefined

  it('resolves base name, time, value and unit (RFC 8428, section 5)', () => {
    const post = names([
      { bn: 'urn:dev:ow:10e2073a01080063:', bt: 1.276020076e9, bu: 'Cel', bv: 20, n: 'temp', v: 3.1 },
      { n: 'temp', t: -5, v: 1 },
      { bn: 'plant/', bt: 0, bv: 0, n: 'pm25', u: 'ug/m3', v: 9, t: -60 },
      { bn: '', n: 'temp', u: 'Cel', vb: true },
    ])
    expect(post?.readings.map(({ thing, property, time, value }) => [thing, property, time, value])).toEqual([
      ['urn:dev:ow:10e2073a01080063', 'temp', 1_276_020_076_000, 23.1],
      ['urn:dev:ow:10e2073a01080063', 'temp', 1_276_020_071_000, 21],
      ['plant', 'pm25', now - 60_000, 9],
      ['topic-thing', 'temp', now, true],
    ])
  })

  it('refuses what it must not guess', () => {
    const post = names([
      { bn: 1 },
      { bver: 11, v: 1 },
      { n: 'a/temp', v: 1, new_: 1 },
      [],
      { n: 'a/temp', u: 'K', v: 1 },
    ])
    expect(post?.refused.map(({ details }) => details['field'] ?? details['unit'])).toEqual([
      'bn',
      'bver',
      'new_',
      'record',
      'K',
    ])
    expect(post?.readings).toEqual([])
  })
})

describe('quality', () => {
  it('codes and decodes every set of marks', () => {
    for (let code = 0; code < 128; code++) expect(qualityCode(flagsOf(code))).toBe(code)
    expect(flagsOf(127)).toEqual(Flag.options)
  })

  it('says late only after the given span, and out of order beside it', () => {
    const moment = { assumed: false, now, newest: now - 1000, lateAfter: 3_600_000 }
    expect(timeQuality({ ...moment, time: now - 1000 })).toBe(0)
    expect(timeQuality({ ...moment, time: now - 2000 })).toBe(2)
    expect(timeQuality({ ...moment, time: now - 3_600_001 })).toBe(3)
    expect(timeQuality({ ...moment, time: now + 300_000 })).toBe(0)
    expect(timeQuality({ ...moment, time: now + 300_001 })).toBe(4)
    expect(timeQuality({ ...moment, time: 0 })).toBe(8)
  })
})

describe('a topic', () => {
  it('names stream, thing and property, and nothing else', () => {
    expect(readTopic('streams/air/s1/pm25')).toEqual({ stream: 'air', thing: 's1', property: 'pm25' })
    expect(readTopic('streams/air')).toEqual({ stream: 'air' })
    for (const bad of [
      'streams',
      'streams/',
      'air/s1',
      'streams/air/',
      'streams/a/b/c/d',
      '$SYS/x',
      'streams/a//b',
    ])
      expect(readTopic(bad), bad).toBeUndefined()
  })

  it('is heard by its own stream and things only', () => {
    const all = { stream: 'air', things: null }
    const one = { stream: 'air', things: new Set(['s1']) }
    for (const filter of ['#', '+/air', 'streams/+', 'streams/#', 'streams/other/#', '$share/g/streams/air'])
      expect(maySubscribe(filter, all), filter).toBe(false)
    expect(maySubscribe('streams/air/#', all)).toBe(true)
    expect(
      ['streams/air/#', 'streams/air/+', 'streams/air', 'streams/air/s1/#'].map((f) => maySubscribe(f, one)),
    ).toEqual([false, false, false, true])
  })
})
