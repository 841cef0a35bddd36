import { rm, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDuck, sqlText, type Duck } from '#platform/duck.ts'
import { contractOf, custom } from './check-fixture.ts'
import { checkVersion, type VersionInput } from './check-version.ts'

const warn = { severity: 'warning' }
let duck: Duck
let dir: string
beforeEach(async () => {
  duck = await openDuck()
  dir = await mkdtemp(join(tmpdir(), 'yuzhi-version-'))
})
afterEach(async () => {
  duck.close()
  await rm(dir, { recursive: true, force: true })
})

/** A version as the lake holds it, from a query of its properties. */
async function version(name: string, query: string): Promise<string> {
  const path = join(dir, `${name}.parquet`)
  await duck.run(
    `COPY (SELECT *, 's' AS _source, 'f' AS _file, row_number() OVER () + 1 AS _line FROM (${query})) TO ${sqlText(path)} (FORMAT parquet)`,
  )
  return path
}

/** Faults as line of the file, column, value and arguments; figures as checked and failed. */
async function check(input: Omit<VersionInput, 'references' | 'history'> & Partial<VersionInput>) {
  const result = await checkVersion(duck, { references: {}, history: [], ...input })
  const rows = await duck.all<Record<string, string | null>>(
    `SELECT p._source_line AS line, f."column", f.value, f.args, f.severity FROM ${result.faults} f ` +
      `LEFT JOIN ${result.places} p USING (_line) ORDER BY 1, 2, 3, 4`,
  )
  const args = rows.map((row) => JSON.parse(row['args'] ?? '{}') as Record<string, unknown>)
  return {
    faults: rows.map(({ line, column, value }) => [line, column, value]),
    args,
    severities: new Set(rows.map(({ severity }) => severity)),
    counts: result.rules.map(({ id, checked, failed }) => [id, checked, failed]),
  }
}

const regions = { code: {}, year: { logicalType: 'integer' }, people: { logicalType: 'integer' } }

