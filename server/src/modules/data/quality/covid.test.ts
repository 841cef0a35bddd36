import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openDuck, sqlText, type Duck } from '#platform/duck.ts'
import { checkRelation } from './check-relation.ts'
import { readContract } from './contract.ts'

const root = fileURLToPath(new URL('../../../../../', import.meta.url))
const contracts = `${root}samples/contracts/`
const COLUMNS =
  'date,country,countryCode,province,provinceCode,city,cityCode,confirmed,suspected,cured,dead'.split(',')
/** The rules that `scripts/recount-covid.py` counts again. */
const RECOUNTED = [
  ...['provinceCode.numeric', 'provinceCode.listed', 'cityCode.numeric', 'cityCode.listed', 'city-has-code'],
  ...['province-has-code', 'country-has-code', 'province-equals-cities', 'cumulative-never-falls'],
]

type Fault = [file: string, line: number, column: string, value: string | null]
type Recount = { rows: number; faults: Record<string, Fault[]> }

describe('the daily COVID reports', () => {
  it('agrees to the row with an independent recount, on the files in samples', async ({ skip }) => {
    const folder = `${root}samples/covid`
    const recount = runRecount(folder)
    if (!recount) return skip('1 comparison skipped: python3 is not installed')
    const found = await countFaults(folder)
    expect(found).toEqual(recount)
    const counts = Object.fromEntries(
      Object.entries(found.faults).map(([rule, faults]) => [rule, faults.length]),
    )
    expect(counts['cityCode.numeric']).toBeGreaterThan(500)
    expect(counts['cityCode.listed']).toBeGreaterThan(50)
    expect(counts['city-has-code']).toBeGreaterThan(50)
    expect(counts['province-equals-cities']).toBeGreaterThan(50)
    expect(counts['cumulative-never-falls']).toBeGreaterThan(5)
  })

  it('agrees on all the files of the project, where they are', async ({ skip }) => {
    const folder = `${root}../shared/data/covid`
    if (!existsSync(folder)) return skip('1 comparison skipped: ../shared/data/covid is absent')
    const recount = runRecount(folder)
    if (!recount) return skip('1 comparison skipped: python3 is not installed')
    expect(await countFaults(folder)).toEqual(recount)
  })
})

function runRecount(folder: string): Recount | undefined {
  try {
    execFileSync('python3', ['--version'])
  } catch {
    return undefined
  }
  const script = `${root}scripts/recount-covid.py`
  const output = execFileSync('python3', [script, folder], { encoding: 'utf8', maxBuffer: 1 << 28 })
  const { rows, faults } = JSON.parse(output) as Recount
  return { rows, faults: Object.fromEntries(RECOUNTED.map((rule) => [rule, faults[rule] ?? []])) }
}

async function countFaults(folder: string): Promise<Recount> {
  const duck = await openDuck()
  try {
    await loadReports(duck, folder)
    const yaml = readFileSync(`${contracts}covid.yaml`, 'utf8')
    const contract = readContract(yaml, { readFile: (path) => readFileSync(contracts + path, 'utf8') })
    const columns = COLUMNS.map((label, at) => ({ name: `c${at + 1}`, label }))
    const result = await checkRelation(duck, {
      relation: 'reports',
      columns,
      contract,
      accepted: { table: 'accepted' },
    })
    expect(result.accepted + result.quarantined).toBe(result.rows)
    return { rows: result.rows, faults: await faultsByRule(duck, result.faults) }
  } finally {
    duck.close()
  }
}

/** All days in one relation; `_line` is unique over all files and leads back to file and line. */
async function loadReports(duck: Duck, folder: string): Promise<void> {
  const cells = COLUMNS.map((name, at) => `"${name}" AS c${at + 1}`).join(', ')
  const files = readdirSync(folder).filter((name) => /^\d{4}-\d{2}-\d{2}\.csv$/.test(name))
  const selects = files
    .toSorted()
    .map(
      (name, at) =>
        `SELECT ${at} * 1000000 + row_number() OVER () + 1 AS _line, ${sqlText(name)} AS file, row_number() OVER () + 1 AS line, ${cells} ` +
        `FROM read_csv(${sqlText(`${folder}/${name}`)}, all_varchar = true, header = true)`,
    )
  await duck.run(`CREATE TABLE reports AS ${selects.join(' UNION ALL ')}`)
}

async function faultsByRule(duck: Duck, faults: string): Promise<Record<string, Fault[]>> {
  const rows = await duck.all<{
    rule: string
    file: string
    line: string
    column: string
    value: string | null
  }>(
    `SELECT rule, file, line, "column", value FROM ${faults} JOIN reports USING (_line) ORDER BY file, line, "column"`,
  )
  const of = (rule: string) => rows.filter((row) => row.rule === rule)
  return Object.fromEntries(
    RECOUNTED.map((rule) => [
      rule,
      of(rule).map(({ file, line, column, value }): Fault => [file, Number(line), column, value]),
    ]),
  )
}
