import { describe, expect, it } from 'vitest'
import type { Dataset } from '#modules/data/catalog/index.ts'
import { readContract } from '#modules/data/quality/index.ts'
import { entryRefusals, personalColumns } from './disclosure.ts'
import { Plan } from './protect/plan.ts'
import { planFromRoles, proposeRoles, unprotected } from './protect/propose-roles.ts'
import { visitsEntry } from './testing/datasets.ts'

/** A contract whose columns are given as name and what is said of them. */
function contractWith(columns: Record<string, string>): string {
  const lines = Object.entries(columns).map(
    ([name, rest]) => `      - { name: ${name}${rest && `, ${rest}`} }`,
  )
  return [
    'apiVersion: v3.1.0',
    'kind: DataContract',
    'id: t',
    'version: 1.0.0',
    'status: active',
    'schema:',
    '  - name: other',
    '    properties:',
    '      - { name: place, customProperties: [{ property: disclosure, value: quasi-identifier }] }',
    '  - name: t',
    '    properties:',
    ...lines,
  ].join('\n')
}

const element = (id: string, more = ''): string =>
  `customProperties: [{ property: dataElement, value: ${id} }${more}]`
const mark = (value: string): string => `{ property: disclosure, value: ${value} }`

function roleOf(columns: Record<string, string>): Record<string, string> {
  const yaml = contractWith(columns)
  const roles = proposeRoles(readContract(yaml, { table: 't' }), yaml)
  return Object.fromEntries(roles.map(({ column, role }) => [column, role]))
}

function planOf(columns: Record<string, string>): Plan {
  const yaml = contractWith(columns)
  return planFromRoles(proposeRoles(readContract(yaml, { table: 't' }), yaml))
}

describe('proposeRoles', () => {
  it('takes a place for a quasi-identifier only where a row is about a person', () => {
    const place = { place: element('division-code') }
    expect(planOf({ ...place, people: element('population') })).toMatchObject({
      quasiIdentifiers: [],
      counts: ['people'],
      dimensions: ['place'],
    })
    expect(planOf({ ...place, age: element('age') })).toMatchObject({
      quasiIdentifiers: ['age', 'place'],
      counts: [],
    })
  })

  it('knows columns by their names where no data element says what they are', () => {
    const named = (zh: string, type = 'string') => `businessName: ${zh}, logicalType: ${type}`
    expect(
      roleOf({
        a: named('年龄', 'integer'),
        b: named('诊断'),
        c: named('确诊病例数', 'integer'),
        d: named('出生人口', 'integer'),
        e: named('诉求内容'),
        f: named('人数说明'),
      }),
    ).toEqual({
      a: 'quasi-identifier',
      b: 'sensitive',
      c: 'person-count',
      d: 'person-count',
      e: 'none',
      f: 'none',
    })
  })

  it('lets the contract say otherwise, and counts a mark it cannot read as the careful one', () => {
    const sex = element('sex', `, ${mark('none')}`)
    const custom = (value: string): string => `customProperties: [${mark(value)}]`
    expect(roleOf({ sex, job: custom('quasi-identifier'), n: custom('person-count') })).toEqual({
      sex: 'none',
      job: 'quasi-identifier',
      n: 'person-count',
    })
    expect(roleOf({ job: custom('quasi identifier') })).toEqual({ job: 'quasi-identifier' })
  })

  it('asks more where something sensitive is told, and for a reason where a proposal is not followed', () => {
    const columns = { age: element('age'), ill: 'businessName: 诊断, logicalType: string' }
    expect(planOf(columns)).toMatchObject({ k: 10, l: 2, sensitive: ['ill'] })
    const yaml = contractWith(columns)
    const roles = proposeRoles(readContract(yaml, { table: 't' }), yaml)
    expect(unprotected(roles, Plan.parse({ quasiIdentifiers: ['age'] }))).toEqual(['ill'])
    expect(unprotected(roles, Plan.parse({ drop: ['age', 'ill'] }))).toEqual([])
  })
})

describe('entryRefusals', () => {
  const refusalsOf = (
    overrides: Parameters<typeof visitsEntry>[0],
    columns: Record<string, string> = { a: '' },
    plan = Plan.parse({}),
    state: Dataset['state'] = 'published',
  ) =>
    entryRefusals(
      { ...(visitsEntry(overrides) as Dataset), state },
      readContract(contractWith(columns), { table: 't' }),
      plan,
    ).map(({ code, columns: named }) => [code, ...named])

  it('finds nothing against a dataset that may be opened', () => {
    expect(refusalsOf({})).toEqual([])
  })

  it.each([
    ['notUnconditional', { sharing: 'conditional', sharingReason: '-' }],
    ['notUnconditional', { sharing: 'none', sharingReason: '-' }],
    ['notGeneral', { classification: 'important' }],
    ['notGeneral', { classification: 'core' }],
    ['personalData', { personal: true }],
    ['notForOpening', { opening: 'no' }],
  ] as const)('%s: %j', (code, overrides) => {
    expect(refusalsOf(overrides)).toEqual([[code]])
  })

  it('finds against an entry that is not published', () => {
    for (const state of ['draft', 'reviewed', 'retired'] as const)
      expect(refusalsOf({}, { a: '' }, Plan.parse({}), state)).toEqual([['notPublished']])
  })

  it('finds nothing against rows about persons without their identifiers and in groups', () => {
    const columns = { phone: element('phone'), age: element('age') }
    const plan = Plan.parse({ drop: ['phone'], quasiIdentifiers: ['age'] })
    expect(refusalsOf({ personal: true }, columns, plan)).toEqual([])
    expect(
      refusalsOf({ personal: true }, columns, Plan.parse({ drop: ['phone'] })).map(([code]) => code),
    ).toContain('personalData')
  })

  it('finds personal columns by the contract’s word and, where it is silent, by the data element', () => {
    const columns = { a: '', phone: element('phone'), home: 'classification: sensitive-personal' }
    expect(refusalsOf({}, columns)).toEqual([['personalColumns', 'phone', 'home']])
    const yaml = contractWith({ phone: `classification: general, ${element('phone')}` })
    expect(personalColumns(readContract(yaml, { table: 't' }))).toEqual([])
  })
})
