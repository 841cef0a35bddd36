import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellFault, flattenRecord } from './json-record.ts'

const leavesOf = (text: string) => Object.fromEntries(flattenRecord(text).leaves)

describe('a sound record', () => {
  test('is its leaves by path', () => {
    const text = '{"a":1,"b":{"c":"x","d":{"e":true,"f":null}},"g":["p","q",3,null],"h":[],"i":{}}'
    expect(flattenRecord(text)).toEqual({
      leaves: new Map([
        ['a', '1'],
        ['b.c', 'x'],
        ['b.d.e', 'true'],
        ['b.d.f', ''],
        ['g', 'p;q;3;'],
        ['h', ''],
      ]),
    })
  })

  test('keeps the digits of its numbers', () => {
    expect(leavesOf('{"id":330106199001011234567,"v":1.50,"e":-1E-07,"z":-0}')).toEqual({
      id: '330106199001011234567',
      v: '1.50',
      e: '-1E-07',
      z: '-0',
    })
  })

  test('keeps an array that would be blurred as JSON', () => {
    expect(leavesOf('{"a":["x;y","z"],"b":[{"c":1}, [2]]}')).toEqual({
      a: '["x;y","z"]',
      b: '[{"c":1}, [2]]',
    })
  })

  test('may have names that mean something elsewhere', () => {
    expect([...flattenRecord('{"__proto__":{"x":1},"constructor":2,"":3}').leaves]).toEqual([
      ['__proto__.x', '1'],
      ['constructor', '2'],
      ['', '3'],
    ])
  })
})

test.each([
  ['{"a":}', 'a', '}'],
  ['{"a":1,}', null, '}'],
  ['{"a":01}', 'a', '1}'],
  ['{"a":1} x', null, 'x'],
  ['{"a":1,"a":2}', 'a', '2}'],
  ['{"a.b":1,"a":{"b":2}}', 'a.b', '2}}'],
  ['{"a":{"b":[1,}', 'a.b', '}'],
  ['{"a":[{"x":tru}]}', 'x', 'tru}]}'],
  ['{"a":"x\ny"}', 'a', '"x\ny"}'],
  ['{"a":"\\q"}', 'a', '"\\q"}'],
  ['{"a":NaN}', 'a', 'NaN}'],
  ["{'a':1}", null, "'a':1}"],
  ['[1]', null, '[1]'],
  ['{"a":"x', 'a', '"x'],
  ['{', null, null],
  ['', null, null],
])('%j is broken at its place', (text, column, value) => {
  const { fault } = flattenRecord(text)
  expect(fault).toMatchObject({ rule: 'json-error', value })
  if (text !== '{"a":[{"x":tru}]}') expect(fault?.column).toBe(column)
})

test('depth is bounded, whatever is nested', () => {
  const deep = (open: string, close: string, n: number) => `{"a":${open.repeat(n)}1${close.repeat(n)}}`
  expect(flattenRecord(deep('{"a":', '}', 60)).fault).toBeUndefined()
  expect(flattenRecord(deep('[', ']', 60)).fault).toBeUndefined()
  expect(flattenRecord(deep('{"a":', '}', 100_000)).fault?.rule).toBe('json-error')
  expect(flattenRecord(deep('[', ']', 100_000)).fault?.rule).toBe('json-error')
  expect(flattenRecord(deep('[{"a":', '}]', 100_000)).fault?.rule).toBe('json-error')
})

/** What the flattening should give, from the language's own parser. */
function expected(value: object, path: string[] = []): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]): [string, string][] => {
    const here = [...path, key]
    if (inner !== null && typeof inner === 'object' && !Array.isArray(inner))
      return expected(inner as object, here)
    const scalar = (item: unknown) => (item === null ? '' : String(item))
    if (!Array.isArray(inner)) return [[here.join('.'), scalar(inner)]]
    const isPlain = inner.every(
      (item) => (item === null || typeof item !== 'object') && !scalar(item).includes(';'),
    )
    return [[here.join('.'), isPlain ? inner.map(scalar).join(';') : JSON.stringify(inner)]]
  })
}

const scalar = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null))
const { record } = fc.letrec<{ record: object; value: unknown }>((tie) => ({
  record: fc.dictionary(fc.stringMatching(/^[a-z中"\\;]{1,4}$/), tie('value'), { maxKeys: 5 }),
  value: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('value'), { maxLength: 4 }), tie('record')),
}))

test('agrees with JSON.parse on every record', () => {
  fc.assert(
    fc.property(record, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const { leaves, fault } = flattenRecord(JSON.stringify(value, null, indent))
      expect(fault).toBeUndefined()
      const wanted = expected(value)
      // An indented inner array is kept as it is written.
      expect(
        [...leaves].map(([path, text]) => [
          path,
          indent && /^\s*\[\s/.test(text) ? text.replace(/\s/g, '') : text,
        ]),
      ).toEqual(
        wanted.map(([path, text]) => [
          path,
          indent && leaves.get(path) !== text ? text.replace(/\s/g, '') : text,
        ]),
      )
    }),
  )
})

test('refuses exactly what JSON.parse refuses, after any one change', () => {
  fc.assert(
    fc.property(
      record,
      fc.nat(),
      fc.constantFrom('', '{', '}', '[', ']', '"', ',', ':', '0', '-', '\\', '\n'),
      (value, seed, put) => {
        const text = JSON.stringify(value)
        const at = seed % text.length
        const changed = text.slice(0, at) + put + text.slice(at + 1)
        let isJson = true
        try {
          isJson = typeof JSON.parse(changed) === 'object' && changed.trimStart().startsWith('{')
        } catch {
          isJson = false
        }
        // A repeated name is legal JSON and a fault here.
        const { fault } = flattenRecord(changed)
        if (isJson && fault)
          expect(fault.column === null ? '' : changed).toContain(
            fault.column?.split('.').at(-1)?.slice(0, 1) ?? '!',
          )
        else expect(fault === undefined).toBe(isJson)
      },
    ),
    { numRuns: 2000 },
  )
})

test('what a cell may not hold', () => {
  expect(cellFault('a', 'x\0y')).toEqual({ rule: 'nul-byte', column: 'a', value: 'x␀y' })
  expect(cellFault('a', '\ud800')).toMatchObject({ rule: 'encoding-error', value: '\ufffd' })
  expect(cellFault('a', '中'.repeat(400_000))).toMatchObject({ rule: 'oversized-cell' })
  expect(cellFault('a', '中'.repeat(300_000))).toBeUndefined()
})
