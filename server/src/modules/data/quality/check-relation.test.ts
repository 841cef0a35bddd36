import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contractOf, custom, openCheckBench, type CheckBench } from './check-fixture.ts'

let bench: CheckBench
beforeEach(async () => {
  bench = await openCheckBench()
})
afterEach(() => bench.duck.close())

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
    const result = await bench.check(['姓名', '金额（元）', '日期'], rows, contract)
    expect(await bench.duck.all('SELECT * FROM accepted')).toEqual([
      { _line: '2', 姓名: '张三', 金额: 1234.5, 日期: '2023-01-05' },
    ])
    expect(await bench.duck.all(`SELECT * FROM ${result.quarantine} ORDER BY _line`)).toEqual([
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
    const result = await bench.check(
      ['a', 'b'],
      [
        ['xx', 'y'],
        ['z', '1'],
        ['z', '2'],
      ],
      contract,
    )
    expect((await bench.faults()).map(([line, , , rule]) => [line, rule])).toEqual([
      ['2', 'a.length'],
      ['2', 'b.type'],
      ['4', 'a.unique'],
    ])
    expect(await bench.duck.all(`SELECT * FROM ${result.quarantine} ORDER BY _line`)).toEqual([
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
    const result = await bench.check(['n', '人口'], [['x', '1.5']], contract, { mapping })
    expect(await bench.duck.all('SELECT area, n FROM accepted')).toEqual([{ area: '330000', n: '15000' }])
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
      await expect(bench.check(['a'], [['1']], contract)).rejects.toMatchObject({
        code: 'quality.expressionRefused',
      })
    }
  })

  it('works with more rules than one mask has bits', async () => {
    const names = Array.from({ length: 70 }, (_, at) => `p${at}`)
    const contract = contractOf(Object.fromEntries(names.map((name) => [name, { required: true }])))
    await bench.check(
      names,
      [names.map((_, at) => (at === 0 || at === 61 || at === 62 || at === 69 ? null : 'x'))],
      contract,
    )
    expect((await bench.faults()).map((fault) => fault[1])).toEqual(['p0', 'p61', 'p62', 'p69'])
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
    const result = await bench.check(['整数', '小数', '混合', '编号', '日期'], rows)
    expect(result.columns.map(({ name, type }) => [name, type])).toEqual([
      ...[
        ['整数', 'integer'],
        ['小数', 'string'],
        ['混合', 'string'],
        ['编号', 'string'],
        ['日期', 'date'],
      ],
    ])
    expect(await bench.faults()).toEqual([['9', '小数', '0164A', '小数.type']])
    expect(result).toMatchObject({ accepted: 200, quarantined: 0 })
  })

  it('recognises identity numbers and warns of those that are not', async () => {
    const cells = [...Array.from({ length: 20 }, () => '11010519491231002X'), '110105194912310021']
    const result = await bench.check(
      ['证件'],
      cells.map((cell) => [cell]),
    )
    expect(result.columns[0]).toMatchObject({ type: 'string', element: 'identity-number' })
    expect(await bench.faults()).toEqual([['22', '证件', '110105194912310021', '证件.element']])
  })

  it('bears no rows and no columns', async () => {
    expect(await bench.check(['a'], [])).toMatchObject({ rows: 0, accepted: 0 })
  })
})
