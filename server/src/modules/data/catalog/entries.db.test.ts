import { utils, read } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp, type Caller } from '#test/app.ts'
import type { DatasetInput } from './entry.ts'
import { registerDataset } from './register-dataset.ts'
import type { DatasetDetail, DatasetNote, EntryVersionView, FollowedChange, ImportReport } from './schema.ts'
import { fullEntry } from './testing/entries.ts'

const app = useApp()
let author: Caller
let bureau: Caller
let owner: Caller
let stranger: Caller

beforeAll(async () => {
  author = await app.as('engineer', 'wjw')
  owner = await app.as('steward', 'wjw')
  bureau = await app.as('steward', 'sjj')
  stranger = await app.as('steward', 'czt')
})

const save = (caller: Caller, entry: DatasetInput, more: object = {}) =>
  caller.put('/api/catalog/entries', { entry, ...more })
const decide = (caller: Caller, code: string, act: string, more: object = {}) =>
  caller.post(`/api/catalog/datasets/${code}/decisions`, { act, ...more })
const detail = async (code: string): Promise<DatasetDetail> =>
  (await author.get(`/api/catalog/datasets/${code}`)).body

describe('an entry from draft to retirement', () => {
  it('is written by its department only, reviewed by another person, published by the data bureau', async () => {
    expect(await save(stranger, fullEntry('visits', '门诊量'))).toMatchObject({
      status: 403,
      body: { code: 'catalog.notYourDepartment' },
    })
    expect((await save(author, fullEntry('visits', '门诊量'))).body).toEqual({ number: 1 })
    expect((await app.anonymous.get('/api/catalog/datasets/visits')).status).toBe(404)
    expect((await decide(bureau, 'visits', 'publish')).status).toBe(409)
    expect((await decide(author, 'visits', 'review')).status).toBe(403)
    expect((await decide(stranger, 'visits', 'review')).status).toBe(403)
    expect((await decide(owner, 'visits', 'review')).status).toBe(204)
    expect((await decide(owner, 'visits', 'publish')).status).toBe(403)
    expect((await decide(bureau, 'visits', 'publish')).status).toBe(204)
    expect((await app.anonymous.get('/api/catalog/datasets/visits')).body).toMatchObject({
      state: 'published',
      resourceCode: '203001/0001',
      completeness: 100,
      issuedAt: '2026-11-23T02:00:00.000Z',
    })
  })

  it('is not approved by its author, whatever their role', async () => {
    await save(bureau, fullEntry('own', '自己编制'))
    expect(await decide(bureau, 'own', 'review')).toMatchObject({
      status: 409,
      body: { code: 'catalog.secondPerson' },
    })
  })

  it('stays in force while a change is drafted, says what changed, and goes back with a reason', async () => {
    const changed = fullEntry('visits', '门诊人次', { updateCycle: 'weekly', contract: withColumn() })
    expect((await save(author, changed, { after: 9 })).body).toMatchObject({
      code: 'catalog.changedMeanwhile',
    })
    await save(author, changed, { note: '改名', after: 1 })
    expect((await detail('visits')).title.zh).toBe('门诊量')
    const [draft] = (await author.get('/api/catalog/datasets/visits/entry-versions'))
      .body as EntryVersionView[]
    expect(draft).toMatchObject({ number: 2, state: 'draft', note: '改名', own: true })
    expect(draft?.changes).toEqual([
      { field: 'title.zh', before: '门诊量', after: '门诊人次' },
      { field: 'updateCycle', before: 'monthly', after: 'weekly' },
      { field: 'columns.ward', before: null, after: 'string · ward/病区' },
    ])
    expect((await decide(owner, 'visits', 'return')).body).toMatchObject({ code: 'catalog.reasonMissing' })
    expect((await decide(owner, 'visits', 'return', { reason: '名称不准' })).status).toBe(204)
    await decide(owner, 'visits', 'review')
    await decide(bureau, 'visits', 'publish')
    expect(await detail('visits')).toMatchObject({
      title: { zh: '门诊人次' },
      entryVersion: 2,
      resourceCode: '203001/0001',
    })
  })

  it('does not loosen the contract in force, which is data/contracts’ matter', async () => {
    const { entry: now } = (await author.get('/api/catalog/datasets/visits/entry')).body as {
      entry: DatasetInput
    }
    const contract = now.contract.replace('businessName: 病区,', 'businessName: 病区, required: true,')
    expect((await save(author, { ...now, contract })).status).toBe(200)
    await decide(owner, 'visits', 'review')
    expect((await decide(bureau, 'visits', 'publish')).status).toBe(204)
    expect(await save(author, now)).toMatchObject({
      status: 409,
      body: { code: 'catalog.contractLoosened', details: { rules: ['ward.required'], columns: [] } },
    })
    const { contract: without } = fullEntry('visits', '门诊人次')
    expect((await save(bureau, { ...now, contract: without })).body).toMatchObject({
      details: { columns: ['ward'] },
    })
    expect(await detail('visits')).toMatchObject({ entryVersion: 3 })
  })

  it('may be changed freely while it is in nobody’s use', async () => {
    await save(bureau, fullEntry('own', '自己编制', { contract: withColumn() }))
    expect((await save(bureau, fullEntry('own', '自己编制'))).status).toBe(200)
  })

  it('is retired with a reason and its successor', async () => {
    await registerDataset(app.ctx(), fullEntry('visits_new', '新门诊量'))
    expect((await decide(owner, 'visits', 'retire', { reason: '合并', successor: 'nowhere' })).status).toBe(
      404,
    )
    expect(
      (await decide(owner, 'visits', 'retire', { reason: '合并', successor: 'visits_new' })).status,
    ).toBe(204)
    expect((await app.anonymous.get('/api/catalog/datasets/visits')).body).toMatchObject({
      state: 'retired',
      successor: 'visits_new',
      retiredReason: '合并',
    })
    const found = (await app.anonymous.get(`/api/catalog/search?q=${encodeURIComponent('门诊')}`)).text
    expect([found.includes('"visits"'), found.includes('"visits_new"')]).toEqual([false, true])
  })
})

