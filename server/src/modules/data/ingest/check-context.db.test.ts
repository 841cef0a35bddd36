import { beforeAll, expect, it } from 'vitest'
import { registerDataset } from '#modules/data/catalog/index.ts'
import { deliverPlots } from '#test/plots.ts'
import { useApp, type Caller } from '#test/app.ts'
import type { RunDetail } from './schema.ts'

const app = useApp()
let engineer: Caller

const rule = (implementation: object, severity = 'error'): object => ({
  ...{ type: 'custom', engine: 'yuzhi', severity, implementation },
})

async function prepare(code: string, mode: string, quality: object[]): Promise<void> {
  const both = { zh: code, en: code }
  const properties = [
    { name: 'code', logicalType: 'string' },
    { name: 'n', logicalType: 'integer' },
    { name: 'day', logicalType: 'string' },
  ]
  await registerDataset(app.ctx(), {
    ...{ code, title: both, summary: both, department: 'tjj', level: 'province', theme: '测试' },
    ...{ classification: 'general', personal: false, sharing: 'unconditional', sharingReason: null },
    ...{ updateCycle: 'daily', synthetic: true, licence: 'none', origin: 'test' },
    contract: JSON.stringify({
      ...{ apiVersion: 'v3.1.0', kind: 'DataContract', id: code, version: '1.0.0', status: 'active' },
      schema: [{ name: code, properties, quality }],
    }),
  })
  const source = { code, title: both, department: 'tjj', dataset: code, mode }
  expect((await engineer.put('/api/ingest/sources', source)).status).toBe(204)
  const mapping = { columns: ['code', 'n', 'day'].map((name) => ({ target: name, from: [name] })) }
  const reply = await engineer.post(`/api/ingest/sources/${code}/mapping`, { after: 0, mapping })
  expect(reply.status, reply.text).toBe(200)
}

const deliver = (source: string, lines: string[], name = 'a.csv'): Promise<RunDetail> =>
  deliverPlots({ app, caller: engineer }, source, { name, text: `code,n,day\n${lines.join('\n')}\n` })

beforeAll(async () => {
  engineer = await app.as('engineer', 'tjj')
})

it('rows that name nothing in the other dataset are set aside when they come in', async () => {
  const foreign = { rule: 'foreign-key', dataset: 'county', columns: 'code', references: 'code' }
  await prepare('county', 'replace', [])
  await prepare('visit', 'replace', [rule(foreign)])
  expect(await deliver('visit', ['A,1,', 'X,2,'])).toMatchObject({ status: 'published', accepted: 2 })
  await deliver('county', ['A,1,', 'B,2,'])
  const later = await deliver('visit', ['A,1,', 'X,2,', 'B,3,'])
  expect(later).toMatchObject({ status: 'published', accepted: 2, quarantined: 1 })
})

it('what is appended is judged as going on from what is there', async () => {
  await prepare('added', 'append', [rule({ rule: 'monotone', columns: ['n'], key: ['code'], order: 'day' })])
  expect(await deliver('added', ['A,5,1', 'B,2,1'])).toMatchObject({ accepted: 2, quarantined: 0 })
  const falling = ['A,3,2', 'B,4,2']
  expect(await deliver('added', falling, 'b.csv')).toMatchObject({ accepted: 1, quarantined: 1 })
  expect(await deliver('added', falling, 'b.csv')).toMatchObject({ status: 'unchanged', quarantined: 1 })
})

it('what replaces everything is compared with the version before', async () => {
  const revision = { rule: 'revision', columns: ['n'], key: ['code'], absolute: 10 }
  await prepare('whole', 'replace', [rule(revision)])
  expect(await deliver('whole', ['A,1,', 'B,2,'])).toMatchObject({ accepted: 2 })
  expect(await deliver('whole', ['A,5,', 'B,2000,'])).toMatchObject({ accepted: 1, quarantined: 1 })
})
