import { describe, expect, it } from 'vitest'
import { contractOf, custom } from './check-fixture.ts'
import { compareContracts, isAtLeast, versionAfter } from './compare-contracts.ts'

const list = (...codes: string[]) => ({
  quality: [{ id: 'l', metric: 'invalidValues', mustBe: 0, arguments: { validValues: codes } }],
})
const number = (options: object) => ({ logicalType: 'number', logicalTypeOptions: options })
const reconcile = (relative: number, severity = 'error') => [
  custom({ rule: 'reconcile', columns: 'a', dataset: 'd', key: 'k', relative }, { id: 'x', severity }),
]

/** Each pair is a property before and after, and whether the change lets more through. */
const properties: [string, object, object, boolean][] = [
  ['a rule is removed', { required: true }, {}, true],
  ['a rule is added', {}, { required: true }, false],
  ['a limit is widened', number({ minimum: 0 }), number({ minimum: -1 }), true],
  ['a limit is narrowed', number({ minimum: 0, maximum: 9 }), number({ minimum: 1, maximum: 8 }), false],
  ['an upper limit is lifted', number({ minimum: 0, maximum: 9 }), number({ minimum: 0 }), true],
  ['an upper limit is added', number({ minimum: 0 }), number({ minimum: 0, maximum: 9 }), false],
  ['a border is let in', number({ exclusiveMinimum: 0 }), number({ minimum: 0 }), true],
  ['a border is shut out', number({ minimum: 0 }), number({ exclusiveMinimum: 0 }), false],
  ['a list grows', list('a', 'b'), list('a', 'b', 'c'), true],
  ['a list shrinks', list('a', 'b'), list('a'), false],
  [
    'a pattern is another one',
    { logicalTypeOptions: { pattern: 'a+' } },
    { logicalTypeOptions: { pattern: 'a' } },
    true,
  ],
  [
    'dates are compared as dates',
    { logicalType: 'date', logicalTypeOptions: { minimum: '2020-01-01' } },
    { logicalType: 'date', logicalTypeOptions: { minimum: '2021-01-01' } },
    false,
  ],
]

describe('whether a contract loosens', () => {
  it.each(properties)('%s', (_, before, after, loosens) => {
    const found = compareContracts(contractOf({ a: before, k: {} }), contractOf({ a: after, k: {} }))
    expect(found.loosens).toBe(loosens)
    expect(found.rules).not.toEqual([])
  })

  it('tolerance and severity', () => {
    const of = (quality: object[]) => contractOf({ a: { logicalType: 'number' }, k: {} }, quality)
    const loosens = (before: object[], after: object[]) => compareContracts(of(before), of(after)).loosens
    expect(loosens(reconcile(0.1), reconcile(0.2))).toBe(true)
    expect(loosens(reconcile(0.2), reconcile(0.1))).toBe(false)
    expect(loosens(reconcile(0.1), reconcile(0.1, 'warning'))).toBe(true)
    expect(loosens(reconcile(0.1, 'warning'), reconcile(0.1))).toBe(false)
  })
})

describe('semantic versions', () => {
  it('rise by what the change means to readers', () => {
    const of = (properties: Record<string, object>) => contractOf(properties)
    const bump = (before: Record<string, object>, after: Record<string, object>) =>
      compareContracts(of(before), of(after)).bump
    expect(bump({ a: {}, b: {} }, { a: {} })).toBe('major')
    expect(bump({ a: {} }, { a: { logicalType: 'integer' } })).toBe('major')
    expect(bump({ a: {} }, { a: {}, b: {} })).toBe('minor')
    expect(bump({ a: {} }, { a: { required: true } })).toBe('minor')
    expect(bump({ a: {} }, { a: { description: 'x' } })).toBe('patch')
    expect([
      versionAfter('1.2.3', 'major'),
      versionAfter('1.2.3', 'minor'),
      versionAfter('x', 'patch'),
    ]).toEqual([...['2.0.0', '1.3.0', '1.0.0']])
    expect([isAtLeast('1.10.0', '1.9.9'), isAtLeast('1.2.0', '1.2.1'), isAtLeast('v2', '1.0.0')]).toEqual([
      ...[true, false, false],
    ])
  })
})