const withColumn = (): string =>
  `${fullEntry('t', 't').contract}      - { name: ward, businessName: 病区, logicalType: string }\n`

describe('core items', () => {
  it('must all be there before publication, and are counted by department', async () => {
    const { category: _class, providerCode: _provider, ...entry } = fullEntry('poor', '缺项')
    await save(author, entry)
    await decide(owner, 'poor', 'review')
    expect(await decide(bureau, 'poor', 'publish')).toMatchObject({
      status: 422,
      body: { code: 'catalog.incomplete', details: { missing: ['category', 'code', 'providerCode'] } },
    })
    const { body } = await author.get('/api/catalog/completeness')
    expect(body).toMatchObject({
      departments: [{ department: 'wjw', datasets: 3, complete: 2, percent: 93 }],
      items: expect.arrayContaining([expect.objectContaining({ key: 'providerCode', missing: 1 })]),
    })
  })

  it.each([
    ['category', { category: '9' }],
    ['category', { category: '106001' }],
    ['providerCode', { providerCode: '11330000009900034X' }],
    ['openingCondition', { opening: 'conditional' }],
    ['opening', { sharing: 'none', sharingReason: '法律规定', opening: 'yes' }],
    ['opening', { classification: 'core', opening: 'yes' }],
    ['related', { related: ['nowhere'] }],
  ] as const)('%s is refused where it is wrong: %j', async (field, wrong) => {
    const { status, body } = await save(author, fullEntry('wrong', '错', wrong as Partial<DatasetInput>))
    expect([status, body]).toMatchObject([
      422,
      { code: 'catalog.invalidEntry', details: { faults: [{ field }] } },
    ])
  })

  it.each([{ secret: true }, { summary: { zh: '机密★十年', en: '-' } }, { keywords: ['绝密级'] }])(
    'excludes state secrets and keeps nothing: %j',
    async (secret) => {
      const reply = await save(author, fullEntry('secret', '不得入库', secret))
      expect(reply).toMatchObject({ status: 422, body: { code: 'catalog.secretExcluded' } })
      expect((await author.get('/api/catalog/datasets/secret')).status).toBe(404)
      const audit = await (await app.as('administrator')).get('/api/audit/entries?size=100')
      expect(audit.text).not.toContain('不得入库')
    },
  )
})

