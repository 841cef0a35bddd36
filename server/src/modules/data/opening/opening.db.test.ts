import { beforeAll, expect, it } from 'vitest'
import { registerDataset } from '#modules/data/catalog/index.ts'
import { useApp, type Caller } from '#test/app.ts'
import type { Assessment, OpenDataset } from './schema.ts'
import { publishRows, registerSamples, visitsEntry, visitsSql } from './testing/datasets.ts'

const app = useApp()
let steward: Caller
const MARKER = 'KEEP-THIS-INSIDE'

let leader: Caller

beforeAll(async () => {
  steward = await app.as('steward')
  leader = await app.as('leader')
  const ctx = app.ctx()
  await registerDataset(ctx, visitsEntry())
  await publishRows(ctx, 'visits', visitsSql(20))
  await registerSamples(ctx, ['population', 'economy', 'residents', 'hotline', 'fiscal'])
  for (const code of ['residents', 'hotline', 'fiscal'])
    await publishRows(ctx, code, `select '${MARKER}' as name, '${MARKER}' as _file, 2 as _line`)
})

const propose = (caller: Caller, code: string, plan: object = {}) =>
  caller.post(`/api/open/datasets/${code}/proposals`, { plan })
const decide = (caller: Caller, id: string, approve = true, note = '') =>
  caller.post(`/api/open/proposals/${id}/decision`, { approve, note })
const idOf = (reply: { body: never }): string => (reply.body as { id: string }).id

const codesOf = (assessment: Assessment): string[] => assessment.reasons.map(({ code }) => code)

it('lets only stewards of the owner or the data bureau propose, and only a second person of them decide', async () => {
  const analyst = await app.as('analyst', 'tjj')
  for (const [caller, status] of [
    [app.anonymous, 401],
    [analyst, 403],
  ] as const) {
    expect((await caller.get('/api/open/assessment/visits')).status).toBe(status)
    expect((await propose(caller, 'visits')).status).toBe(status)
    expect((await caller.post('/api/open/datasets/visits/withdrawal', { reason: '试' })).status).toBe(status)
  }
  const foreign = await app.as('steward', 'czt')
  expect(await propose(foreign, 'visits')).toMatchObject({
    status: 403,
    body: { code: 'catalog.notYourDepartment' },
  })
  const id = idOf(await propose(await app.as('steward', 'wjw'), 'visits'))
  expect((await app.anonymous.get('/api/open/datasets/visits')).status).toBe(404)
  expect((await decide(await app.as('steward', 'wjw'), id)).body).toMatchObject({
    code: 'catalog.secondPerson',
  })
  expect((await decide(foreign, id)).status).toBe(403)
  expect((await decide(await app.as('leader', 'czt'), id)).status).toBe(403)
  expect((await decide(leader, id, false)).body).toMatchObject({ code: 'opening.reasonNeeded' })
  expect((await decide(leader, id, false, '字段说明不清')).status).toBe(204)
  expect((await decide(leader, id)).body).toMatchObject({ code: 'opening.alreadyDecided' })
  expect((await app.anonymous.get('/api/open/datasets')).body).toEqual([])
})

it('says every reason against opening what is personal, important or not unconditional, and refuses it', async () => {
  const residents = (await steward.get('/api/open/assessment/residents')).body as Assessment
  expect(codesOf(residents)).toEqual(
    expect.arrayContaining(['notUnconditional', 'notForOpening', 'notGeneral']),
  )
  expect(codesOf((await steward.get('/api/open/assessment/fiscal')).body)).toEqual([
    'notUnconditional',
    'notForOpening',
  ])
  for (const code of ['residents', 'hotline', 'fiscal'])
    expect(await propose(steward, code)).toMatchObject({ status: 422, body: { code: 'opening.refused' } })
  await registerDataset(app.ctx(), visitsEntry({ code: 'empty' }))
  expect(codesOf((await steward.get('/api/open/assessment/empty')).body)).toEqual(['noVersion'])
})

it('finds identity and mobile numbers in the values, whatever the column is called', async () => {
  const ctx = app.ctx()
  await registerDataset(ctx, visitsEntry({ code: 'leaky' }))
  await publishRows(
    ctx,
    'leaky',
    `select case when range = 17 then '11010519491231002X' else 'x' || range end as county,
      13800000000 + range as visits, 'n' as note, 'f' as _file, 2 as _line from range(40)`,
  )
  const { reasons } = (await steward.get('/api/open/assessment/leaky')).body as Assessment
  expect(reasons).toMatchObject([{ code: 'personalValues', columns: ['county', 'visits'] }])
  const dropped = await steward.post('/api/open/assessment/leaky', { drop: ['county', 'visits'] })
  expect((dropped.body as Assessment).allowed).toBe(true)
})

