import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Fault, QualityReport } from '#modules/data/quality/schema.ts'
import type { DatasetInput } from '#modules/data/catalog/schema.ts'
import { samplePath } from '#platform/samples.ts'
import type { Mapping, RunDetail } from './schema.ts'
import { useApp, type Caller } from '#test/app.ts'

const app = useApp()

const contract = `
apiVersion: v3.1.0
kind: DataContract
id: census
version: 1.0.0
status: active
schema:
  - name: census
    properties:
      - { name: region, businessName: 地区代码, logicalType: string, required: true, primaryKey: true, primaryKeyPosition: 1, logicalTypeOptions: { pattern: '[0-9]{6}' } }
      - { name: year, businessName: 年份, logicalType: integer, required: true, primaryKey: true, primaryKeyPosition: 2 }
      - { name: people, businessName: 人口, logicalType: integer, logicalTypeOptions: { minimum: 0 } }
`

const entry: DatasetInput = {
  code: 'census',
  title: { zh: '人口', en: 'Census' },
  summary: { zh: '各地人口', en: 'People by region' },
  department: 'tjj',
  level: 'province',
  theme: '人口',
  classification: 'general',
  personal: false,
  sharing: 'unconditional',
  sharingReason: null,
  updateCycle: 'yearly',
  synthetic: true,
  licence: 'CC0',
  origin: 'test',
  contract,
  contractFiles: {},
}

const mapping: Mapping = {
  columns: [
    { target: 'region', from: ['地区代码'], transforms: [] },
    { target: 'year', from: ['年份'], transforms: [] },
    { target: 'people', from: ['人口', '常住人口'], transforms: [] },
  ],
}

let engineer: Caller

beforeAll(async () => {
  engineer = await app.as('engineer', 'tjj')
  const steward = await app.as('steward', 'sjj')
  expect((await steward.put('/api/catalog/datasets', entry)).status).toBe(204)
})

async function addSource(
  code: string,
  mode: 'replace' | 'append' | 'upsert',
  withMapping = true,
): Promise<void> {
  const source = { code, title: { zh: code, en: code }, department: 'tjj', dataset: 'census', mode }
  expect((await engineer.put('/api/ingest/sources', source)).status).toBe(204)
  if (withMapping)
    expect((await engineer.post(`/api/ingest/sources/${code}/mapping`, { after: 0, mapping })).status).toBe(
      200,
    )
}

async function deliver(source: string, name: string, text: string | Buffer): Promise<RunDetail> {
  const reply = await engineer.upload(`/api/ingest/sources/${source}/deliveries`, {
    name,
    content: Buffer.from(text),
  })
  expect(reply.status).toBe(202)
  await app.drain()
  return (await engineer.get(`/api/ingest/runs/${(reply.body as { run: string }).run}`)).body as RunDetail
}

async function rows(): Promise<Record<string, unknown>[]> {
  return (
    (await engineer.get('/api/catalog/datasets/census/rows?size=100')).body as {
      items: Record<string, unknown>[]
    }
  ).items
}

