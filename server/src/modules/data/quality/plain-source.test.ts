import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDuck, sqlText, type Duck } from '#platform/duck.ts'
import { BENCH_COLUMNS, generateCsv } from '../../../../bench/generate-csv.ts'
import { contractOf } from './check-fixture.ts'
import { checkRelation } from './check-relation.ts'
import { readContract } from './contract.ts'
import { bindColumns } from './bind-columns.ts'
import { plainSourceSql } from './plain-source.ts'
import { isRowRule } from './rule.ts'
import { failsSql } from './row-rule-sql.ts'
import { typedSourceSql } from './typed-source.ts'

let duck: Duck
beforeEach(async () => {
  duck = await openDuck()
})
afterEach(() => duck.close())

const contract = contractOf({
  integer: { logicalType: 'integer' },
  number: { logicalType: 'number' },
  share: { logicalType: 'number', logicalTypeOptions: { maxLength: 4 } },
  date: { logicalType: 'date' },
  moment: { logicalType: 'timestamp' },
  text: {},
  identity: { customProperties: [{ property: 'dataElement', value: 'identity-number' }] },
  phone: { logicalTypeOptions: { pattern: '^(1[3-9][0-9]*)?$' } },
  code: { quality: [{ metric: 'invalidValues', mustBe: 0, arguments: { validValues: ['11', '33', '是'] } }] },
  answer: { logicalType: 'boolean' },
})

describe('a row that is good at first sight', () => {
  it('breaks no rule and holds the same values when it is judged in full', async () => {
    const columns = contract.properties.map(({ name }, at) => ({ name: `c${at + 1}`, label: name }))
    const { properties } = bindColumns(contract.properties, columns)
    const rules = contract.rules.filter(isRowRule)
    await loadTexts(columns.map(({ name }) => name))
    let good = 0
    for (const property of properties) {
      const own = rules.filter((rule) => 'column' in rule && rule.column === property.name)
      const plain = plainSourceSql('texts', [property], { rules: own, context: {} })
      const fails = own.map((rule) => `coalesce((${failsSql(rule, [property])}), false)`).join(' OR ')
      const rows = await duck.all<{ raw: string; seen: unknown; full: unknown; fails: boolean }>(
        `SELECT p."${property.source}" AS raw, p."${property.name}" AS seen, f."${property.name}" AS full, ` +
          `f.fails FROM (${plain.judged}) p JOIN (SELECT *, (${fails === '' ? 'false' : fails}) AS fails ` +
          `FROM (${typedSourceSql('texts', [property], {})})) f USING (_line) WHERE _good`,
      )
      for (const { raw, seen, full, fails: broken } of rows) {
        expect([property.name, raw, seen, broken]).toEqual([property.name, raw, full, false])
      }
      good += rows.filter(({ raw }) => raw !== null).length
    }
    expect(good).toBeGreaterThan(2000)
  })

  async function loadTexts(names: string[]): Promise<void> {
    const texts = fc
      .sample(cell, { numRuns: 4000, seed: 36344 })
      .filter((text) => text === null || !text.includes('\0'))
    const rows = texts.map((text, at) => `(${at}, ${text === null ? 'NULL' : sqlText(text)})`)
    await duck.run(`CREATE TABLE cells AS SELECT * FROM (VALUES ${rows.join(', ')}) t(_line, x)`)
    await duck.run(
      `CREATE TABLE texts AS SELECT _line, ${names.map((name) => `x AS ${name}`).join(', ')} FROM cells`,
    )
  }
})

const space = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(' ', '\t', '\r', '\u3000', '\u00A0', '\uFEFF') },
)
const core = fc.oneof(
  fc.constantFrom('11', '33', '是', 'true', '0', '无', 'NA', '', '-', '—', '13800000000', '１３８'),
  fc.constantFrom(
    'infinity',
    'epoch',
    'nan',
    'inf',
    '0x1F',
    '1_000',
    '+5',
    '+-5',
    '007',
    '-0',
    '1e3',
    '1E400',
  ),
  fc.constantFrom('2023-01-05', '2023-02-30', '0999-01-01', '10000-01-01', '0001-01-01 (BC)', '2023/1/5'),
  fc.constantFrom(
    '2023-01-05 08:00:00',
    '2023-01-31T08:00:00',
    '2023-01-05 24:00:00',
    '2023-01-05 08:00:00.5',
  ),
  fc.constantFrom('11010519491231002X', '11010519491231002x', '330102198001011e2', '20230105'),
  fc
    .tuple(fc.constantFrom('', '-', '+'), fc.nat(), fc.constantFrom('', '.', '.5', ',000', '_0'))
    .map((parts) => parts.join('')),
  fc.string({ maxLength: 6 }),
)
const cell = fc.option(
  fc.tuple(space, core, space).map((parts) => parts.join('')),
  { freq: 20 },
)

describe('a generated file', () => {
  const dir = mkdtempSync(join(tmpdir(), 'yuzhi-plain-'))
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  it('is found to have exactly the faults that were planted, column by column', async () => {
    const file = join(dir, 'planted.csv')
    const planted = generateCsv(file, { rows: 30_000, faultShare: 0.05, raggedShare: 0 })
    const yaml = readFileSync(
      fileURLToPath(new URL('../../../../bench/ingest-contract.yaml', import.meta.url)),
      'utf8',
    )
    const columns = BENCH_COLUMNS.map((label, at) => ({ name: `c${at + 1}`, label }))
    const cells = columns.map(({ name, label }) => `"${label}" AS ${name}`).join(', ')
    await duck.run(
      `CREATE TABLE input AS SELECT row_number() OVER () + 1 AS _line, ${cells} FROM read_csv(${sqlText(file)}, all_varchar = true, header = true)`,
    )
    const result = await checkRelation(duck, {
      relation: 'input',
      columns,
      contract: readContract(yaml),
      accepted: { parquet: join(dir, 'accepted.parquet') },
    })
    const found = await duck.all<{ column: string; n: string }>(
      `SELECT "column", count(*) AS n FROM ${result.faults} GROUP BY ALL`,
    )
    expect(Object.fromEntries(found.map(({ column, n }) => [column, Number(n)]))).toEqual(planted.faults)
    const faulty = Object.values(planted.faults).reduce((sum, n) => sum + n, 0)
    expect(result).toMatchObject({ rows: 30_000, quarantined: faulty, accepted: 30_000 - faulty })
    const [quarantine] = await duck.all(
      `SELECT count(*) AS n FROM ${result.quarantine} ANTI JOIN input USING (_line, c1, c6, c12)`,
    )
    expect(quarantine).toEqual({ n: '0' })
  })
})
