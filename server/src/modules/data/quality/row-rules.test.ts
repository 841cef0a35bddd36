import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contractOf, custom, openCheckBench, type CheckBench } from './check-fixture.ts'

let bench: CheckBench
beforeEach(async () => {
  bench = await openCheckBench()
})
afterEach(() => bench.duck.close())

describe('rules on single rows', () => {
  it.each([
    ['required', { required: true }, [null, ' ', 'x'], ['2', '3'], 'a.required'],
    [
      'integer',
      { logicalType: 'integer' },
      ['1', '-2', '１２', '1,234', '1.7', 'x', '99999999999999999999', null],
      ['6', '7', '8'],
      'a.type',
    ],
    [
      'number',
      { logicalType: 'number' },
      ['1.5', '1e3', '—', '12.', '1_000', 'inf', '1,23'],
      ['6', '7', '8'],
      'a.type',
    ],
    [
      'date',
      { logicalType: 'date' },
      ['2023-01-05', '2023年1月5日', '05.01.2023', '2023-02-30'],
      ['4', '5'],
      'a.type',
    ],
    [
      'timestamp',
      { logicalType: 'timestamp' },
      ['2023-01-05 08:00', '2023/1/5', '8:00', '2023-01-05 25:00:00'],
      ['4', '5'],
      'a.type',
    ],
    ['boolean', { logicalType: 'boolean' }, ['true', '0', 'yes'], ['4'], 'a.type'],
    [
      'range',
      { logicalType: 'integer', logicalTypeOptions: { minimum: 0, maximum: 10 } },
      ['-1', '0', '10', '11'],
      ['2', '5'],
      'a.range',
    ],
    [
      'exclusive range',
      { logicalType: 'number', logicalTypeOptions: { exclusiveMinimum: 0, exclusiveMaximum: 1 } },
      ['0', '0.5', '1'],
      ['2', '4'],
      'a.range',
    ],
    [
      'date range',
      { logicalType: 'date', logicalTypeOptions: { minimum: '2020-01-01' } },
      ['2019-12-31', '2020-01-01'],
      ['2'],
      'a.range',
    ],
    [
      'multiple of',
      { logicalType: 'number', logicalTypeOptions: { multipleOf: 0.5 } },
      ['1.5', '1.3'],
      ['3'],
      'a.multiple-of',
    ],
    [
      'pattern',
      { logicalTypeOptions: { pattern: '[A-Z]{2}' } },
      ['AB', 'ab', 'ABC', null],
      ['3', '4'],
      'a.pattern',
    ],
    [
      'length',
      { logicalTypeOptions: { minLength: 2, maxLength: 3 } },
      ['杭', '杭州', '杭州市', '浙江省杭州市'],
      ['2', '5'],
      'a.length',
    ],
    [
      'valid values',
      { quality: [{ id: 'v', metric: 'invalidValues', mustBe: 0, arguments: { validValues: ['x', 'y'] } }] },
      ['x', 'z', null],
      ['3'],
      'a.v',
    ],
    [
      'code list',
      { quality: [{ id: 'v', metric: 'invalidValues', mustBe: 0, arguments: { codeList: 'sex' } }] },
      ['1', '3'],
      ['3'],
      'a.v',
    ],
    [
      'code list of matching values',
      {
        quality: [
          {
            id: 'v',
            metric: 'invalidValues',
            mustBe: 0,
            arguments: { validValues: ['11'], matching: '[0-9]+' },
          },
        ],
      },
      ['11', '12', 'zz'],
      ['3'],
      'a.v',
    ],
    [
      'invalid pattern',
      { quality: [{ id: 'v', metric: 'invalidValues', mustBe: 0, arguments: { pattern: '[0-9]+' } }] },
      ['11', '1x'],
      ['3'],
      'a.v',
    ],
    [
      'missing values',
      {
        quality: [
          { id: 'v', metric: 'missingValues', mustBe: 0, arguments: { missingValues: ['待填', '0'] } },
        ],
      },
      ['待填', '1', '0'],
      ['2', '4'],
      'a.v',
    ],
    ['null values', { quality: [{ id: 'v', metric: 'nullValues', mustBe: 0 }] }, ['1', null], ['3'], 'a.v'],
    [
      'element',
      { customProperties: [{ property: 'dataElement', value: 'identity-number' }] },
      ['11010519491231002x', '110105194912310021'],
      ['3'],
      'a.element',
    ],
    [
      'truncated',
      { quality: [{ id: 'v', ...custom({ rule: 'truncated', lengths: [5] }) }] },
      ['12345', '1234', '一二三四五'],
      ['2', '4'],
      'a.v',
    ],
    [
      'condition',
      { quality: [{ id: 'v', ...custom({ rule: 'condition', when: 'length(a) > 1', then: "a[1] = 'x'" }) }] },
      ['xa', 'ya', 'y', null],
      ['3'],
      'a.v',
    ],
    [
      'row constraint',
      {
        logicalType: 'integer',
        quality: [{ id: 'v', ...custom({ rule: 'row-constraint', constraint: 'a % 2 = 0' }) }],
      },
      ['2', '3', null],
      ['3'],
      'a.v',
    ],
  ] as [string, object, (string | null)[], string[], string][])(
    '%s',
    async (_, fields, cells, lines, rule) => {
      const result = await bench.check(
        ['a'],
        cells.map((cell) => [cell]),
        contractOf({ a: fields }),
      )
      const found = await bench.faults()
      expect(found.map(([line]) => line)).toEqual(lines)
      expect(new Set(found.map((fault) => fault[3]))).toEqual(new Set([rule]))
      expect(found.map((fault) => fault[2])).toEqual(lines.map((line) => cells[Number(line) - 2]))
      expect(result).toMatchObject({
        rows: cells.length,
        quarantined: lines.length,
        accepted: cells.length - lines.length,
      })
      expect(result.rules.find((one) => one.id === rule)?.failed).toBe(lines.length)
    },
  )
})
