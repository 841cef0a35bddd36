import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { registerDataset, type DatasetInput } from '#modules/data/catalog/index.ts'
import { publishVersion, stageVersion } from '#modules/data/lake/index.ts'
import { readContract } from '#modules/data/quality/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { openDuck, sqlText } from '#platform/duck.ts'
import { samplePath } from '#platform/samples.ts'

export const VISITS_CONTRACT = `
apiVersion: v3.1.0
kind: DataContract
id: visits
version: 1.0.0
status: active
schema:
  - name: visits
    properties:
      - { name: county, businessName: 县区, logicalType: string }
      - { name: day, businessName: 日期, logicalType: date }
      - { name: visits, businessName: 数量, logicalType: integer }
      - { name: rate, businessName: 比率, logicalType: number }
      - { name: note, businessName: 备注, logicalType: string }
`

/** An entry of the catalogue that may be opened. */
export function visitsEntry(overrides: Partial<DatasetInput> = {}): DatasetInput {
  return {
    code: 'visits',
    title: { zh: '门诊量', en: 'Outpatient visits' },
    summary: { zh: '测试数据', en: 'Test data' },
    department: 'wjw',
    level: 'county',
    theme: '卫生健康',
    classification: 'general',
    personal: false,
    sharing: 'unconditional',
    sharingReason: null,
    updateCycle: 'daily',
    synthetic: true,
    licence: 'CC BY 4.0',
    origin: 'test',
    contract: VISITS_CONTRACT,
    contractFiles: {},
    ...overrides,
  }
}

/** Rows of the visits table; the awkward texts of CSV and JSON, and numbers JSON does not have, are among them. */
export function visitsSql(rows: number): string {
  return `select
    'C' || (range % 5) as county, date '2026-01-01' + (range % 28)::int as day, range as visits,
    case when range % 10 = 3 then 'nan'::double when range % 10 = 4 then 'infinity'::double else range / 8 end as rate,
    case range % 4 when 0 then null when 1 then '他说"好",行' when 2 then 'a' || chr(10) || 'b' else '普通' end as note,
    'secret-' || range as hidden, repeat('f', 64) as _file, range + 2 as _line
  from range(${rows})`
}

/** Publishes the result of a query as the next version. */
export async function publishRows(ctx: Ctx, dataset: string, query: string): Promise<number> {
  const staged = await stageVersion(ctx, dataset)
  const duck = await openDuck({ threads: 1 })
  try {
    await duck.run(`copy (${query}) to ${sqlText(staged)} (format parquet)`)
  } finally {
    duck.close()
  }
  return (await publishVersion(ctx, { dataset, staged, run: randomUUID() })).number
}

/** Registers datasets of the demonstration province as the samples have them. */
export async function registerSamples(ctx: Ctx, codes: readonly string[]): Promise<void> {
  const entries = JSON.parse(readFileSync(samplePath('datasets.json'), 'utf8')) as DatasetInput[]
  for (const entry of entries.filter(({ code }) => codes.includes(code))) {
    const contract = readFileSync(samplePath('contracts', `${entry.code}.yaml`), 'utf8')
    const contractFiles: Record<string, string> = {}
    readContract(contract, {
      readFile: (path) => (contractFiles[path] = readFileSync(samplePath('contracts', path), 'utf8')),
    })
    await registerDataset(ctx, { ...entry, contract, contractFiles })
  }
}