describe('a delivery', () => {
  beforeAll(() => addSource('census-main', 'upsert'))

  it('is read, checked and published, every record accounted for and every fault kept with its place', async () => {
    const text =
      '全省人口表\n地区代码,年份,人口\n330106,2023,１２３\n33010X,2023,5\n330108,2023,-4\n合计,,128\n'
    const run = await deliver('census-main', '人口.csv', text)
    expect(run).toMatchObject({
      status: 'published',
      rowsIn: 6,
      accepted: 1,
      quarantined: 2,
      nonData: 3,
      faults: 2,
      version: 1,
    })
    expect(await rows()).toMatchObject([{ region: '330106', year: 2023, people: 123, _line: 3 }])
    const faults = (await engineer.get(`/api/quality/reports/${run.id}/faults`)).body as {
      items: Fault[]
      total: number
    }
    expect(
      faults.items.map(({ file, line, column, label, value }) => ({ file, line, column, label, value })),
    ).toEqual([
      { file: '人口.csv', line: 4, column: 'region', label: '地区代码', value: '33010X' },
      { file: '人口.csv', line: 5, column: 'people', label: '人口', value: '-4' },
    ])
    const report = (await engineer.get(`/api/quality/reports/${run.id}`)).body as QualityReport
    expect(report).toMatchObject({ rowsIn: 6, accepted: 1, quarantined: 2, nonData: 3, faultCount: 2 })
    expect(report.rules.find(({ id }) => id === 'region.pattern')).toMatchObject({ checked: 3, failed: 1 })
  })

  it('in another encoding and order of columns joins the rows that are there, newer values winning', async () => {
    const gbk = Buffer.from(
      'c4eab7dd2cc8cbbfda2cb5d8c7f8b4fac2eb0a323032332c3133302c3333303130360a323032342c39392c3333303130380a',
      'hex',
    )
    const run = await deliver('census-main', 'gbk.csv', gbk)
    expect(run).toMatchObject({ status: 'published', accepted: 2, version: 2 })
    expect(run.files[0]?.encoding?.toLowerCase()).toContain('gb')
    expect((await rows()).map(({ region, year, people }) => [region, year, people]).sort()).toEqual([
      ['330106', 2023, 130],
      ['330108', 2024, 99],
    ])
  })

  it('that says nothing new changes nothing', async () => {
    const run = await deliver(
      'census-main',
      'again.csv',
      '地区代码,年份,人口\n330106,2023,130\n330108,2024,99\n',
    )
    expect(run).toMatchObject({ status: 'unchanged', version: null })
    const same = await deliver(
      'census-main',
      'again.csv',
      '地区代码,年份,人口\n330106,2023,130\n330108,2024,99\n',
    )
    expect(same).toMatchObject({ status: 'unchanged', version: null })
  })

  it('that cannot be read fails with its reason, and the dataset stays', async () => {
    const run = await deliver('census-main', 'empty.csv', '')
    expect(run).toMatchObject({ status: 'failed' })
    expect(run.error?.code).toMatch(/^ingest\./)
    expect(await rows()).toHaveLength(2)
  })
})

describe('a source without a mapping', () => {
  it('waits for a person, with a proposal, and goes on when one approves', async () => {
    await addSource('census-new', 'append', false)
    const run = await deliver('census-new', 'new.csv', '地区代码,年份,常住人口数\n331002,2023,77\n')
    expect(run.status).toBe('waiting')
    expect(run.proposal?.columns.map(({ label, target }) => [label, target])).toEqual([
      ['地区代码', 'region'],
      ['年份', 'year'],
      ['常住人口数', null],
    ])
    const approved = {
      columns: [...mapping.columns.slice(0, 2), { target: 'people', from: ['常住人口数'], transforms: [] }],
    }
    await engineer.post('/api/ingest/sources/census-new/mapping', { after: 0, mapping: approved })
    expect((await engineer.post(`/api/ingest/runs/${run.id}/retry`)).status).toBe(204)
    await app.drain()
    expect((await engineer.get(`/api/ingest/runs/${run.id}`)).body).toMatchObject({
      status: 'published',
      accepted: 1,
    })
  })

  it('refuses an approval made from an older version, a target the contract does not know, and a broken transform', async () => {
    const stale = await engineer.post('/api/ingest/sources/census-new/mapping', { after: 0, mapping })
    expect(stale.body).toMatchObject({ code: 'ingest.mappingChanged' })
    const unknown = { columns: [{ target: 'nonsense', from: ['x'], transforms: [] }] }
    expect(
      (await engineer.post('/api/ingest/sources/census-new/mapping', { after: 1, mapping: unknown })).body,
    ).toMatchObject({
      code: 'ingest.mappingInvalid',
      details: { target: 'nonsense', reason: 'unknown-property' },
    })
    const broken = { columns: [{ target: 'year', from: ['x'], transforms: [{ op: 'explode' }] }] }
    expect(
      (await engineer.post('/api/ingest/sources/census-new/mapping', { after: 1, mapping: broken })).status,
    ).toBe(422)
  })
})

