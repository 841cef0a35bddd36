import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuck, type Duck } from '#platform/duck.ts'
import { generaliseSql } from './hierarchy.ts'
import { Plan } from './plan.ts'
import { protectRows, selectProtected } from './protect-rows.ts'

let duck: Duck
beforeAll(async () => {
  duck = await openDuck({ threads: 1 })
})
afterAll(() => duck.close())

type Row = Record<string, string | number | null>

async function protect(rows: readonly Row[], plan: Partial<Plan>) {
  const names = Object.keys(rows[0] ?? {})
  const values = rows.map((row) => `(${names.map((name) => literal(row[name] ?? null)).join(', ')})`)
  await duck.run(
    `create or replace table source as select * from (values ${values.join(', ')}) t(${names.join(', ')})`,
  )
  const stored = names.map((name) => ({ name, type: 'VARCHAR' }))
  const full = Plan.parse(plan)
  const protection = await protectRows(duck, 'source', stored, full)
  const shown = names.filter((name) => !full.drop.includes(name))
  const out = protection.derived ? await duck.all<Row>(selectProtected(shown, full)) : [...rows]
  return { protection, out }
}

function literal(value: string | number | null): string {
  return typeof value === 'string' ? `'${value}'` : String(value)
}

const person = fc.record({
  age: fc.integer({ min: 20, max: 49 }),
  place: fc.constantFrom('330102', '330106', '330203'),
  ill: fc.constantFrom('a', 'b', 'c'),
})

