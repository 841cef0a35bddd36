import { describe, expect, it } from 'vitest'
import { readContract } from '#modules/data/quality/index.ts'
import { disclosureColumns, entryRefusals, personalColumns } from './disclosure.ts'
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

function columnsOf(columns: Record<string, string>) {
  const yaml = contractWith(columns)
  return disclosureColumns(readContract(yaml, { table: 't' }), yaml)
}

describe('disclosureColumns', () => {
  it('takes a place for a quasi-identifier only where a row is about a person', () => {
    const place = { place: element('division-code') }
    expect(columnsOf({ ...place, people: element('population') })).toEqual({
      quasiIdentifiers: [],
      counts: ['people'],
    })
    expect(columnsOf({ ...place, age: element('age') })).toEqual({
      quasiIdentifiers: ['age', 'place'],
      counts: [],
    })
  })

  it('lets the contract say otherwise, and counts a mark it cannot read as the careful one', () => {
    const sex = element('sex', `, ${mark('none')}`)
    const custom = (value: string): string => `customProperties: [${mark(value)}]`
    expect(columnsOf({ sex, job: custom('quasi-identifier'), n: custom('person-count') })).toEqual({
      quasiIdentifiers: ['job'],
      counts: ['n'],
    })
    expect(columnsOf({ job: custom('quasi identifier') }).quasiIdentifiers).toEqual(['job'])
  })
})

describe('entryRefusals', () => {
  const refusalsOf = (
    overrides: Parameters<typeof visitsEntry>[0],
    columns: Record<string, string> = { a: '' },
  ) =>
    entryRefusals(visitsEntry(overrides), readContract(contractWith(columns), { table: 't' })).map(
      ({ code, columns: named }) => [code, ...named],
    )

  it('finds nothing against a dataset that may be opened', () => {
    expect(refusalsOf({})).toEqual([])
  })

  it.each([
    ['notUnconditional', { sharing: 'conditional', sharingReason: '-' }],
    ['notUnconditional', { sharing: 'none', sharingReason: '-' }],
    ['notGeneral', { classification: 'important' }],
    ['notGeneral', { classification: 'core' }],
    ['personalData', { personal: true }],
  ] as const)('%s: %j', (code, overrides) => {
    expect(refusalsOf(overrides)).toEqual([[code]])
  })

  it('finds personal columns by the contract’s word and, where it is silent, by the data element', () => {
    const columns = { a: '', phone: element('phone'), home: 'classification: sensitive-personal' }
    expect(refusalsOf({}, columns)).toEqual([['personalColumns', 'phone', 'home']])
    const yaml = contractWith({ phone: `classification: general, ${element('phone')}` })
    expect(personalColumns(readContract(yaml, { table: 't' }))).toEqual([])
  })
})
