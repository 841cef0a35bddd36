import { describe, expect, it } from 'vitest'
import zh from './messages/zh.json' with { type: 'json' }
import type { Fault } from './api.ts'
import { faultWords, limitsOf, mendPath, ruleKindOf } from './fault-words.ts'

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

const unique = {
  id: 'primary-key',
  kind: 'unique',
  dimension: 'accuracy',
  severity: 'reject',
  columns: ['region'],
  checked: 3,
  failed: 1,
}

describe('ruleKindOf', () => {
  it('takes the kind from the fault, from the report, or from the structure of the file', () => {
    expect(ruleKindOf(fault({}), [])).toBe('range')
    expect(ruleKindOf(fault({ rule: 'primary-key', args: { first: 2 } }), [unique])).toBe('unique')
    expect(ruleKindOf(fault({ rule: 'missing-cell', kind: 'missing-cell', args: {} }), [unique])).toBe(
      'missing-cell',
    )
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
    expect(faultWords(fault({}), [])).toEqual({
      key: 'fault.range',
      values: { kind: 'range', column: 'people', limits: '≥ 0' },
    })
  })

  it('has a sentence for every kind of rule that has a name', () => {
    expect(Object.keys(zh.rule).filter((kind) => !(kind in zh.fault))).toEqual([])
  })
})

describe('mendPath', () => {
  const run = { id: 'r1', source: 'census-main' }

  it('carries what the mapping editor needs', () => {
    const path = mendPath(fault({ value: '男 ', args: { type: 'date' } }), 'type', run)
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
    expect(mendPath(fault({}), 'unique', run)).toBeUndefined()
    expect(mendPath(fault({ column: null }), 'range', run)).toBeUndefined()
  })
})
