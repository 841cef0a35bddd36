import { randomUUID } from 'node:crypto'
import { registerDataset, type DatasetInput } from '#modules/data/catalog/index.ts'
import { publishVersion, stageVersion } from '#modules/data/lake/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { openDuck, sqlText } from '#platform/duck.ts'
import type { DecisionInput, RequestSpec } from '../request/schema.ts'

const CONTRACT = `
apiVersion: v3.1.0
kind: DataContract
id: patients
version: 1.0.0
status: active
schema:
  - name: patients
    properties:
      - { name: id, businessName: 编号, logicalType: string, required: true, primaryKey: true, primaryKeyPosition: 1 }
      - { name: county, businessName: 县区代码, logicalType: string }
      - { name: day, businessName: 就诊日期, logicalType: date }
      - { name: amount, businessName: 费用, logicalType: integer }
      - { name: person, businessName: 姓名, logicalType: string, classification: personal }
      - { name: card, businessName: 卡号, logicalType: string, classification: sensitive-personal }
      - { name: diagnosis, businessName: 诊断, logicalType: string, classification: sensitive-personal }
`

/** The Health Commission's visits: conditional, important, with personal columns. Made for tests. */
export async function registerPatients(ctx: Ctx, overrides: Partial<DatasetInput> = {}): Promise<void> {
  await registerDataset(ctx, {
    code: 'patients',
    title: { zh: '就诊明细', en: 'Visits' },
    summary: { zh: '测试数据', en: 'Test data' },
    department: 'wjw',
    level: 'county',
    theme: '卫生健康',
    classification: 'important',
    personal: true,
    sharing: 'conditional',
    sharingReason: '经卫生健康委同意',
    updateCycle: 'daily',
    synthetic: true,
    licence: 'test',
    origin: 'test',
    contract: CONTRACT,
    contractFiles: {},
    ...overrides,
  })
}

/** `rows` visits in three counties by turns; the person's name and card are as good as their number. */
export function patientsSql(rows: number, amount = 'range * 10'): string {
  return `select 'P' || lpad(range::varchar, 6, '0') as id, '3301' || lpad((range % 3)::varchar, 2, '0') as county,
    date '2026-01-01' + (range % 28)::int as day, (${amount})::bigint as amount, '王' || range as person,
    '6222' || lpad(range::varchar, 8, '0') as card, 'J' || (range % 7) as diagnosis,
    repeat('f', 64) as _file, range + 2 as _line from range(${rows})`
}

export async function publish(ctx: Ctx, query: string, dataset = 'patients'): Promise<number> {
  const staged = await stageVersion(ctx, dataset)
  const duck = await openDuck({ threads: 1 })
  try {
    await duck.run(`copy (${query}) to ${sqlText(staged)} (format parquet)`)
  } finally {
    duck.close()
  }
  return (await publishVersion(ctx, { dataset, staged, run: randomUUID() })).number
}

export function request(overrides: Partial<RequestSpec> = {}): RequestSpec {
  return {
    dataset: 'patients',
    purpose: '医疗费用统计监测',
    legalBasis: '《中华人民共和国统计法》第七条',
    scenario: '按县汇总费用',
    fields: ['id', 'county', 'day', 'amount', 'person'],
    necessity: {},
    rows: [],
    manner: 'api',
    from: '2026-11-20',
    to: '2027-03-31',
    undertaking: true,
    ...overrides,
  }
}

/** Grants these fields of those asked for, the rest refused with reason and ground. */
export function decision(
  asked: readonly string[],
  granted: Readonly<Record<string, DecisionInput['fields'][number]['mask']>>,
  overrides: Partial<DecisionInput> = {},
): DecisionInput {
  return {
    fields: asked.map((name) => ({
      name,
      granted: name in granted,
      mask: granted[name] ?? null,
      reason: '最小必要',
    })),
    reason: '最小必要',
    legalGround: '《个人信息保护法》第六条',
    conditions: '不得外传',
    rows: [],
    deliver: true,
    ...overrides,
  }
}
