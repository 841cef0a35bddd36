import { describe, expect, it } from 'vitest'
import zh from './messages/zh.json' with { type: 'json' }
import type { Fault } from './api.ts'
import { faultWords, kindOfRule, limitsOf, mendPath, ruleKindOf } from './fault-words.ts'

const fault = (over: Partial<Fault>): Fault => ({
  n: 1,
  file: '人口.csv',
  line: 4,
  column: 'people',
  label: '人口',
  value: '-4',
  rule: 'people.range',
  kind: 'constraint-error',
  dimension: 'accuracy',
  severity: 'reject',
  args: { kind: 'range', column: 'people', min: { value: '0' } },
  ...over,
})

describe('ruleKindOf', () => {
  it('takes the kind from the fault, from the values beside it, or from the structure of the file', () => {
    expect(ruleKindOf(fault({}))).toBe('range')
    expect(ruleKindOf(fault({ kind: 'unique-error', args: { first: 2 } }))).toBe('unique')
    expect(ruleKindOf(fault({ kind: 'row-constraint', args: { sum: 3, parts: 2 } }))).toBe('sum-of-parts')
    expect(ruleKindOf(fault({ kind: 'constraint-error', args: { before: 7 } }))).toBe('previous')
    expect(ruleKindOf(fault({ kind: 'missing-cell', args: {} }))).toBe('missing-cell')
  })
})

describe('kindOfRule', () => {
  it('goes by what a property promises, then by the class', () => {
    expect(kindOfRule({ id: 'region.required', kind: 'constraint-error' })).toBe('required')
    expect(kindOfRule({ id: 'primary-key', kind: 'unique-error' })).toBe('unique')
    expect(kindOfRule({ id: 'province.listed', kind: 'constraint-error' })).toBe('constraint-error')
  })
})

describe('limitsOf', () => {
  it('writes bounds with their signs', () => {
    expect(limitsOf({ min: { value: '0' }, max: { value: '100', exclusive: true } })).toBe('≥ 0, < 100')
    expect(limitsOf({ min: 2 })).toBe('≥ 2')
    expect(limitsOf({})).toBeUndefined()
  })
})

describe('faultWords', () => {
  it('hands the limits to the sentence', () => {
    expect(faultWords(fault({}))).toEqual({
      key: 'fault.range',
      values: { kind: 'range', column: 'people', limits: '≥ 0' },
    })
  })

  it('has a sentence for every kind of rule a fault can name', () => {
    expect(Object.keys(zh.rule).filter((kind) => !(kind in zh.fault))).toEqual(['constraint-error'])
  })
})

describe('mendPath', () => {
  const run = { id: 'r1', source: 'census-main' }

  it('carries what the mapping editor needs', () => {
    const path = mendPath(fault({ value: '男 ', args: { kind: 'type', type: 'date' } }), run)
    const url = new URL(path ?? '', 'http://x')
    expect(url.pathname).toBe('/desk/ingest/sources/census-main/mapping')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      run: 'r1',
      column: 'people',
      kind: 'type',
      value: '男 ',
      type: 'date',
    })
  })

  it('offers nothing where no mapping can help', () => {
    expect(mendPath(fault({ kind: 'unique-error', args: {} }), run)).toBeUndefined()
    expect(mendPath(fault({ column: null }), run)).toBeUndefined()
    expect(mendPath(fault({ value: null, args: { kind: 'required' } }), run)).toBeUndefined()
  })
})
