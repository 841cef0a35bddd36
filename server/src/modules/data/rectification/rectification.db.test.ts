import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { useApp, type Caller } from '#test/app.ts'
import { freshness } from './jobs.ts'
import type { QualityBoard, RectificationItem } from './schema.ts'
import type { QualityReport } from '#modules/data/quality/schema.ts'

const app = useApp()

const contract = `
apiVersion: v3.1.0
kind: DataContract
id: census
version: 1.0.0
status: active
slaProperties:
  - { property: frequency, value: 30, unit: d }
  - { property: latency, value: 2, unit: d }
schema:
  - name: census
    properties:
      - { name: region, businessName: 地区代码, logicalType: string, required: true, primaryKey: true, logicalTypeOptions: { pattern: '[0-9]{6}' } }
      - { name: people, businessName: 人口, logicalType: integer, logicalTypeOptions: { minimum: 0 } }
    quality:
      - { id: stable, name: 人口不大幅修订, type: custom, engine: yuzhi, severity: warning, implementation: { rule: revision, columns: [people], key: [region], relative: 0.5 } }
      - { id: known, name: 地区有登记, type: custom, engine: yuzhi, severity: warning, implementation: { rule: foreign-key, columns: [region], dataset: places, references: [region] } }
`

const entry = (code: string, text: string) => ({
  ...{ code, title: { zh: code, en: code }, summary: { zh: code, en: code } },
  ...{ department: 'tjj', level: 'province', theme: '人口', classification: 'general', personal: false },
  ...{ sharing: 'unconditional', sharingReason: null, updateCycle: 'irregular', synthetic: true },
  ...{ licence: 'CC0', origin: 'test', contract: text, contractFiles: {} },
})

const places = `
apiVersion: v3.1.0
kind: DataContract
id: places
version: 1.0.0
status: active
schema:
  - name: places
    properties:
      - { name: region, businessName: 地区代码, logicalType: string, primaryKey: true }
`

let engineer: Caller
let handler: Caller
let steward: Caller

beforeAll(async () => {
  engineer = await app.as('engineer', 'tjj')
  handler = await app.as('handler', 'tjj')
  steward = await app.as('steward', 'sjj')
  for (const [code, text] of [
    ['census', contract],
    ['places', places],
  ] as const) {
    expect((await steward.put('/api/catalog/datasets', entry(code, text))).status).toBe(204)
    const source = { code, title: { zh: code, en: code }, department: 'tjj', dataset: code, mode: 'replace' }
    expect((await engineer.put('/api/ingest/sources', source)).status).toBe(204)
  }
  const columns = [{ target: 'region', from: ['地区代码'], transforms: [] }]
  const people = { target: 'people', from: ['人口'], transforms: [] }
  await engineer.post('/api/ingest/sources/places/mapping', { after: 0, mapping: { columns } })
  await engineer.post('/api/ingest/sources/census/mapping', {
    after: 0,
    mapping: { columns: [...columns, people] },
  })
  const rule = { dataset: '*', scope: 'rule', key: '*', minimum: 95, enabled: true }
  expect((await steward.post('/api/quality/thresholds', rule)).status).toBe(200)
  await steward.post('/api/quality/thresholds', { ...rule, scope: 'freshness', minimum: 100 })
})

/** Ten regions; `bad` of them negative, the first with its own figure. */
const rowsOf = (bad: number, first = 100): string =>
  Array.from({ length: 10 }, (_, i) => `33010${i},${i < bad ? -5 : i === 9 ? first : 100}`).join('\n')

async function deliver(source: string, text: string): Promise<string> {
  const name = `${source}-${Math.random()}.csv`
  const reply = await engineer.upload(`/api/ingest/sources/${source}/deliveries`, {
    name,
    content: Buffer.from(text),
  })
  expect(reply.status).toBe(202)
  await app.drain()
  return (reply.body as { run: string }).run
}

const deliverCensus = (bad: number, first?: number) =>
  deliver('census', `地区代码,人口\n${rowsOf(bad, first)}\n`)

async function list(query = ''): Promise<RectificationItem[]> {
  const { body } = await steward.get(`/api/quality/rectifications?size=100${query}`)
  return (body as { items: RectificationItem[] }).items
}

async function step(caller: Caller, caseId: string, transition: string, more: object = {}): Promise<number> {
  const { version } = (await caller.get(`/api/cases/${caseId}`)).body as { version: number }
  const { status } = await caller.post(`/api/cases/${caseId}/transitions`, { version, transition, ...more })
  await app.drain()
  return status
}

type CaseView = {
  state: string
  department: string
  clocks: { name: string; status: string }[]
  history: { comment: string | null }[]
}
const caseOf = async (id: string): Promise<CaseView> => (await steward.get(`/api/cases/${id}`)).body

