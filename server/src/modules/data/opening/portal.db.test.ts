import { read, utils } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { registerDataset } from '#modules/data/catalog/index.ts'
import { useApp } from '#test/app.ts'
import { openDataset } from './open-dataset.ts'
import { Plan } from './protect/plan.ts'
import { takeToken } from './rate-limit.ts'
import type { ChartPoints, OpenDataset, OpenSearchPage, PublicCase, PublicReceipt } from './schema.ts'
import { publishRows, visitsEntry, VISITS_CONTRACT, visitsSql } from './testing/datasets.ts'

const app = useApp()
const at = '/api/open/datasets/visits'

beforeAll(async () => {
  const ctx = app.ctx()
  await registerDataset(ctx, visitsEntry({ keywords: ['医疗'] }))
  await registerDataset(ctx, visitsEntry({ code: 'beds', title: { zh: '床位', en: 'Beds' }, theme: '民生' }))
  await registerDataset(ctx, visitsEntry({ code: 'closed', title: { zh: '门诊内部', en: 'Internal' } }))
  await publishRows(ctx, 'visits', visitsSql(40))
  await publishRows(ctx, 'beds', visitsSql(10))
  for (const code of ['visits', 'beds']) await openDataset(ctx, code)
})

const raw = (url: string, headers: Record<string, string> = {}) =>
  app.http.inject({ method: 'GET', url, headers })

describe('the portal', () => {
  it('searches among what is open only, with counts, in Chinese, pinyin and with a slip', async () => {
    for (const q of ['门诊', 'menzhen', '医疗', '们诊']) {
      const { items, total } = (await app.anonymous.get(`/api/open/search?q=${encodeURIComponent(q)}`))
        .body as OpenSearchPage
      expect([q, total, items.map(({ code }) => code)]).toEqual([q, 1, ['visits']])
    }
    const all = (await app.anonymous.get('/api/open/search')).body as OpenSearchPage
    expect(all.facets['theme']).toEqual({ 卫生健康: 1, 民生: 1 })
  })

  it('draws a figure for each value of a column', async () => {
    const { points, cut } = (await app.anonymous.get(`${at}/chart?x=county&y=visits&by=sum`))
      .body as ChartPoints
    expect([cut, points[0], points.length]).toEqual([false, { x: 'C0', y: 140 }, 5])
    expect((await app.anonymous.get(`${at}/chart?x=county&y=note`)).status).toBe(400)
    expect((await app.anonymous.get(`${at}/chart?x=hidden&by=count`)).status).toBe(400)
  })

  it('gives a workbook with a sheet that says what it is', async () => {
    const book = read((await raw(`${at}/data.xlsx?county=C1`)).rawPayload)
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets['数据 data'] ?? {}, { header: 1 })
    expect(rows.slice(0, 2)).toEqual([
      ['县区 county', '日期 day', '数量 visits', '比率 rate', '备注 note'],
      ['C1', '2026-01-02', 1, 0.125, '他说"好",行'],
    ])
    expect(JSON.stringify(utils.sheet_to_json(book.Sheets['说明 about'] ?? {}, { header: 1 }))).toContain(
      'synthetic',
    )
  })

  it('gives CSV in GB18030 where that is asked for', async () => {
    const reply = await raw(`${at}/data.csv?encoding=gb18030&visits=1`)
    expect(reply.headers['content-type']).toBe('text/csv; charset=gb18030')
    expect(new TextDecoder('gb18030').decode(reply.rawPayload)).toContain('他说""好"",行')
  })
})

describe('manners on the wire', () => {
  it('lets other sites read, tells what has not changed, and changes its tag with the data', async () => {
    const first = await raw(`${at}/data.csv`)
    expect(first.headers).toMatchObject({
      'access-control-allow-origin': '*',
      etag: expect.stringMatching(/^"/),
    })
    const { etag, 'last-modified': modified } = first.headers as Record<string, string>
    const again = await raw(`${at}/data.csv`, { 'if-none-match': `W/${etag}` })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await raw(`${at}/data.csv`, { 'if-modified-since': modified ?? '' })).statusCode).toBe(304)
    expect((await raw(`${at}/data.csv?county=C1`, { 'if-none-match': etag ?? '' })).statusCode).toBe(200)
    for (const path of ['/api/open/catalog.ttl', '/api/open/changes.atom', '/api/3/action/package_list']) {
      const tag = (await raw(path)).headers.etag
      expect([path, (await raw(path, { 'if-none-match': String(tag) })).statusCode]).toEqual([path, 304])
    }
    app.clock.advance(5000)
    await publishRows(app.ctx(), 'visits', visitsSql(41))
    await app.drain()
    expect((await raw(`${at}/data.csv`, { 'if-none-match': etag ?? '' })).statusCode).toBe(200)
    expect((await raw(`${at}/data.csv`, { 'if-modified-since': modified ?? '' })).statusCode).toBe(200)
  })

  it('compresses', async () => {
    const reply = await raw(`${at}/data.csv`, { 'accept-encoding': 'gzip' })
    expect(reply.headers['content-encoding']).toBe('gzip')
  })

  it('keeps one address within its budget and says when to come back', async () => {
    const replies = []
    for (let i = 0; i < 70; i++)
      replies.push(await app.http.inject({ url: `${at}/data.csv?visits=1`, remoteAddress: '203.0.113.9' }))
    const refused = replies.filter(({ statusCode }) => statusCode === 429)
    expect(refused).toHaveLength(10)
    expect(refused[0]?.headers['retry-after']).toBe('1')
    const other = await app.http.inject({ url: `${at}/data.csv?visits=1`, remoteAddress: '203.0.113.10' })
    expect(other.statusCode).toBe(200)
    app.clock.advance(2000)
    const later = await app.http.inject({ url: `${at}/data.csv?visits=1`, remoteAddress: '203.0.113.9' })
    expect(later.statusCode).toBe(200)
  })

  it('refills a budget by the second and never above its burst', () => {
    const budget = { name: 'test', burst: 2, perSecond: 0.5 }
    const takes = [0, 0, 0, 1000, 2000, 60_000, 60_000, 60_000].map((now) => takeToken('x', budget, now))
    expect(takes).toEqual([0, 0, 2, 1, 0, 0, 0, 2])
  })
})

