import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDuck, sqlText } from '#platform/duck.ts'
import { samplePath } from '#platform/samples.ts'
import { check } from './check.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'yuzhi-cli-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

async function run(...args: string[]): Promise<{ code: number; out: string[] }> {
  const out: string[] = []
  const code = await check(args, { out: (line) => out.push(line), err: () => undefined })
  return { code, out }
}

const reportOf = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, never>

it('reports a real file under its contract: accounting, format, columns, and every fault with its place', async () => {
  const report = join(dir, 'r.json')
  const accepted = join(dir, 'a.parquet')
  const quarantine = join(dir, 'q.csv')
  const file = samplePath('covid', '2020-02-01.csv')
  const contract = samplePath('contracts', 'covid.yaml')
  const { code } = await run(
    file,
    '--contract',
    contract,
    '--report',
    report,
    '--accepted',
    accepted,
    '--quarantine',
    quarantine,
  )
  expect(code).toBe(1)
  const found = reportOf(report) as unknown as Record<string, number> & {
    faults: object[]
    columns: object[]
  }
  expect(found).toMatchObject({
    rowsIn: 454,
    accepted: 438,
    quarantined: 15,
    nonData: 1,
    encoding: 'utf-8',
    delimiter: ',',
    headerLine: 1,
  })
  expect(found.faults).toHaveLength(found['faultCount'] as number)
  expect(found.faults[2]).toEqual({
    line: 7,
    column: 'cityCode',
    value: null,
    rule: 'city-has-code',
    ruleName: '有城市必有城市代码',
    ruleKind: 'condition',
    kind: 'row-constraint',
    dimension: 'completeness',
    severity: 'reject',
  })
  expect(found.columns[0]).toMatchObject({ name: 'date', type: 'date', nulls: 0, distinct: 1 })
  const duck = await openDuck()
  const [rows] = await duck.all<{ n: number }>(
    `select count(*)::int as n from read_parquet(${sqlText(accepted)})`,
  )
  duck.close()
  expect(rows?.n).toBe(438)
  expect(readFileSync(quarantine, 'utf8').trim().split('\n')).toHaveLength(16)
})

it('checks structure and recognised data elements where there is no contract', async () => {
  const file = join(dir, 'people.csv')
  const good = '11010519491231002X'
  writeFileSync(
    file,
    [
      '姓名,身份证号',
      ...Array.from({ length: 40 }, () => `张三,${good}`),
      '李四,110105194912310021',
      '多,一,个',
    ].join('\n'),
  )
  const report = join(dir, 'p.json')
  expect((await run(file, '--report', report)).code).toBe(1)
  const { faults, columns, quarantined } = reportOf(report) as unknown as {
    faults: { line: number; rule: string; column: string }[]
    columns: { element: string }[]
    quarantined: number
  }
  expect(columns[1]?.element).toBe('identity-number')
  expect(faults.map(({ line, rule }) => [line, rule])).toEqual(
    expect.arrayContaining([
      [43, 'extra-cell'],
      [42, expect.stringContaining('element')],
    ]),
  )
  expect(quarantined).toBe(1)
})

it('says 0 for a clean file and reads several files of one shape as one', async () => {
  const file = join(dir, 'clean.csv')
  writeFileSync(file, 'a,b\n1,x\n2,y\n')
  expect((await run(file)).code).toBe(0)
  const report = join(dir, 'two.json')
  expect((await run(file, file, '--report', report)).code).toBe(0)
  expect(reportOf(report)).toMatchObject({ rowsIn: 6, accepted: 4, nonData: 2 })
})

it('refuses what cannot be read, in one sentence', async () => {
  expect((await run()).code).toBe(2)
  await expect(run(join(dir, 'nothing.csv'))).rejects.toMatchObject({ code: 'ingest.noSuchFile' })
  const broken = join(dir, 'broken.yaml')
  writeFileSync(broken, 'kind: [')
  await expect(run(samplePath('covid', '2020-02-01.csv'), '--contract', broken)).rejects.toMatchObject({
    code: 'quality.contractUnreadable',
  })
})
