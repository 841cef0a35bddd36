import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDuck, sqlText, type Duck } from '#platform/duck.ts'
import { checkRelation, type CheckInput, type CheckResult } from './check-relation.ts'
import { readContract, type Contract } from './contract.ts'

let duck: Duck
beforeEach(async () => {
  duck = await openDuck()
})
afterEach(() => duck.close())

/** A contract of columns `name: type` with ODCS fields, and table-level quality entries. */
function contractOf(properties: Record<string, object>, quality: object[] = []): Contract {
  const list = Object.entries(properties).map(([name, fields]) => ({
    name,
    logicalType: 'string',
    ...fields,
  }))
  const document = {
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: 'test',
    version: '1.0.0',
    status: 'active',
  }
  return readContract(JSON.stringify({ ...document, schema: [{ name: 't', properties: list, quality }] }))
}

const custom = (implementation: object, fields: object = {}) => ({
  type: 'custom',
  engine: 'yuzhi',
  implementation,
  ...fields,
})

async function check(
  labels: string[],
  rows: (string | null)[][],
  contract?: Contract,
  more: Partial<CheckInput> = {},
): Promise<CheckResult> {
  const columns = labels.map((label, at) => ({ name: `c${at + 1}`, label }))
  await duck.run(
    `CREATE OR REPLACE TABLE input (_line BIGINT, ${columns.map(({ name }) => `${name} VARCHAR`).join(', ')})`,
  )
  const values = rows.map(
    (row, at) => `(${[at + 2, ...row.map((cell) => (cell === null ? 'NULL' : sqlText(cell)))].join(', ')})`,
  )
  if (values.length > 0) await duck.run(`INSERT INTO input VALUES ${values.join(', ')}`)
  const input = {
    relation: 'input',
    columns,
    accepted: { table: 'accepted' },
    ...(contract ? { contract } : {}),
    ...more,
  }
  return checkRelation(duck, input)
}

async function faults(): Promise<(string | null)[][]> {
  const found = await duck.all<{
    line: string | null
    column: string | null
    value: string | null
    rule: string
  }>('SELECT _line AS line, "column", value, rule FROM check_faults ORDER BY _line, rule, "column"')
  return found.map(({ line, column, value, rule }) => [line, column, value, rule])
}

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
      const result = await check(
        ['a'],
        cells.map((cell) => [cell]),
        contractOf({ a: fields }),
      )
      const found = await faults()
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