it('opens, releases later versions that pass, withholds one that does not, and withdraws at once with the reason', async () => {
  const ctx = app.ctx()
  await decide(leader, idOf(await propose(steward, 'visits')))
  await publishRows(ctx, 'visits', visitsSql(30))
  expect((await app.anonymous.get('/api/open/datasets/visits/rows?version=2')).status).toBe(404)
  await app.drain()
  const { releases, synthetic } = (await app.anonymous.get('/api/open/datasets/visits')).body as OpenDataset
  expect([releases.map(({ version, rows }) => [version, rows]), synthetic]).toEqual([
    [
      [2, 30],
      [1, 20],
    ],
    true,
  ])
  await publishRows(ctx, 'visits', `select * replace ('13912345678' as note) from (${visitsSql(40)})`)
  await app.drain()
  const newest = (await app.anonymous.get('/api/open/datasets/visits')).body as OpenDataset
  expect(newest.releases[0]?.version).toBe(2)
  expect((await steward.get('/api/open/status/visits')).body).toMatchObject({
    withheld: [{ version: 3, reasons: [{ code: 'personalValues', columns: ['note'] }] }],
  })

  await registerDataset(ctx, visitsEntry({ sharing: 'conditional', sharingReason: '改为有条件' }))
  expect((await app.anonymous.get('/api/open/datasets/visits')).status).toBe(404)
  await registerDataset(ctx, visitsEntry())
  expect((await app.anonymous.get('/api/open/datasets/visits')).status).toBe(200)

  const withdraw = () => steward.post('/api/open/datasets/visits/withdrawal', { reason: '发现口径错误' })
  expect((await withdraw()).status).toBe(204)
  for (const path of ['', '/rows', '/data.csv', '/dcat.ttl', '/chart?x=county&by=count'])
    expect(await app.anonymous.get(`/api/open/datasets/visits${path}`)).toMatchObject({
      status: 410,
      body: { code: 'opening.withdrawn', details: { reason: '发现口径错误' } },
    })
  const ckan = await app.anonymous.get('/api/3/action/package_show?id=visits')
  expect([ckan.status, ckan.text.includes('发现口径错误')]).toEqual([410, true])
  expect((await withdraw()).status).toBe(404)
  const auditor = await app.as('administrator')
  const audit = (await auditor.get('/api/audit/entries?size=100')).text
  for (const act of [
    'proposed',
    'approved',
    'rejected',
    'opened',
    'versionReleased',
    'versionWithheld',
    'closed',
  ])
    expect(audit).toContain(`opening.${act}`)
  await publishRows(ctx, 'visits', visitsSql(20))
  await app.drain()
  expect((await app.anonymous.get('/api/open/datasets/visits')).status).toBe(410)
})

it('assesses the version current at approval, not the one proposed', async () => {
  const ctx = app.ctx()
  await registerDataset(ctx, visitsEntry({ code: 'raced' }))
  await publishRows(ctx, 'raced', visitsSql(20))
  const id = idOf(await propose(steward, 'raced'))
  await publishRows(ctx, 'raced', `select * replace ('13912345678' as note) from (${visitsSql(20)})`)
  expect(await decide(leader, id)).toMatchObject({ status: 422, body: { code: 'opening.refused' } })
  expect((await app.anonymous.get('/api/open/datasets/raced')).status).toBe(404)
  expect((await steward.get('/api/open/status/raced')).body).toMatchObject({ waiting: { id } })
})

it('gives nothing of what is personal or not opened on any route', async () => {
  await decide(leader, idOf(await propose(steward, 'visits')))
  for (const code of ['residents', 'hotline', 'fiscal', 'empty', 'nowhere']) {
    const datasetRoutes = ['', '/rows', '/dcat.ttl', '/dcat.jsonld', '/datapackage.json', '/contract.yaml']
    const files = ['csv', 'json', 'ndjson', 'parquet', 'xlsx'].map((format) => `/data.${format}`)
    for (const path of [...datasetRoutes, ...files]) {
      const reply = await app.anonymous.get(`/api/open/datasets/${code}${path}`)
      expect([code, path, reply.status, reply.text.includes(MARKER)]).toEqual([code, path, 404, false])
    }
    for (const [action, status] of [
      [`package_show?id=${code}`, 404],
      [`datastore_search?resource_id=${code}`, 404],
      [`datastore_search?resource_id=${code}&fields=name`, 404],
      [`datastore_search_sql?sql=${encodeURIComponent(`select * from ${code}`)}`, 404],
      [`datastore_search_sql?sql=${encodeURIComponent(`select * from visits, "${code}"`)}`, 404],
    ] as const) {
      const reply = await app.anonymous.get(`/api/3/action/${action}`)
      expect([action, reply.status, reply.text.includes(MARKER)]).toEqual([action, status, false])
    }
  }
  const lists = [
    '/api/open/datasets',
    '/api/open/catalog.ttl',
    '/api/open/catalog.jsonld',
    '/api/open/changes.atom',
  ]
  const actions = ['package_list', 'package_search', 'organization_list?all_fields=true']
  for (const path of [...lists, ...actions.map((action) => `/api/3/action/${action}`)]) {
    const { status, text } = await app.anonymous.get(path)
    expect([path, status]).toEqual([path, 200])
    expect(text).not.toMatch(/residents|hotline|fiscal|KEEP-THIS-INSIDE/)
  }
})
