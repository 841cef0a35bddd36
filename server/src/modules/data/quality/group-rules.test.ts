import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contractOf, custom, openCheckBench, type CheckBench } from './check-fixture.ts'

let bench: CheckBench
beforeEach(async () => {
  bench = await openCheckBench()
})
afterEach(() => bench.duck.close())

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
    await bench.check(['a', 'b'], rows, contractOf({ a: { unique: true }, b: {} }))
    expect((await bench.faults()).map(([line, , value]) => [line, value])).toEqual([
      ['3', '1'],
      ['5', '1'],
    ])
    await bench.check(
      ['a', 'b'],
      rows,
      contractOf({ a: {}, b: {} }, [
        { id: 'u', metric: 'duplicateValues', mustBe: 0, arguments: { properties: ['a', 'b'] } },
      ]),
    )
    expect(await bench.faults()).toEqual([['5', 'a', '1, x', 'u']])
  })

  it('primary key: unique together and required each', async () => {
    await bench.check(
      ['a', 'b'],
      [
        ['1', '1'],
        ['1', '2'],
        ['1', '2'],
        ['3', null],
      ],
      contractOf({ a: { primaryKey: true }, b: { primaryKey: true } }),
    )
    expect(await bench.faults()).toEqual([
      ['4', 'a', '1, 2', 'primary-key'],
      ['5', 'b', null, 'b.required'],
    ])
  })

  it('duplicate rows', async () => {
    await bench.check(
      ['a', 'b'],
      [
        ['1', null],
        ['1', null],
        [' 1', null],
        ['1', '2'],
      ],
      contractOf({ a: {}, b: {} }, [custom({ rule: 'duplicate-row' }, { id: 'd' })]),
    )
    expect((await bench.faults()).map(([line, , , rule]) => [line, rule])).toEqual([
      ['3', 'd'],
      ['4', 'd'],
    ])
  })

  it('foreign keys', async () => {
    await bench.duck.run(`CREATE TABLE city AS SELECT * FROM (VALUES ('330100'), ('330200')) t(code)`)
    const rule = custom(
      { rule: 'foreign-key', dataset: 'city', columns: 'a', references: 'code' },
      { id: 'fk' },
    )
    const contract = contractOf({ a: {} }, [rule])
    await bench.check(['a'], [['330100'], ['330300'], [null]], contract, { references: { city: 'city' } })
    expect(await bench.faults()).toEqual([['3', 'a', '330300', 'fk']])
    const waiting = await bench.check(['a'], [['330300']], contract)
    expect(waiting).toMatchObject({ deferred: ['fk'], accepted: 1 })
    expect(waiting.rules.map(({ id }) => id)).toEqual([])
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
    const result = await bench.check(['p', 'c', 'n'], rows, contract)
    expect(await bench.faults()).toEqual([['5', 'n', '4', 'sum']])
    expect(result).toMatchObject({ accepted: 7, quarantined: 0 })
    expect(await bench.duck.all('SELECT args, severity FROM check_faults')).toEqual([
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
    await bench.check(['k', 'd', 'n'], rows, contract)
    expect(await bench.faults()).toEqual([['2', 'n', '4', 'm']])
    const previous = `SELECT 'b' AS k, DATE '2019-12-31' AS d, 2 AS n`
    await bench.check(['k', 'd', 'n'], rows, contract, { previous })
    expect((await bench.faults()).map(([line]) => line)).toEqual(['2', '4'])
  })

  it('continuity: the row after a gap', async () => {
    const rule = custom({ rule: 'continuity', column: 'd', key: ['k'], step: '1 day' }, { id: 'c' })
    const contract = contractOf({ k: {}, d: { logicalType: 'date' } }, [rule])
    await bench.check(
      ['k', 'd'],
      [
        ['a', '2020-01-04'],
        ['a', '2020-01-01'],
        ['a', '2020-01-02'],
        ['b', '2020-01-09'],
      ],
      contract,
    )
    expect(await bench.faults()).toEqual([['2', 'd', '2020-01-04', 'c']])
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
    await bench.check(['k', 'n'], rows, contract)
    expect((await bench.faults()).map(([line, , value]) => [line, value])).toEqual([['7', '120.0']])
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
    await bench.check(['n'], [['1'], ['2'], ['4'], ['5']], contract)
    expect(await bench.faults()).toEqual([
      ['4', 'n', '4', 'n.s'],
      [null, null, '4', 'count'],
    ])
  })
})