describe('rules that need other rows', () => {
  it('unique: all but the first of a key, in one column and in several', async () => {
    const rows = [
      ['1', 'x'],
      ['1', 'y'],
      ['2', 'x'],
      ['1', 'x'],
      [null, 'x'],
      [null, 'x'],
    ]
    await check(['a', 'b'], rows, contractOf({ a: { unique: true }, b: {} }))
    expect((await faults()).map(([line, , value]) => [line, value])).toEqual([
      ['3', '1'],
      ['5', '1'],
    ])
    await check(
      ['a', 'b'],
      rows,
      contractOf({ a: {}, b: {} }, [
        { id: 'u', metric: 'duplicateValues', mustBe: 0, arguments: { properties: ['a', 'b'] } },
      ]),
    )
    expect(await faults()).toEqual([['5', 'a', '1, x', 'u']])
  })

  it('primary key: unique together and required each', async () => {
    await check(
      ['a', 'b'],
      [
        ['1', '1'],
        ['1', '2'],
        ['1', '2'],
        ['3', null],
      ],
      contractOf({ a: { primaryKey: true }, b: { primaryKey: true } }),
    )
    expect(await faults()).toEqual([
      ['4', 'a', '1, 2', 'primary-key'],
      ['5', 'b', null, 'b.required'],
    ])
  })

  it('duplicate rows', async () => {
    await check(
      ['a', 'b'],
      [
        ['1', null],
        ['1', null],
        [' 1', null],
        ['1', '2'],
      ],
      contractOf({ a: {}, b: {} }, [custom({ rule: 'duplicate-row' }, { id: 'd' })]),
    )
    expect((await faults()).map(([line, , , rule]) => [line, rule])).toEqual([
      ['3', 'd'],
      ['4', 'd'],
    ])
  })

  it('foreign keys', async () => {
    await duck.run(`CREATE TABLE city AS SELECT * FROM (VALUES ('330100'), ('330200')) t(code)`)
    const rule = custom(
      { rule: 'foreign-key', dataset: 'city', columns: 'a', references: 'code' },
      { id: 'fk' },
    )
    const contract = contractOf({ a: {} }, [rule])
    await check(['a'], [['330100'], ['330300'], [null]], contract, { references: { city: 'city' } })
    expect(await faults()).toEqual([['3', 'a', '330300', 'fk']])
    await expect(check(['a'], [], contract)).rejects.toMatchObject({ code: 'quality.referenceMissing' })
  })

  it('sums of parts: the total is at fault, groups without parts or total are not judged', async () => {
    const rule = {
      rule: 'sum-of-parts',
      columns: ['n'],
      group: ['p'],
      total: 'c IS NULL',
      part: 'c IS NOT NULL',
    }
    const rows = [
      ['A', null, '3'],
      ['A', 'x', '1'],
      ['A', 'y', '2'],
      ['B', null, '4'],
      ['B', 'x', '3'],
      ['C', null, '9'],
      ['D', 'x', '1'],
    ]
    const contract = contractOf({ p: {}, c: {}, n: { logicalType: 'integer' } }, [
      custom(rule, { id: 'sum', severity: 'warning' }),
    ])
    const result = await check(['p', 'c', 'n'], rows, contract)
    expect(await faults()).toEqual([['5', 'n', '4', 'sum']])
    expect(result).toMatchObject({ accepted: 7, quarantined: 0 })
    expect(await duck.all('SELECT args, severity FROM check_faults')).toEqual([
      { args: '{"sum":3,"parts":1}', severity: 'warn' },
    ])
  })

  it('monotone: a fall against the row before, also in earlier versions', async () => {
    const rule = custom(
      { rule: 'monotone', columns: ['n'], key: ['k'], order: 'd' },
      { id: 'm', severity: 'warning' },
    )
    const contract = contractOf({ k: {}, d: { logicalType: 'date' }, n: { logicalType: 'integer' } }, [rule])
    const rows = [
      ['a', '2020-01-03', '4'],
      ['a', '2020-01-01', '5'],
      ['b', '2020-01-02', '1'],
      ['a', '2020-01-04', '4'],
    ]
    await check(['k', 'd', 'n'], rows, contract)
    expect(await faults()).toEqual([['2', 'n', '4', 'm']])
    const previous = `SELECT 'b' AS k, DATE '2019-12-31' AS d, 2 AS n`
    await check(['k', 'd', 'n'], rows, contract, { previous })
    expect((await faults()).map(([line]) => line)).toEqual(['2', '4'])
  })

  it('continuity: the row after a gap', async () => {
    const rule = custom({ rule: 'continuity', column: 'd', key: ['k'], step: '1 day' }, { id: 'c' })
    const contract = contractOf({ k: {}, d: { logicalType: 'date' } }, [rule])
    await check(
      ['k', 'd'],
      [
        ['a', '2020-01-04'],
        ['a', '2020-01-01'],
        ['a', '2020-01-02'],
        ['b', '2020-01-09'],
      ],
      contract,
    )
    expect(await faults()).toEqual([['2', 'd', '2020-01-04', 'c']])
  })

  it('outlier: far from the median of its key by a robust score', async () => {
    const rule = custom(
      { rule: 'outlier', column: 'n', key: ['k'], limit: 6 },
      { id: 'o', severity: 'warning' },
    )
    const contract = contractOf({ k: {}, n: { logicalType: 'number' } }, [rule])
    const rows = ['10', '11', '12', '13', '14', '120']
      .map((n) => ['a', n])
      .concat([
        ['b', '1'],
        ['b', '900'],
      ])
    await check(['k', 'n'], rows, contract)
    expect((await faults()).map(([line, , value]) => [line, value])).toEqual([['7', '120.0']])
  })

  it('sequential values and row counts', async () => {
    const contract = contractOf(
      {
        n: {
          logicalType: 'integer',
          quality: [custom({ rule: 'sequential' }, { id: 's', severity: 'warning' })],
        },
      },
      [{ id: 'count', metric: 'rowCount', mustBeGreaterOrEqualTo: 5, severity: 'warning' }],
    )
    await check(['n'], [['1'], ['2'], ['4'], ['5']], contract)
    expect(await faults()).toEqual([
      ['4', 'n', '4', 'n.s'],
      [null, null, '4', 'count'],
    ])
  })
})

