import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { executeRun } from '#modules/data/ingest/index.ts'
import { publishVersion, stageVersion } from '#modules/data/lake/index.ts'
import { openDataset } from '#modules/data/opening/open-dataset.ts'
import { registerSamples } from '#modules/data/opening/testing/datasets.ts'
import { openDuck, sqlText } from '#platform/duck.ts'
import { useApp, type Caller } from '#test/app.ts'
import { executeFetch } from '../index.ts'
import type { ForeignCatalogue, ForeignEntry } from '../foreign-schema.ts'
import type { FetchDetail, FetchLogLine } from '../schema.ts'

const app = useApp()
let engineer: Caller
let steward: Caller
let server: FastifyInstance
let url: string

type Package = Record<string, unknown>
let packages: unknown[] = []
let pages: string[] = []
let shown: string[] = []

const packageOf = (id: string, more: Package = {}): Package => ({
  ...{ id, name: `n-${id}`, title: `题 ${id}`, notes: `about ${id}`, tags: [{ name: 'air' }] },
  ...{ organization: { title: '外部机构' }, resources: [{ url: `${url}/file.csv`, format: 'CSV' }] },
  ...more,
})

beforeAll(async () => {
  engineer = await app.as('engineer', 'sjj')
  steward = await app.as('steward', 'sjj')
  const administrator = await app.as('administrator', 'sjj')
  const allowed = { range: '127.0.0.1', note: '测试' }
  expect((await administrator.post('/api/sources/allowed-addresses', allowed)).status).toBe(204)
  server = Fastify()
  addForeign(server)
  url = await server.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => server.close())
beforeEach(() => {
  shown = []
})

function addForeign(foreign: FastifyInstance): void {
  foreign.get('/api/3/action/package_search', async (request) => {
    const { start = '0', rows = '10' } = request.query as Record<string, string>
    const results = packages.slice(Number(start), Number(start) + Number(rows))
    return { success: true, result: { count: packages.length, results } }
  })
  foreign.get('/api/3/action/package_show', async (request) => {
    const { id = '' } = request.query as Record<string, string>
    shown.push(id)
    return { success: true, result: packageOf(id) }
  })
  foreign.get('/catalog', async (request, reply) => {
    const { page = '1' } = request.query as Record<string, string>
    return reply.type('text/turtle; charset=utf-8').send(pages[Number(page) - 1] ?? '')
  })
  foreign.get('/file.csv', async (_request, reply) => reply.type('text/csv').send('id,name\n1,a\n2,b\n'))
}

async function add(code: string, settings: object): Promise<void> {
  const title = { zh: `目录 ${code}`, en: `Catalogue ${code}` }
  const body = { settings, title, department: 'sjj', synthetic: true, deletionLimit: 1 }
  const reply = await engineer.put(`/api/sources/catalogues/${code}`, body)
  expect(reply.status, reply.text).toBe(204)
}

async function fetchSource(source: string): Promise<FetchDetail> {
  const reply = await engineer.post(`/api/sources/connections/${source}/fetches`)
  expect(reply.status, reply.text).toBe(202)
  const { fetch } = reply.body as { fetch: string }
  app.clock.advance(1000)
  const { signal } = new AbortController()
  await executeFetch(app.ctx(), fetch, signal)
  const detail = async () => (await engineer.get(`/api/sources/fetches/${fetch}`)).body as FetchDetail
  for (const { run } of (await detail()).deliveries) await executeRun(app.ctx(), run, signal)
  await app.drain()
  return detail()
}

const harvest = (code: string): Promise<FetchDetail> => fetchSource(`foreign-${code}`)

async function entries(code: string): Promise<ForeignEntry[]> {
  const reply = await engineer.get(`/api/sources/foreign-entries?catalogue=${code}&size=500&sort=title`)
  expect(reply.status, reply.text).toBe(200)
  return (reply.body as { items: ForeignEntry[] }).items
}

async function leftOut(fetch: string): Promise<unknown[]> {
  const { items } = (await engineer.get(`/api/sources/fetches/${fetch}/log?size=500`)).body as {
    items: FetchLogLine[]
  }
  return items.filter(({ message }) => message === 'entry-left-out').map(({ details }) => details)
}

describe('a catalogue that speaks CKAN', () => {
  beforeAll(async () => {
    packages = Array.from({ length: 23 }, (_, i) => packageOf(`u${String(i).padStart(2, '0')}`))
    packages[7] = { id: 'u07', resources: [] }
    packages[9] = { id: 'u09', name: 'partial', title: 'partial' }
    await add('ckan', { kind: 'ckan', url: `${url}/api/3/`, pageSize: 10 })
  })

  it('is harvested page by page; a bad entry is named and hinders no other', async () => {
    const fetch = await harvest('ckan')
    expect(fetch).toMatchObject({ status: 'delivered', records: 22, skipped: 1 })
    expect(await leftOut(fetch.id)).toEqual([{ identity: 'u07', place: 'u07', reason: 'no-title' }])
    const found = await entries('ckan')
    expect(found).toHaveLength(22)
    expect(found.every(({ state, dataset }) => state === 'present' && dataset === null)).toBe(true)
    expect(shown).toEqual(['u09'])
    const [catalogue] = (await engineer.get('/api/sources/catalogues')).body as ForeignCatalogue[]
    expect(catalogue).toMatchObject({ code: 'ckan', kind: 'ckan', present: 22, retired: 0, taken: 0 })
  })

  it('that is unchanged writes nothing', async () => {
    const before = await entries('ckan')
    const fetch = await harvest('ckan')
    expect(fetch).toMatchObject({ status: 'unchanged', deliveries: [] })
    expect(await entries('ckan')).toEqual(before)
  })

  it('that renames an entry does not double it, and one that drops an entry retires it in the same run', async () => {
    packages[0] = packageOf('u00', { name: 'renamed', title: '新题' })
    packages.splice(3, 1)
    packages[6] = { id: 'u07', resources: [] }
    const fetch = await harvest('ckan')
    expect(fetch.deliveries).toMatchObject([{ status: 'published', deleted: 1 }])
    const found = await entries('ckan')
    expect(found).toHaveLength(22)
    expect(found.find(({ identity }) => identity === 'u00')).toMatchObject({ title: { zh: '新题' } })
    expect(found.filter(({ state }) => state === 'retired').map(({ identity }) => identity)).toEqual(['u03'])
    packages.push(packageOf('u03'))
    await harvest('ckan')
    expect((await entries('ckan')).filter(({ state }) => state === 'retired')).toEqual([])
  })

  it('gives drafts whose local edits survive, and files that become connections', async () => {
    const one = (await entries('ckan')).find(({ identity }) => identity === 'u01')
    const path = `/api/sources/foreign-entries/${one?.id}`
    const connect = { url: `${url}/file.csv`, source: 'from-ckan' }
    expect((await engineer.post(`${path}/connect`, connect)).status).toBe(409)
    const take = { code: 'from_ckan', department: 'sjj', theme: '测试', columns: ['id', 'name'] }
    expect((await engineer.post(`${path}/take`, take)).status).toBe(200)
    expect((await engineer.post(`${path}/take`, { ...take, code: 'twice' })).body).toMatchObject({
      code: 'sources.entryTaken',
    })
    const draft = async () =>
      (await steward.get('/api/catalog/datasets/from_ckan/entry')).body as {
        entry: { title: { zh: string; en: string }; keywords: string[]; origin: string }
      }
    const { entry } = await draft()
    expect(entry).toMatchObject({ title: { zh: '题 u01' }, keywords: ['air'] })
    expect(entry.origin).toContain(`${url}/dataset/n-u01`)
    const edited = { ...entry, title: { zh: '本地改名', en: entry.title.en } }
    expect((await steward.put('/api/catalog/datasets', edited)).status).toBe(204)
    packages[1] = packageOf('u01', { title: '来源改名', tags: [{ name: 'water' }] })
    await harvest('ckan')
    expect((await draft()).entry).toMatchObject({ title: { zh: '本地改名' }, keywords: ['water'] })
    expect((await engineer.post(`${path}/connect`, connect)).status).toBe(204)
    const mapping = { columns: ['id', 'name'].map((name) => ({ target: name, from: [name] })) }
    await engineer.post('/api/ingest/sources/from-ckan/mapping', { after: 0, mapping })
    expect((await fetchSource('from-ckan')).deliveries).toMatchObject([{ status: 'published', accepted: 2 }])
    expect(await fetchSource('from-ckan')).toMatchObject({ status: 'unchanged' })
  })

  it('is added and taken from only by who answers for the department', async () => {
    const other = await app.as('engineer', 'tjj')
    const title = { zh: 'a', en: 'a' }
    const settings = { kind: 'ckan', url }
    const reply = await other.put('/api/sources/catalogues/ckan', { settings, title, department: 'tjj' })
    expect(reply.body).toMatchObject({ code: 'catalog.notYourDepartment' })
    const leader = await app.as('leader', 'sjj')
    expect((await leader.get('/api/sources/foreign-entries')).status).toBe(403)
  })
})

describe('a catalogue written in DCAT', () => {
  const prefixes = `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
    @prefix hydra: <http://www.w3.org/ns/hydra/core#> .\n`
  const dataset = (n: number, address = `d/${n}`): string =>
    `<${address}> a dcat:Dataset ; dct:identifier "id-${n}" ; dct:title "数据 ${n}"@zh .\n`
  const paging = (total: number, next?: number): string =>
    `<p> hydra:totalItems ${total} ${next ? `; hydra:next <?page=${next}>` : ''} .\n`

  beforeAll(async () => {
    pages = [prefixes + dataset(1) + dataset(2) + paging(3, 2), prefixes + dataset(3) + paging(3)]
    await add('dcat', { kind: 'dcat', url: `${url}/catalog` })
  })

  it('is followed through its pages, known by identifier, and nothing is deleted on a part of it', async () => {
    expect(await harvest('dcat')).toMatchObject({ status: 'delivered', records: 3 })
    pages = [prefixes + dataset(1, 'moved/1') + dataset(2) + paging(3)]
    expect(await harvest('dcat')).toMatchObject({ records: 2, deliveries: [{ deleted: 0 }] })
    expect((await entries('dcat')).map(({ identity, state, iri }) => [identity, state, iri])).toEqual([
      ['id-1', 'present', `${url}/moved/1`],
      ['id-2', 'present', `${url}/d/2`],
      ['id-3', 'present', `${url}/d/3`],
    ])
    pages = [prefixes + dataset(1, 'moved/1') + dataset(2) + paging(2)]
    await harvest('dcat')
    expect((await entries('dcat')).map(({ state }) => state)).toEqual(['present', 'present', 'retired'])
  })

  it('that breaks off, leads in circles, or is none ends in its own words and changes nothing', async () => {
    const before = await entries('dcat')
    const ends: [string[], string][] = [
      [[`${prefixes}<d/1> a dcat:Dataset ; dct:title "un`], 'sources.badReply'],
      [[prefixes + dataset(1) + paging(9, 1)], 'sources.pagingLoops'],
      [['<html>'], 'sources.badReply'],
    ]
    for (const [given, code] of ends) {
      pages = given
      expect(await harvest('dcat')).toMatchObject({ status: 'failed', error: { code } })
    }
    expect(await entries('dcat')).toEqual(before)
  })
})

describe('our own catalogue', () => {
  const codes = ['air', 'covid', 'economy']

  it('comes back whole through each of its exports, and a second time writes nothing', async () => {
    await registerSamples(app.ctx(), codes)
    for (const code of codes) await publish(code)
    for (const code of codes) await openDataset(app.ctx(), code)
    const own = await app.http.listen({ host: '127.0.0.1', port: 0 })
    const ways: [string, object][] = [
      ['owna', { kind: 'ckan', url: `${own}` }],
      ['ownb', { kind: 'dcat', url: `${own}/api/open/catalog.ttl` }],
      ['ownc', { kind: 'dcat', url: `${own}/api/open/catalog.jsonld` }],
    ]
    const titles: string[][] = []
    for (const [code, settings] of ways) {
      await add(code, settings)
      expect(await harvest(code), code).toMatchObject({ status: 'delivered', records: 3, skipped: 0 })
      const found = await entries(code)
      expect(found.every(({ distributions }) => distributions.length > 0)).toBe(true)
      titles.push(found.map(({ title }) => title.zh).sort())
      expect(await harvest(code), code).toMatchObject({ status: 'unchanged' })
    }
    expect(titles[1]).toEqual(titles[0])
    expect(titles[2]).toEqual(titles[0])
  })
})

async function publish(dataset: string): Promise<void> {
  const staged = await stageVersion(app.ctx(), dataset)
  const duck = await openDuck({ threads: 1 })
  try {
    await duck.run(
      `copy (select 2025 as year, 'f' as _file, 2 as _line) to ${sqlText(staged)} (format parquet)`,
    )
  } finally {
    duck.close()
  }
  await publishVersion(app.ctx(), { dataset, staged, run: randomUUID() })
}