describe('rows about persons', () => {
  it('are opened without identifiers, coarser and in groups, as a file of its own; the source is untouched', async () => {
    const contract = VISITS_CONTRACT.replace(
      /properties:[\s\S]*/,
      `properties:
      - { name: id, logicalType: string, customProperties: [{ property: dataElement, value: identity-number }] }
      - { name: age, logicalType: integer, customProperties: [{ property: dataElement, value: age }] }
      - { name: code, logicalType: string, customProperties: [{ property: dataElement, value: division-code }] }
      - { name: fee, logicalType: number }
`,
    )
    await registerDataset(app.ctx(), visitsEntry({ code: 'people', personal: true, contract }))
    await publishRows(
      app.ctx(),
      'people',
      `select '11010519491231002X' as id, 20 + range % 37 as age, '3301' || lpad((range % 3 + 2)::varchar, 2, '0') as code,
        range / 10 as fee, 'f' as _file, range + 2 as _line from range(400)`,
    )
    const steward = await app.as('steward')
    const proposed = (await steward.get('/api/open/assessment/people')).body as { plan: Plan }
    expect(proposed.plan).toMatchObject({ drop: ['id'], quasiIdentifiers: ['age', 'code'] })
    const plan = Plan.parse({
      ...proposed.plan,
      generalise: [
        { column: 'age', to: 'band10' },
        { column: 'code', to: 'city' },
      ],
    })
    await openDataset(app.ctx(), 'people', plan)
    const opened = (await app.anonymous.get('/api/open/datasets/people')).body as OpenDataset
    expect(opened.columns.map(({ name, type }) => [name, type])).toEqual([
      ['age', 'string'],
      ['code', 'string'],
      ['fee', 'number'],
    ])
    expect(opened.releases).toMatchObject([{ derived: true, rows: 400 }])
    const { text } = await app.anonymous.get('/api/open/datasets/people/data.csv?lineage=true')
    const [header, ...lines] = text.trim().split('\r\n')
    expect(header).toBe('age,code,fee')
    const groups = Map.groupBy(lines, (line) => line.split(',').slice(0, 2).join())
    expect([...groups.keys()].sort()).toEqual([
      '20-29,330100',
      '30-39,330100',
      '40-49,330100',
      '50-59,330100',
    ])
    const sql = encodeURIComponent('select count(*) as n from people')
    expect((await app.anonymous.get(`/api/3/action/datastore_search_sql?sql=${sql}`)).body).toMatchObject({
      result: { records: [{ n: 400 }] },
    })
    for (const wanted of ['id', '_line']) {
      const asked = encodeURIComponent(`select ${wanted} from people`)
      const reply = await app.anonymous.get(`/api/3/action/datastore_search_sql?sql=${asked}`)
      expect([reply.status, reply.text.includes('11010519491231002X')]).toEqual([409, false])
    }
    const page = await steward.get('/api/catalog/datasets/people/rows?size=1')
    expect(page.text).toContain('11010519491231002X')
  })
})

describe('the public’s voice', () => {
  it('asks for data to be opened, and learns the answer by number and receipt only', async () => {
    const request = {
      title: '公交到站',
      description: '实时到站时间与线路',
      purpose: '出行应用',
      department: 'wjw',
    }
    const { number, receipt } = (await app.anonymous.post('/api/open/requests', request))
      .body as PublicReceipt
    expect(number).toMatch(/^OR-2026-/)
    expect((await app.anonymous.get(`/api/open/requests/${number}?receipt=wrong`)).status).toBe(404)
    const state = async (): Promise<PublicCase> =>
      (await app.anonymous.get(`/api/open/requests/${number}?receipt=${receipt}`)).body
    expect(await state()).toMatchObject({ state: { zh: '已收到' }, closed: false, answer: null })
    const steward = await app.as('steward')
    const { items } = (await steward.get('/api/cases?type=opening-request')).body as {
      items: { id: string }[]
    }
    const id = items[0]?.id ?? ''
    for (const [transition, data] of [
      ['take', {}],
      ['accept', { answer: '已列入明年开放计划' }],
    ] as const) {
      const { version } = (await steward.get(`/api/cases/${id}`)).body as { version: number }
      const reply = await steward.post(`/api/cases/${id}/transitions`, { transition, data, version })
      expect([transition, reply.status, reply.text]).toEqual([transition, 200, expect.anything()])
    }
    expect(await state()).toMatchObject({
      state: { zh: '已采纳' },
      closed: true,
      answer: '已列入明年开放计划',
    })
  })

  it('says what is wrong with a dataset, to the department that answers for it', async () => {
    const feedback = { kind: 'error', text: '三月的数据重复了' }
    const { number } = (await app.anonymous.post(`${at}/feedback`, feedback)).body as PublicReceipt
    expect(number).toMatch(/^OF-2026-/)
    expect((await app.anonymous.post('/api/open/datasets/closed/feedback', feedback)).status).toBe(404)
  })
})
