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
  ruleKind: 'range',
  ruleName: null,
  kind: 'constraint-error',
  dimension: 'accuracy',
  severity: 'reject',
  args: { kind: 'range', column: 'people', min: { value: '0' } },
  ...over,
})

describe('ruleKindOf', () => {
  it('is the kind of rule; of rules with faults of several classes, the class', () => {
    expect(ruleKindOf(fault({}))).toBe('range')
    expect(ruleKindOf(fault({ kind: 'byte-count', ruleKind: 'file' }))).toBe('byte-count')
    expect(ruleKindOf(fault({ kind: 'extra-label', ruleKind: 'labels' }))).toBe('extra-label')
    expect(ruleKindOf(fault({ kind: 'missing-cell', ruleKind: 'missing-cell' }))).toBe('missing-cell')
  })
})

describe('kindOfRule', () => {
  it('tells the key of a table from a unique column', () => {
    expect(kindOfRule({ kind: 'constraint-error', ruleKind: 'required' })).toBe('required')
    expect(kindOfRule({ kind: 'primary-key', ruleKind: 'unique' })).toBe('primary-key')
    expect(kindOfRule({ kind: 'constraint-error', ruleKind: null })).toBe('constraint-error')
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
    expect(Object.keys(zh.rule).filter((kind) => !(kind in zh.fault))).toEqual([
      'constraint-error',
      'labels',
      'file',
      'primary-key',
    ])
  })
})

describe('mendPath', () => {
  const run = { id: 'r1', source: 'census-main' }

  it('carries what the mapping editor needs', () => {
    const path = mendPath(fault({ value: '男 ', ruleKind: 'type', args: { type: 'date' } }), run)
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
    expect(mendPath(fault({ ruleKind: 'unique', args: {} }), run)).toBeUndefined()
    expect(mendPath(fault({ column: null }), run)).toBeUndefined()
    expect(mendPath(fault({ value: null, ruleKind: 'required' }), run)).toBeUndefined()
  })
})
