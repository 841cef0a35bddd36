import { describe, expect, it } from 'vitest'
import {
  choicesOf,
  faultOf,
  faultsOf,
  kindOf,
  labelOf,
  parseControl,
  shownFields,
  type FieldSchema,
} from './form-schema.ts'

it('shows fields in the order of the schema, without those for the machine alone', () => {
  const properties = { b: { title: '乙' }, code: { 'x-hidden': true }, a: { title: '甲' } }
  expect(shownFields({ properties }).map(([name]) => name)).toEqual(['b', 'a'])
})

describe('how a field is drawn', () => {
  it.each([
    [{ type: 'string' }, 'text'],
    [{ type: 'string', maxLength: 2000 }, 'textarea'],
    [{ type: 'string', format: 'date' }, 'date'],
    [{ type: 'integer' }, 'number'],
    [{ type: 'boolean' }, 'boolean'],
    [{ enum: ['a', 'b'] }, 'choice'],
    [{ oneOf: [{ const: 1, title: '一' }] }, 'choice'],
  ] as [FieldSchema, string][])('%j as %s', (field, kind) => {
    expect(kindOf(field)).toBe(kind)
  })

  it('is named in the reader’s language, else in Chinese, else by its key', () => {
    expect(labelOf('cause', { title: '原因', 'x-title-en': 'Cause' }, 'en')).toBe('Cause')
    expect(labelOf('cause', { title: '原因' }, 'en')).toBe('原因')
    expect(labelOf('cause', {}, 'zh')).toBe('cause')
  })
})

describe('what a control holds', () => {
  it('is a value of the schema’s type, and nothing where it is empty', () => {
    expect(parseControl({ type: 'number' }, '2.5')).toBe(2.5)
    expect(parseControl({ type: 'string' }, '')).toBeUndefined()
    expect(parseControl({ enum: [1, 2] }, '2')).toBe(2)
    expect(parseControl({ oneOf: [{ const: 'red' }] }, 'green')).toBeUndefined()
  })
})

describe('faults', () => {
  it.each([
    [{ type: 'string' }, undefined, true, 'missing'],
    [{ type: 'string' }, '', true, 'missing'],
    [{ type: 'string' }, undefined, false, undefined],
    [{ type: 'boolean' }, false, true, undefined],
    [{ type: 'number' }, 0, true, undefined],
    [{ type: 'string', maxLength: 2 }, '三个字', true, 'tooLong'],
    [{ type: 'string', maxLength: 2 }, '👍👍', true, undefined],
    [{ type: 'string', minLength: 2 }, 'a', true, 'tooShort'],
    [{ type: 'string', pattern: '^\\d{6}$' }, '33000', true, 'format'],
    [{ type: 'string', format: 'date' }, '2026-13-40', true, 'format'],
    [{ type: 'integer' }, 1.5, true, 'format'],
    [{ type: 'number', minimum: 0 }, -1, true, 'tooSmall'],
    [{ type: 'number', maximum: 10 }, 11, true, 'tooLarge'],
  ] as [FieldSchema, unknown, boolean, string | undefined][])(
    '%j with %j (required: %s) is %s',
    (field, value, required, key) => {
      expect(faultOf(field, value, required)?.key).toBe(key)
    },
  )

  it('are gathered by field', () => {
    const schema = {
      properties: { a: { type: 'string' }, b: { type: 'number', minimum: 5 } },
      required: ['a'],
    } as const
    expect(faultsOf(schema, { b: 1 })).toEqual({ a: { key: 'missing' }, b: { key: 'tooSmall', count: 5 } })
    expect(faultsOf(schema, { a: 'x', b: 5 })).toEqual({})
  })
})

it('offers choices by their titles', () => {
  expect(choicesOf({ oneOf: [{ const: 'red', title: '红色', 'x-title-en': 'Red' }] }, 'en')).toEqual([
    { value: 'red', label: 'Red' },
  ])
  expect(choicesOf({ enum: ['x'] }, 'zh')).toEqual([{ value: 'x', label: 'x' }])
})
