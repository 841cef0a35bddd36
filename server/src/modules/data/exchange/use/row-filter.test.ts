import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDuck } from '#platform/duck.ts'
import type { RowCondition } from '../request/schema.ts'
import { filterProblems, filterSql, implies, literalOf } from './row-filter.ts'

const columns = [
  { name: 'code', type: 'string' as const },
  { name: 'year', type: 'integer' as const },
  { name: 'day', type: 'date' as const },
]
type Row = { code: string | null; year: number | null }
const texts = ['330101', '330102', '3302', "a'b", '王"小', '', '%', '330101 ']
const rows: Row[] = [
  ...texts.flatMap((code) => [2019, 2020, -5].map((year) => ({ code, year }))),
  { code: null, year: 2020 },
  { code: '330101', year: null },
]

const text = fc.constantFrom(...texts)
const year = fc.constantFrom(2018, 2019, 2020, -5)
const condition: fc.Arbitrary<RowCondition> = fc.oneof(
  text.map((value): RowCondition => ({ field: 'code', op: 'eq', values: [value] })),
  fc
    .array(text, { minLength: 1, maxLength: 3 })
    .map((values): RowCondition => ({ field: 'code', op: 'in', values })),
  text.map((value): RowCondition => ({ field: 'code', op: 'startsWith', values: [value] })),
  fc.tuple(year, year).map((values): RowCondition => ({ field: 'year', op: 'between', values })),
  year.map((value): RowCondition => ({ field: 'year', op: 'eq', values: [value] })),
)
const filter = fc.array(condition, { maxLength: 3 })

function holds(row: Row, { field, op, values }: RowCondition): boolean {
  const cell = row[field as keyof Row]
  if (cell === null) return false
  if (op === 'startsWith') return values.some((value) => String(cell).startsWith(String(value)))
  if (op === 'between') return Number(cell) >= Number(values[0]) && Number(cell) <= Number(values[1])
  return values.includes(cell)
}

describe('conditions on rows', () => {
  it('select as SQL what they select by hand, whatever quotes and nulls', async () => {
    const duck = await openDuck({ threads: 1 })
    try {
      await duck.run('create table t (n integer, code varchar, year bigint)')
      for (const [n, row] of rows.entries())
        await duck.run('insert into t values (?, ?, ?)', [n, row.code, row.year])
      await fc.assert(
        fc.asyncProperty(filter, async (conditions) => {
          const found = await duck.all<{ n: number }>(
            `select n from t where ${filterSql(conditions, columns)} order by n`,
          )
          const expected = rows.flatMap((row, n) => (conditions.every((one) => holds(row, one)) ? [n] : []))
          expect(found.map(({ n }) => n)).toEqual(expected)
        }),
        { numRuns: 150, seed: 7 },
      )
    } finally {
      duck.close()
    }
  })

  it('imply each other only where every row says so', () => {
    fc.assert(
      fc.property(filter, filter, (narrow, wide) => {
        if (!implies(narrow, wide)) return
        for (const row of rows)
          if (narrow.every((one) => holds(row, one))) expect(wide.every((one) => holds(row, one))).toBe(true)
      }),
      { numRuns: 3000, seed: 11 },
    )
    expect(
      implies(
        [{ field: 'code', op: 'eq', values: ['330101'] }],
        [{ field: 'code', op: 'startsWith', values: ['3301'] }],
      ),
    ).toBe(true)
    expect(implies([], [{ field: 'code', op: 'startsWith', values: ['3301'] }])).toBe(false)
  })

  it('name what does not fit, and never reach the SQL', () => {
    const bad: RowCondition[] = [
      { field: 'nothing', op: 'eq', values: ['x'] },
      { field: 'year', op: 'startsWith', values: ['20'] },
      { field: 'year', op: 'eq', values: ['1; drop table t'] },
      { field: 'day', op: 'eq', values: ['2026-02-30'] },
      { field: 'year', op: 'between', values: [1] },
    ]
    expect(filterProblems(bad, columns).map(({ problem }) => problem)).toEqual([
      'unknownField',
      'badOperation',
      'badValue',
      'badValue',
      'badOperation',
    ])
    expect(() => filterSql(bad.slice(2, 3), columns)).toThrow('badValue')
    expect(literalOf('string', "x' or '1'='1")).toBe("'x'' or ''1''=''1'")
  })
})