it('unpivots a cross table, one cell a row, with its line', async () => {
  await addSource('census-cross', 'replace', false)
  const cross: Mapping = {
    columns: [
      { target: 'region', from: ['地区代码'], transforms: [] },
      { target: 'year', from: ['year'], transforms: [] },
      { target: 'people', from: ['value'], transforms: [{ op: 'number' }] },
    ],
    unpivot: { labels: '^(?<year>\\d{4})年$' },
  }
  await engineer.post('/api/ingest/sources/census-cross/mapping', { after: 0, mapping: cross })
  const run = await deliver(
    'census-cross',
    'cross.csv',
    '地区代码,2021年,2022年\n330106,"1,000",1100\n330108,900,—\n',
  )
  expect(run).toMatchObject({ status: 'published', accepted: 4, rowsIn: 5 })
  expect((await rows()).map(({ region, year, people, _line }) => [region, year, people, _line])).toEqual([
    ['330106', 2021, 1000, 2],
    ['330106', 2022, 1100, 2],
    ['330108', 2021, 900, 3],
    ['330108', 2022, null, 3],
  ])
})

it('keeps apart two sources that deliver the same file', async () => {
  const narrow = (constant: string): Mapping => ({
    columns: [
      { target: 'region', from: ['地区代码'], transforms: [] },
      { target: 'year', from: [], constant, transforms: [] },
      { target: 'people', from: [`${constant}年`], transforms: [] },
    ],
  })
  for (const [source, year] of [
    ['sheet-one', '2031'],
    ['sheet-two', '2032'],
  ] as const) {
    await addSource(source, 'upsert', false)
    await engineer.post(`/api/ingest/sources/${source}/mapping`, { after: 0, mapping: narrow(year) })
    await deliver(source, 'same.csv', '地区代码,2031年,2032年\n330106,1,2\n')
  }
  const found = (await rows()).filter(({ year }) => Number(year) > 2030)
  expect(found.map(({ year, people }) => [year, people]).sort()).toEqual([
    [2031, 1],
    [2032, 2],
  ])
})

it('cancels a run that has not begun, and nothing of it appears', async () => {
  const reply = await engineer.upload('/api/ingest/sources/census-cross/deliveries', {
    name: 'x.csv',
    content: Buffer.from('地区代码,2021年\n330106,1\n'),
  })
  const { run } = reply.body as { run: string }
  expect((await engineer.post(`/api/ingest/runs/${run}/cancel`)).status).toBe(204)
  await app.drain()
  expect((await engineer.get(`/api/ingest/runs/${run}`)).body).toMatchObject({
    status: 'cancelled',
    version: null,
  })
  expect((await engineer.post(`/api/ingest/runs/${run}/cancel`)).body).toMatchObject({
    code: 'ingest.runEnded',
  })
})

it('is closed to those who may not deliver, and says when a file or source is missing', async () => {
  const analyst = await app.as('analyst', 'tjj')
  expect(
    (
      await analyst.upload('/api/ingest/sources/census-main/deliveries', {
        name: 'x',
        content: Buffer.from('x'),
      })
    ).status,
  ).toBe(403)
  expect((await app.anonymous.get('/api/ingest/runs')).status).toBe(401)
  expect((await engineer.post('/api/ingest/sources/census-main/deliveries', {})).body).toMatchObject({
    code: 'ingest.noFile',
  })
  const nowhere = await engineer.upload('/api/ingest/sources/nowhere/deliveries', {
    name: 'x',
    content: Buffer.from('x'),
  })
  expect(nowhere.body).toMatchObject({ code: 'ingest.sourceNotFound' })
})

it('keeps the landed bytes unchanged', async () => {
  const bytes = readFileSync(samplePath('population', 'population-2020-2025.csv'))
  const run = await deliver('census-main', 'population.csv', bytes)
  const reply = await engineer.get(`/api/ingest/runs/${run.id}/files/0`)
  expect(reply.headers['content-length']).toBe(String(bytes.length))
})