describe('what a check leaves behind', () => {
  it('types accepted rows, keeps rejected text unchanged and accounts for every row', async () => {
    const contract = contractOf({
      姓名: { required: true },
      金额: { logicalType: 'number' },
      日期: { logicalType: 'date' },
    })
    const rows = [
      [' 张三 ', '１,２３４.５', '2023年1月5日'],
      ['李四', '约5', ' 昨天 '],
      [null, '1', '2023-01-05'],
    ]
    const result = await check(['姓名', '金额（元）', '日期'], rows, contract)
    expect(await duck.all('SELECT * FROM accepted')).toEqual([
      { _line: '2', 姓名: '张三', 金额: 1234.5, 日期: '2023-01-05' },
    ])
    expect(await duck.all(`SELECT * FROM ${result.quarantine} ORDER BY _line`)).toEqual([
      { _line: '3', c1: '李四', c2: '约5', c3: ' 昨天 ' },
      { _line: '4', c1: null, c2: '1', c3: '2023-01-05' },
    ])
    expect(result).toMatchObject({ rows: 3, accepted: 1, quarantined: 2, missing: [], extra: [] })
    const counts = result.rules.map(({ id, checked, failed }) => [id, checked, failed])
    expect(counts).toEqual([
      ['姓名.required', 3, 1],
      ['金额.type', 3, 1],
      ['日期.type', 3, 1],
    ])
    expect(result.columns[1]).toEqual({
      name: '金额',
      label: '金额（元）',
      type: 'number',
      nulls: 0,
      distinctApprox: 1,
      min: '1234.5',
      max: '1234.5',
    })
  })

  it('records one row under every rule it breaks and keeps rows rejected by group rules whole', async () => {
    const contract = contractOf({
      a: { unique: true, logicalTypeOptions: { maxLength: 1 } },
      b: { logicalType: 'integer' },
    })
    const result = await check(
      ['a', 'b'],
      [
        ['xx', 'y'],
        ['z', '1'],
        ['z', '2'],
      ],
      contract,
    )
    expect((await faults()).map(([line, , , rule]) => [line, rule])).toEqual([
      ['2', 'a.length'],
      ['2', 'b.type'],
      ['4', 'a.unique'],
    ])
    expect(await duck.all(`SELECT * FROM ${result.quarantine} ORDER BY _line`)).toEqual([
      { _line: '2', c1: 'xx', c2: 'y' },
      { _line: '4', c1: 'z', c2: '2' },
    ])
  })

  it('follows a mapping: another column, a constant, other steps', async () => {
    const contract = contractOf({ area: { required: true }, n: { logicalType: 'integer' }, gone: {} })
    const mapping = [
      { target: 'area', constant: '330000' },
      {
        target: 'n',
        source: 'c2',
        transforms: [{ op: 'trim' }, { op: 'unit', from: '万人', to: '人' }] as const,
      },
    ]
    const result = await check(['n', '人口'], [['x', '1.5']], contract, { mapping })
    expect(await duck.all('SELECT area, n FROM accepted')).toEqual([{ area: '330000', n: '15000' }])
    expect(result).toMatchObject({ missing: ['gone'], extra: [{ name: 'c1', label: 'n' }] })
  })

  it('refuses expressions that look beyond the row', async () => {
    for (const constraint of [
      '(SELECT count(*) FROM input) > 0',
      "getenv('HOME') = a",
      'true) OR (true',
      'a IN (SELECT 1)',
      'a; DROP TABLE input',
    ]) {
      const contract = contractOf({ a: {} }, [
        custom({ rule: 'row-constraint', columns: 'a', constraint }, { id: 'x' }),
      ])
      await expect(check(['a'], [['1']], contract)).rejects.toMatchObject({
        code: 'quality.expressionRefused',
      })
    }
  })

  it('works with more rules than one mask has bits', async () => {
    const names = Array.from({ length: 70 }, (_, at) => `p${at}`)
    const contract = contractOf(Object.fromEntries(names.map((name) => [name, { required: true }])))
    await check(
      names,
      [names.map((_, at) => (at === 0 || at === 61 || at === 62 || at === 69 ? null : 'x'))],
      contract,
    )
    expect((await faults()).map((fault) => fault[1])).toEqual(['p0', 'p61', 'p62', 'p69'])
  })
})

describe('without a contract', () => {
  it('types a column only if all its values are of the type, and warns of a small minority', async () => {
    const many = (value: (at: number) => string) => Array.from({ length: 200 }, (_, at) => value(at))
    const columns = [
      many((at) => String(at)),
      many((at) => (at === 7 ? '0164A' : `${at}.5`)),
      many((at) => (at % 2 ? 'x' : '1')),
      many((at) => String(at).padStart(4, '0')),
      many((at) => `2023/1/${1 + (at % 28)}`),
    ]
    const rows = many(String).map((_, at) => columns.map((column) => column[at] ?? null))
    const result = await check(['整数', '小数', '混合', '编号', '日期'], rows)
    expect(result.columns.map(({ name, type }) => [name, type])).toEqual([
      ...[
        ['整数', 'integer'],
        ['小数', 'string'],
        ['混合', 'string'],
        ['编号', 'string'],
        ['日期', 'date'],
      ],
    ])
    expect(await faults()).toEqual([['9', '小数', '0164A', '小数.type']])
    expect(result).toMatchObject({ accepted: 200, quarantined: 0 })
  })

  it('recognises identity numbers and warns of those that are not', async () => {
    const cells = [...Array.from({ length: 20 }, () => '11010519491231002X'), '110105194912310021']
    const result = await check(
      ['证件'],
      cells.map((cell) => [cell]),
    )
    expect(result.columns[0]).toMatchObject({ type: 'string', element: 'identity-number' })
    expect(await faults()).toEqual([['22', '证件', '110105194912310021', '证件.element']])
  })

  it('bears no rows and no columns', async () => {
    expect(await check(['a'], [])).toMatchObject({ rows: 0, accepted: 0 })
  })
})