describe('what breaks a threshold', () => {
  it('becomes one case of the owner, with the evidence, however many rules one file breaks', async () => {
    await deliver(
      'places',
      '地区代码\n330100\n330101\n330102\n330103\n330104\n330105\n330106\n330107\n330108\n',
    )
    await deliverCensus(2)
    const [one, ...others] = await list()
    expect(others).toEqual([])
    expect(one).toMatchObject({ dataset: 'census', department: 'tjj', state: 'opened', round: 1, version: 1 })
    const subjects = one?.breaches.map(({ subject, latest }) => [subject, latest.failed, latest.checked])
    expect(subjects).toEqual([
      ['rule:known', 1, 8],
      ['rule:people.range', 2, 10],
    ])
    expect(one?.breaches[0]?.words.zh).toBe('地区有登记（known）')
    const opened = await caseOf(one?.caseId ?? '')
    expect(opened).toMatchObject({ state: 'opened', department: 'tjj' })
    expect(opened.clocks.map(({ name, status }) => [name, status])).toEqual([
      ['acceptance', 'running'],
      ['closing', 'running'],
    ])
  })

  it('is sent back with the difference while a new delivery still breaks it, and never doubled', async () => {
    const [before] = await list()
    expect(await step(handler, before?.caseId ?? '', 'accept')).toBe(200)
    await deliverCensus(1)
    const [one, ...others] = await list()
    expect(others).toEqual([])
    expect(one).toMatchObject({ id: before?.id, state: 'accepted', sentBack: 1 })
    const { history } = await caseOf(one?.caseId ?? '')
    const told = history.map(({ comment }) => comment ?? '').join('\n')
    expect(told).toContain('people.range: 2/10 → 1/10')
  })

  it('is closed by the re-check of a delivery that keeps it', async () => {
    await deliver('places', `地区代码\n${Array.from({ length: 10 }, (_, i) => `33010${i}`).join('\n')}\n`)
    await deliverCensus(0)
    const [one] = await list()
    expect(one).toMatchObject({ state: 'closed', sentBack: 1 })
    expect(one?.breaches.every(({ mended }) => mended)).toBe(true)
    expect((await caseOf(one?.caseId ?? '')).state).toBe('closed')
    expect(await list('&open=true')).toEqual([])
  })

  it('opens the same rectification again, with a new case, when it breaks within the days of the policy', async () => {
    const [before] = await list()
    await deliverCensus(3)
    const [one, ...others] = await list()
    expect(others).toEqual([])
    expect(one).toMatchObject({ id: before?.id, round: 2, state: 'opened' })
    expect(one?.caseId).not.toBe(before?.caseId)
    await deliverCensus(0)
    app.clock.advance(40 * 86_400_000)
    await deliverCensus(4)
    expect((await list()).map(({ round, state }) => [round, state])).toEqual([
      [1, 'opened'],
      [2, 'closed'],
    ])
    await deliverCensus(0)
  })
})

describe('a dispute', () => {
  it('goes to the steward; upheld, the same fault is left alone until it grows worse', async () => {
    await deliverCensus(0, 100)
    await deliverCensus(0, 400)
    const [one] = await list('&open=true')
    expect(one?.breaches.map(({ subject }) => subject)).toEqual(['rule:stable'])
    const id = one?.caseId ?? ''
    expect(await step(handler, id, 'dispute')).toBe(422)
    expect(await step(handler, id, 'dispute', { data: { disputeReason: '口径调整' } })).toBe(200)
    expect((await list('&open=true'))[0]?.state).toBe('disputed')
    expect(await step(handler, id, 'uphold', { comment: '同意' })).not.toBe(200)
    expect(await step(steward, id, 'uphold', { comment: '普查口径' })).toBe(200)
    const ended = (await list()).find((found) => found.id === one?.id)
    expect(ended).toMatchObject({ state: 'withdrawn' })
    const judged = await steward.post('/api/quality/thresholds', {
      ...{ dataset: 'census', scope: 'rule', key: 'stable', minimum: 99, enabled: true },
    })
    await app.drain()
    expect(await list('&open=true')).toEqual([])
    const { id: threshold } = judged.body as { id: string }
    expect((await steward.delete(`/api/quality/thresholds/${threshold}`)).status).toBe(204)
    await deliverCensus(0, 400)
  })
})

describe('freshness', () => {
  it('is judged although nothing arrives, is one case, and ends with the next delivery', async () => {
    const judge = () => freshness.handle(app.ctx(), {}, new AbortController().signal)
    await judge()
    expect(await list('&open=true')).toEqual([])
    app.clock.advance(33 * 86_400_000)
    await judge()
    await judge()
    const open = await list('&open=true')
    expect(open.map(({ breaches }) => breaches.map(({ subject }) => subject))).toEqual([['freshness']])
    const board = (await steward.get('/api/quality/board')).body as z.infer<typeof QualityBoard>
    expect(board.departments).toMatchObject([{ department: 'tjj', datasets: 2, late: 1, open: 1 }])
    await deliverCensus(0, 401)
    expect(await list('&open=true')).toEqual([])
  })
})

describe('the report of a run', () => {
  it('tells the check of the version with that of the delivery, and its faults beside the others', async () => {
    const run = await deliverCensus(1, 900)
    const report = (await engineer.get(`/api/quality/reports/${run}`)).body as QualityReport
    expect(report.versionCheckedAt).not.toBeNull()
    expect(report.rules.find(({ id }) => id === 'stable')).toMatchObject({
      ...{ name: '人口不大幅修订', ruleKind: 'revision', checked: 9, failed: 1, dimension: 'consistency' },
    })
    const { items } = (await engineer.get(`/api/quality/reports/${run}/faults`)).body as {
      items: { rule: string; ruleName: string | null; line: number; value: string; args: object }[]
    }
    expect(items.map(({ rule, line, value }) => [rule, line, value])).toEqual([
      ['people.range', 2, '-5'],
      ['stable', 11, '900'],
    ])
    const csv = await engineer.get(`/api/quality/reports/${run}/faults.csv`)
    expect(csv.text).toContain('人口不大幅修订')
  })

  it('lets nobody set thresholds but stewards, and not the same one twice', async () => {
    const threshold = { dataset: '*', scope: 'rule', key: '*', minimum: 1, enabled: true }
    expect((await handler.post('/api/quality/thresholds', threshold)).status).toBe(403)
    expect((await steward.post('/api/quality/thresholds', threshold)).status).toBe(409)
  })
})
