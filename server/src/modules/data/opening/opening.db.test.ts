import { beforeAll, expect, it } from 'vitest'
import { registerDataset } from '#modules/data/catalog/index.ts'
import { useApp, type Caller } from '#test/app.ts'
import type { Assessment, OpenDataset } from './schema.ts'
import { publishRows, registerSamples, visitsEntry, VISITS_CONTRACT, visitsSql } from './testing/datasets.ts'

const app = useApp()
let steward: Caller
const MARKER = 'KEEP-THIS-INSIDE'

beforeAll(async () => {
  steward = await app.as('steward')
  const ctx = app.ctx()
  await registerDataset(ctx, visitsEntry())
  await publishRows(ctx, 'visits', visitsSql(20))
  await registerSamples(ctx, ['residents', 'hotline', 'fiscal'])
  for (const code of ['residents', 'hotline', 'fiscal'])
    await publishRows(ctx, code, `select '${MARKER}' as name, '${MARKER}' as _file, 2 as _line`)
})

const codesOf = (assessment: Assessment): string[] => assessment.reasons.map(({ code }) => code)

it('lets only a steward assess, open and close', async () => {
  const analyst = await app.as('analyst', 'tjj')
  for (const [caller, status] of [
    [app.anonymous, 401],
    [analyst, 403],
  ] as const) {
    expect((await caller.get('/api/open/assessment/visits')).status).toBe(status)
    expect((await caller.post('/api/open/datasets/visits/opening')).status).toBe(status)
    expect((await caller.delete('/api/open/datasets/visits/opening')).status).toBe(status)
  }
  expect((await app.anonymous.get('/api/open/datasets')).body).toEqual([])
})

it('says every reason against opening what is personal, important or not unconditional, and refuses it', async () => {
  const residents = (await steward.get('/api/open/assessment/residents')).body as Assessment
  expect(codesOf(residents)).toEqual(
    expect.arrayContaining(['notUnconditional', 'notGeneral', 'personalData', 'personalColumns']),
  )
  expect(residents.personalColumns.length).toBeGreaterThan(2)
  expect(codesOf((await steward.get('/api/open/assessment/fiscal')).body)).toEqual(['notUnconditional'])
  for (const code of ['residents', 'hotline', 'fiscal']) {
    const reply = await steward.post(`/api/open/datasets/${code}/opening`)
    expect(reply).toMatchObject({ status: 422, body: { code: 'opening.refused' } })
  }
})

it('refuses a dataset without rows, with groups that single out a person, with small counts of people', async () => {
  const ctx = app.ctx()
  await registerDataset(ctx, visitsEntry({ code: 'empty' }))
  expect(codesOf((await steward.get('/api/open/assessment/empty')).body)).toEqual(['noVersion'])
  const contract = VISITS_CONTRACT.replace(
    '- { name: county, businessName: 县区, logicalType: string }',
    '- { name: county, logicalType: string, customProperties: [{ property: disclosure, value: quasi-identifier }] }',
  ).replace(
    '- { name: visits, businessName: 就诊人次, logicalType: integer }',
    '- { name: visits, logicalType: integer, customProperties: [{ property: disclosure, value: person-count }] }',
  )
  await registerDataset(ctx, visitsEntry({ code: 'groups', contract }))
  await publishRows(ctx, 'groups', visitsSql(24))
  expect((await steward.get('/api/open/assessment/groups')).body).toMatchObject({
    allowed: false,
    quasiIdentifiers: ['county'],
    smallestGroup: 4,
    groupsBelowThreshold: 1,
    smallCounts: [{ column: 'visits', rows: 4 }],
  })
  await publishRows(ctx, 'groups', `select * from (${visitsSql(30)}) where visits > 4`)
  expect((await steward.get('/api/open/assessment/groups')).body).toMatchObject({
    allowed: true,
    smallestGroup: 5,
    smallCounts: [],
  })
})

it('opens, releases later versions that pass, withholds one that does not, and closes at once', async () => {
  const ctx = app.ctx()
  expect((await steward.post('/api/open/datasets/visits/opening')).body).toMatchObject({ allowed: true })
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
  const marked = VISITS_CONTRACT.replace(
    '- { name: visits, businessName: 就诊人次, logicalType: integer }',
    '- { name: visits, logicalType: integer, customProperties: [{ property: disclosure, value: person-count }] }',
  )
  await registerDataset(ctx, visitsEntry({ contract: marked }))
  await publishRows(ctx, 'visits', visitsSql(40))
  await app.drain()
  const newest = (await app.anonymous.get('/api/open/datasets/visits')).body as OpenDataset
  expect(newest.releases[0]?.version).toBe(2)

  await registerDataset(ctx, visitsEntry({ sharing: 'conditional', sharingReason: '改为有条件' }))
  expect((await app.anonymous.get('/api/open/datasets/visits')).status).toBe(404)
  await registerDataset(ctx, visitsEntry())
  expect((await app.anonymous.get('/api/open/datasets/visits')).status).toBe(200)

  expect((await steward.delete('/api/open/datasets/visits/opening')).status).toBe(204)
  expect((await app.anonymous.get('/api/open/datasets/visits/data.csv')).status).toBe(404)
  expect((await steward.delete('/api/open/datasets/visits/opening')).status).toBe(404)
  const auditor = await app.as('administrator')
  const audit = (await auditor.get('/api/audit/entries?size=100')).text
  for (const act of ['opened', 'versionReleased', 'versionWithheld', 'closed'])
    expect(audit).toContain(`opening.${act}`)
})

it('gives nothing of what is personal or not opened on any route', async () => {
  await steward.post('/api/open/datasets/visits/opening')
  for (const code of ['residents', 'hotline', 'fiscal', 'empty', 'nowhere']) {
    const datasetRoutes = ['', '/rows', '/dcat.ttl', '/dcat.jsonld', '/datapackage.json', '/contract.yaml']
    const files = ['csv', 'json', 'ndjson', 'parquet'].map((format) => `/data.${format}`)
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