describe('k-anonymity and l-diversity', () => {
  it('leaves no group below k and l, recounted here, whatever the rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 1, maxLength: 300 }),
        fc.boolean(),
        async (rows, sensitive) => {
          const { protection, out } = await protect(rows, {
            quasiIdentifiers: ['age', 'place'],
            generalise: [
              { column: 'age', to: 'band10' },
              { column: 'place', to: 'city' },
            ],
            ...(sensitive ? { sensitive: ['ill'], k: 10, l: 2 } : {}),
          })
          const groups = Map.groupBy(out, ({ age, place }) => `${age} ${place}`)
          for (const group of groups.values()) {
            expect(group.length).toBeGreaterThanOrEqual(sensitive ? 10 : 5)
            if (sensitive) expect(new Set(group.map(({ ill }) => ill)).size).toBeGreaterThanOrEqual(2)
          }
          expect(protection.rowsOut).toBe(out.length)
          // Nothing is suppressed that need not be: every row left out was of a small or uniform group.
          const coarse = Map.groupBy(rows, ({ age, place }) => `${Math.floor(age / 10)} ${place.slice(0, 4)}`)
          const kept = [...coarse.values()].filter(
            (group) =>
              group.length >= (sensitive ? 10 : 5) &&
              (!sensitive || new Set(group.map(({ ill }) => ill)).size > 1),
          )
          expect(out.length).toBe(kept.flat().length)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('reports sizes, lone rows and loss, before and after', async () => {
    const rows = [
      ...Array.from({ length: 6 }, () => ({ age: 31, job: 'x' })),
      { age: 31, job: 'y' },
      { age: 90, job: 'x' },
    ]
    const { protection } = await protect(rows, { quasiIdentifiers: ['age', 'job'] })
    expect(protection).toMatchObject({
      derived: true,
      before: { groups: 3, smallestGroup: 1, uniqueRows: 2, rowsBelowK: 2 },
      after: { groups: 1, smallestGroup: 6, uniqueRows: 0, groupsBelowK: 0 },
      rowsOut: 6,
      lost: 0.25,
      tooMuchLost: true,
    })
  })

  it('leaves out a large group whose sensitive value is one and the same', async () => {
    const uniform = Array.from({ length: 12 }, () => ({ age: 31, ill: 'a' }))
    const mixed = Array.from({ length: 12 }, (_none, i) => ({ age: 41, ill: i < 6 ? 'a' : 'b' }))
    const plan = { quasiIdentifiers: ['age'], sensitive: ['ill'], k: 10, l: 2 }
    const { out, protection } = await protect([...uniform, ...mixed], plan)
    expect(new Set(out.map(({ age }) => Number(age)))).toEqual(new Set([41]))
    expect([protection.before?.groupsBelowL, protection.after?.leastValues]).toEqual([1, 2])
  })

  it('takes empty values for a value of their own', async () => {
    const rows = [...Array.from({ length: 5 }, () => ({ age: 31, job: null })), { age: 31, job: 'x' }]
    const { out } = await protect(rows.toReversed(), { quasiIdentifiers: ['age', 'job'] })
    expect(out.map(({ job }) => job)).toEqual(Array.from({ length: 5 }, () => null))
    const lone = [...Array.from({ length: 5 }, () => ({ age: 31, job: 'x' })), { age: 31, job: null }]
    const { out: kept } = await protect(lone, { quasiIdentifiers: ['age', 'job'] })
    expect(kept.map(({ job }) => job)).toEqual(Array.from({ length: 5 }, () => 'x'))
  })
})

describe('hierarchies', () => {
  it.each([
    ['band5', '34', '30-34'],
    ['band10', '34', '30-39'],
    ['band5', '101', '85+'],
    ['city', "'330102'", '330100'],
    ['province', "'330102'", '330000'],
    ['month', "'1990-03-07'", '1990-03'],
    ['year', "date '1990-03-07'", '1990'],
    ['all', "'anything'", null],
    ['band5', "'n/a'", null],
  ] as const)('%s of %s is %s', async (to, value, coarse) => {
    const [row] = await duck.all(`select ${generaliseSql('x', to)} as y from (select ${value} as x)`)
    expect(row).toEqual({ y: coarse })
  })
})

describe('small counts', () => {
  const cell = fc.integer({ min: 0, max: 12 })

  /** What an attacker knows of a line: its total and the cells shown. The suppressed ones sum to the rest. */
  function ways(hidden: number, rest: number): number {
    if (hidden === 0) return rest === 0 ? 1 : 0
    if (hidden === 1) return rest >= 0 ? 1 : 0
    let count = 0
    for (let first = 0; first <= rest; first++) count += Math.min(2, ways(hidden - 1, rest - first))
    return count
  }

  it('cannot be computed from a total, whatever the counts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 2, maxLength: 9 }), async (cells) => {
        const total = cells.reduce((sum, one) => sum + one, 0)
        const rows = [...cells.map((n, i) => ({ county: `C${i}`, n })), { county: '合计', n: total }]
        const { out } = await protect(rows, {
          counts: ['n'],
          dimensions: ['county'],
          totals: [{ column: 'county', total: '合计' }],
        })
        const shown = new Map(out.map(({ county, n }) => [county, n]))
        for (const [i, n] of cells.entries()) if (n > 0 && n < 5) expect(shown.get(`C${i}`)).toBeNull()
        if (shown.get('合计') === null) return
        const hidden = cells.filter((_n, i) => shown.get(`C${i}`) === null)
        const rest = hidden.reduce((sum, one) => sum + one, 0)
        if (hidden.length > 0) {
          expect(hidden.length).toBeGreaterThanOrEqual(2)
          expect(rest).toBeGreaterThanOrEqual(5)
          expect(ways(hidden.length, rest)).toBeGreaterThan(1)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('suppresses along the divisions: a county, one more of its city, and a city where a whole city is small', async () => {
    const rows = [
      { code: '330000', n: 69 },
      { code: '330100', n: 40 },
      { code: '330102', n: 3 },
      { code: '330106', n: 17 },
      { code: '330108', n: 20 },
      { code: '330200', n: 29 },
      { code: '330203', n: 29 },
    ]
    const { out, protection } = await protect(rows, {
      counts: ['n'],
      dimensions: ['code'],
      totals: [{ column: 'code', total: 'division' }],
    })
    const hidden = out.filter(({ n }) => n === null).map(({ code }) => code)
    expect(hidden).toEqual(['330102', '330106'])
    expect(protection.cells).toEqual([{ column: 'n', small: 1, complementary: 1 }])
  })

  it('leaves zeros and large counts, and is no file of its own where nothing is small', async () => {
    const { protection } = await protect(
      [
        { a: 'x', n: 0 },
        { a: 'y', n: 5 },
      ],
      { counts: ['n'], dimensions: ['a'] },
    )
    expect(protection).toMatchObject({ derived: false, lost: 0 })
  })
})
