import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { bindColumns } from './bind-columns.ts'
import { contractOf, custom } from './check-fixture.ts'
import { readContract } from './contract.ts'

const root = fileURLToPath(new URL('../../../../../', import.meta.url))
const folder = `${root}samples/contracts/`
const schema = `${root}../shared/schemas/odcs/odcs-json-schema-v3.1.0.json`
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
const read = (name: string) =>
  readContract(readFileSync(folder + name, 'utf8'), {
    readFile: (path) => readFileSync(folder + path, 'utf8'),
  })

describe('the contracts in samples', () => {
  it.each(files)('%s can be read and has rules', (name) => {
    const contract = read(name)
    expect(contract.id).not.toBe('')
    expect(contract.rules.length).toBeGreaterThan(5)
    expect(new Set(contract.rules.map((rule) => rule.id)).size).toBe(contract.rules.length)
  })

  it('are valid ODCS 3.1 by its JSON Schema', ({ skip }) => {
    if (!existsSync(schema))
      return skip(`${files.length} validations skipped: ../shared/schemas/odcs is absent`)
    const ajv = new Ajv2019({ strict: false, allErrors: true })
    addFormats.default(ajv)
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')))
    for (const name of files) {
      validate(parse(readFileSync(folder + name, 'utf8')))
      expect([name, validate.errors]).toEqual([name, null])
    }
  })
})

describe('reading a contract', () => {
  it('takes rules from types, options, elements and quality entries, with dimension and severity', () => {
    const { rules } = contractOf(
      { a: { required: true, logicalType: 'integer', logicalTypeOptions: { minimum: 1 } } },
      [{ id: 'n', metric: 'rowCount', mustBeBetween: [1, 9], dimension: 'coverage', severity: 'warning' }],
    )
    expect(rules).toEqual([
      { id: 'a.required', kind: 'required', column: 'a', dimension: 'completeness', severity: 'reject' },
      {
        id: 'a.type',
        kind: 'type',
        column: 'a',
        type: 'integer',
        dimension: 'conformity',
        severity: 'reject',
      },
      {
        id: 'a.range',
        kind: 'range',
        column: 'a',
        min: { value: '1' },
        dimension: 'accuracy',
        severity: 'reject',
      },
      { id: 'n', kind: 'row-count', min: 1, max: 9, dimension: 'completeness', severity: 'warn' },
    ])
  })

  it('leaves text, SQL and other engines alone', () => {
    const entries = [
      { type: 'text', description: 'x' },
      { type: 'custom', engine: 'soda', implementation: 'y' },
      { type: 'sql', query: 'z', mustBe: 0 },
    ]
    expect(contractOf({ a: {} }, entries).rules).toEqual([])
  })

  it.each([
    ['{', 'quality.contractUnreadable'],
    ['kind: DataContract', 'quality.contractInvalid'],
    ['{apiVersion: v3.1.0, kind: DataContract, id: a, version: "1", status: active}', 'quality.tableUnknown'],
  ])('refuses %s', (yaml, code) => {
    expect(() => readContract(yaml)).toThrow(expect.objectContaining({ code }))
  })

  it.each([
    ['an unknown rule', {}, [custom({ rule: 'magic' })], 'quality.ruleInvalid'],
    [
      'a rule about an unknown column',
      {},
      [custom({ rule: 'unique', columns: ['b'] })],
      'quality.columnUnknown',
    ],
    [
      'an unknown element',
      { customProperties: [{ property: 'dataElement', value: 'x' }] },
      [],
      'quality.ruleInvalid',
    ],
    [
      'a code list nobody gave',
      {
        quality: [
          { metric: 'invalidValues', arguments: { codeFile: { path: 'x.csv', column: 'c' } }, mustBe: 0 },
        ],
      },
      [],
      'quality.codeListMissing',
    ],
    [
      'an unknown transform',
      { customProperties: [{ property: 'standardise', value: [{ op: 'x' }] }] },
      [],
      'quality.contractInvalid',
    ],
  ])('refuses %s', (_, fields, entries, code) => {
    expect(() => contractOf({ a: fields }, entries)).toThrow(expect.objectContaining({ code }))
  })
})

describe('binding columns', () => {
  const { properties } = contractOf({
    code: { businessName: '地区代码' },
    n: { customProperties: [{ property: 'synonyms', value: ['人口'] }] },
    m: { businessName: '人口' },
  })

  it('prefers equal labels, then alike ones, and uses each column once', () => {
    const columns = [
      { name: 'c1', label: '人口（万人）' },
      { name: 'c2', label: 'CODE' },
      { name: 'c3', label: '人口' },
    ]
    const bound = bindColumns(properties, columns)
    expect(bound.properties.map(({ name, source }) => [name, source])).toEqual([
      ['code', 'c2'],
      ['n', 'c3'],
      ['m', 'c1'],
    ])
    expect(bound).toMatchObject({ missing: [], extra: [] })
  })

  it('names what is missing and what is left over', () => {
    expect(bindColumns(properties, [{ name: 'c1', label: '备注' }])).toMatchObject({
      missing: ['code', 'n', 'm'],
      extra: [{ label: '备注' }],
    })
  })
})