describe('rules that only a published version can answer', () => {
  it('revision: a value the version before gave otherwise, by more than the tolerance', async () => {
    const contract = contractOf(regions, [
      custom(
        { rule: 'revision', columns: 'people', key: ['code', 'year'], relative: 0.05 },
        { id: 'r', ...warn },
      ),
    ])
    const before = await version(
      'before',
      `SELECT * FROM (VALUES ('a', 2020, 100), ('b', 2020, 100), ('c', 2020, 7)) t(code, year, people)`,
    )
    const path = await version(
      'now',
      `SELECT * FROM (VALUES ('a', 2020, 105), ('b', 2020, 94), ('d', 2020, 1)) t(code, year, people)`,
    )
    const found = await check({ contract, path, before })
    expect(found.faults).toEqual([['3', 'people', '94']])
    expect(found.args[0]).toEqual({ before: 100 })
    expect(found.counts).toEqual([['r', 2, 1]])
    expect(found.severities).toEqual(new Set(['warn']))
    expect((await check({ contract, path })).counts).toEqual([])
  })

  it('row-count drift against the median of earlier versions', async () => {
    const contract = contractOf(regions, [
      custom({ rule: 'row-count-drift', relative: 0.3, versions: 3 }, { id: 'n', ...warn }),
    ])
    const path = await version('now', `SELECT 'a' AS code, i AS year, i AS people FROM range(60) t(i)`)
    expect((await check({ contract, path, history: [100, 101, 20, 1, 1] })).faults).toEqual([
      [null, null, '60'],
    ])
    expect((await check({ contract, path, history: [80, 61, 5] })).faults).toEqual([])
  })

  it('distribution drift: PSI and Kolmogorov–Smirnov notice a shift and are silent about chance', async () => {
    const contract = contractOf({ x: { logicalType: 'number' }, k: {} }, [
      custom({ rule: 'distribution-drift', column: 'x' }, { id: 'psi', ...warn }),
      custom({ rule: 'distribution-drift', column: 'x', measure: 'ks', limit: 0.1 }, { id: 'ks', ...warn }),
      custom({ rule: 'distribution-drift', column: 'k' }, { id: 'text', ...warn }),
    ])
    const rows = (shift: number, mod: number) =>
      `SELECT (hash(i + ${shift}) % 1000)::DOUBLE + ${shift} AS x, 'k' || (i % ${mod}) AS k FROM range(4000) t(i)`
    const before = await version('before', rows(0, 4))
    const same = await check({ contract, path: await version('same', rows(1, 4)), before })
    expect(same.counts.map(([, , failed]) => failed)).toEqual([0, 0, 0])
    const moved = await check({ contract, path: await version('moved', rows(400, 2)), before })
    expect(moved.counts.map(([, , failed]) => failed)).toEqual([1, 1, 1])
    expect(Number(moved.faults[1]?.[2])).toBeCloseTo(0.4, 1)
  })

  it('reconciliation: each conflict with both values, rows the other lacks, absolute and relative tolerance', async () => {
    const contract = contractOf(regions, [
      custom(
        {
          rule: 'reconcile',
          ...{ columns: 'people', dataset: 'census', key: ['code', 'year'], references: ['region', 'year'] },
          ...{ against: 'n', relative: 0.05, missing: true },
        },
        { id: 'both', ...warn },
      ),
    ])
    await duck.run(
      `CREATE TABLE census AS SELECT * FROM (VALUES ('a', 2020, 100.0), ('b', 2020, 50.0)) t(region, year, n)`,
    )
    const path = await version(
      'now',
      `SELECT * FROM (VALUES ('a', 2020, 104), ('b', 2020, 60), ('c', 2020, 1)) t(code, year, people)`,
    )
    const found = await check({ contract, path, references: { census: 'census' } })
    expect(found.faults).toEqual([
      ['3', 'people', '60'],
      ['4', 'code', 'c, 2020'],
    ])
    expect(found.args[0]).toEqual({ dataset: 'census', other: 50, share: 0.2, key: 'b, 2020' })
    expect(found.counts).toEqual([['both', 3, 2]])
  })

  it('missing members in each period, from a list or from the version before', async () => {
    const listed = contractOf(regions, [
      custom(
        { rule: 'missing-members', column: 'code', period: 'year', members: ['a', 'b', 'c'] },
        { id: 'm', ...warn },
      ),
    ])
    const path = await version(
      'now',
      `SELECT * FROM (VALUES ('a', 2020, 1), ('b', 2020, 1), ('a', 2021, 1)) t(code, year, people)`,
    )
    const found = await check({ contract: listed, path })
    expect(found.args).toEqual([
      { missing: 'b', period: '2021' },
      { missing: 'c', period: '2020' },
      { missing: 'c', period: '2021' },
    ])
    expect(found.counts).toEqual([['m', 6, 3]])
    const grown = contractOf(regions, [
      custom({ rule: 'missing-members', column: 'code' }, { id: 'm', ...warn }),
    ])
    const before = await version('before', `SELECT 'z' AS code, 2019 AS year, 1 AS people`)
    expect((await check({ contract: grown, path, before })).faults).toEqual([[null, 'code', 'z']])
  })

  it('foreign keys wait for the other dataset and are judged over the version', async () => {
    const contract = contractOf(regions, [
      custom({ rule: 'foreign-key', dataset: 'division', columns: 'code', references: 'code' }, { id: 'fk' }),
    ])
    await duck.run(`CREATE TABLE division AS SELECT 'a' AS code`)
    const path = await version('now', `SELECT * FROM (VALUES ('a', 1, 1), ('q', 1, 1)) t(code, year, people)`)
    expect((await check({ contract, path, references: { division: 'division' } })).faults).toEqual([
      ['3', 'code', 'q'],
    ])
    expect((await check({ contract, path })).counts).toEqual([])
  })
})

describe('a spike in a series', () => {
  const contract = contractOf(regions, [
    custom({ rule: 'spike', column: 'people', key: 'code', order: 'year' }, { id: 's', ...warn }),
  ])

  it('is the value that comes back at once; a change of level and the ends are none', async () => {
    const path = await version(
      'now',
      `SELECT 'spike' AS code, 2000 + i AS year, CASE WHEN i = 7 THEN 3535 ELSE 3820 + (i * i) % 7 END AS people FROM range(14) t(i)
       UNION ALL SELECT 'level', 2000 + i, CASE WHEN i >= 7 THEN 5900 ELSE 6200 END + (i * i) % 7 FROM range(14) t(i)
       UNION ALL SELECT 'end', 2000 + i, CASE WHEN i = 13 THEN 900 ELSE 500 + (i * i) % 7 END FROM range(14) t(i)`,
    )
    const found = await check({ contract, path })
    expect(found.faults.map(([, , value]) => value)).toEqual(['3535'])
    expect(found.args[0]).toMatchObject({ before: 3821, after: 3821 })
    expect(found.counts).toEqual([['s', 36, 1]])
  })

  it('cannot be told where a series hardly moves or is short', async () => {
    const path = await version(
      'now',
      `SELECT 'flat' AS code, i AS year, CASE WHEN i = 4 THEN 9 ELSE 5 END AS people FROM range(12) t(i)
       UNION ALL SELECT 'short', i, CASE WHEN i = 2 THEN 90 ELSE i END FROM range(5) t(i)`,
    )
    expect((await check({ contract, path })).faults).toEqual([])
  })
})