describe('the guide’s table', () => {
  const upload = (content: Buffer, caller = author) =>
    caller.upload('/api/catalog/import', { name: 'catalog.csv', content })

  it('goes out and comes back without a change, as CSV and as a workbook', async () => {
    const csv = (await owner.get('/api/catalog/table.csv?department=wjw')).text
    expect(csv).toContain('信息资源提供方代码')
    expect(csv).toContain('203001/')
    expect((await upload(Buffer.from(csv))).body).toMatchObject({ saved: [], faults: [] })
    const reply = await app.http.inject({ method: 'GET', url: '/api/catalog/table.xlsx' })
    expect(reply.statusCode).toBe(401)
  })

  it('takes new and changed entries, names bad cells by row and column, and hinders no other row', async () => {
    const csv = (await owner.get('/api/catalog/table.csv?department=wjw')).text
    const [header = '', ...lines] = csv.trim().split('\r\n')
    const titles = header.replace('\uFEFF', '').split(',')
    const row = (cells: Record<string, string>): string => titles.map((title) => cells[title] ?? '').join(',')
    const good = {
      数据集标识: 'imported',
      信息资源名称: '导入的数据集',
      信息资源提供方: 'wjw',
      信息资源摘要: '批量导入的合成数据集',
      共享类型: '无条件共享',
      更新周期: '每月',
      主题: '卫生',
      信息项字段: 'area',
      信息项名称: '面积',
      信息项数据类型: '数值型N',
    }
    const table = [
      header,
      ...lines.filter((line) => line.startsWith('own,')),
      row(good),
      row({ 信息项字段: 'place', 信息项名称: '地点', 信息项数据类型: '字符型' }),
      row({ ...good, 数据集标识: 'bad', 共享类型: '随便' }),
      row({ ...good, 数据集标识: 'foreign', 信息资源提供方: 'czt' }),
      row({ ...good, 数据集标识: 'unshared', 共享类型: '不予共享' }),
    ].join('\r\n')
    const report = (await upload(Buffer.from(table))).body as ImportReport
    expect(report.saved).toEqual(['imported'])
    expect(report.faults.map(({ row: at, column }) => [at, column])).toEqual([
      [5, '共享类型'],
      [6, null],
      [7, null],
    ])
    expect((await detail('imported')).columns.map(({ name, type }) => [name, type])).toEqual([
      ['area', 'number'],
      ['place', 'string'],
    ])
  })

  it('refuses what is no such table', async () => {
    for (const content of [Buffer.from('a,b\n1,2\n'), Buffer.from('PK\u0003\u0004broken'), Buffer.alloc(0)])
      expect((await upload(content)).body).toMatchObject({ code: 'catalog.badTable' })
  })

  it('is a workbook a spreadsheet reads', async () => {
    const { exportEntriesXlsx } = await import('./export-entries.ts')
    const book = read(await exportEntriesXlsx(app.ctx(), 'wjw'), { type: 'buffer' })
    const rows = utils.sheet_to_json<Record<string, string>>(book.Sheets['政务信息资源目录'] ?? {})
    expect(rows.find((row) => row['数据集标识'] === 'visits_new')).toMatchObject({
      信息资源代码: '203001/0003',
      共享类型: '无条件共享',
      信息项名称: '县区',
    })
  })
})

describe('what people say of a dataset', () => {
  it('tells followers what happened since, and the owner answers an issue', async () => {
    await stranger.put('/api/catalog/datasets/visits_new/following', { following: true })
    expect((await stranger.get('/api/catalog/datasets/visits_new')).body).toMatchObject({ following: true })
    app.clock.advance(1000)
    const note = { kind: 'issue', text: '3 月的数据重复' }
    const { id } = (await stranger.post('/api/catalog/datasets/visits_new/notes', note)).body as {
      id: string
    }
    const changes = (await stranger.get('/api/catalog/following')).body as FollowedChange[]
    expect(changes).toMatchObject([{ dataset: 'visits_new', kind: 'note', seen: false }])
    const answer = `/api/catalog/datasets/visits_new/notes/${id}/answer`
    expect((await stranger.post(answer, { answer: '不是我的' })).status).toBe(403)
    expect((await owner.post(answer, { answer: '已去重' })).status).toBe(204)
    expect((await owner.post(answer, { answer: '再次' })).status).toBe(404)
    const notes = (await stranger.get('/api/catalog/datasets/visits_new/notes')).body as DatasetNote[]
    expect(notes).toMatchObject([{ answer: '已去重', resolvedByName: 'steward-wjw' }])
    await stranger.post('/api/catalog/following/seen')
    expect((await stranger.get('/api/catalog/following')).body).toMatchObject([{ seen: true }])
  })

  it('relates what is named and what is alike', async () => {
    await registerDataset(app.ctx(), fullEntry('a', '住院病案首页', { related: ['visits_new'] }))
    await registerDataset(app.ctx(), fullEntry('b', '住院病案费用'))
    const { relatedDatasets } = await detail('a')
    expect(relatedDatasets.map(({ code, named }) => [code, named])).toEqual([
      ['visits_new', true],
      ['b', false],
    ])
  })
})
