import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openDesk, plainRows, type Desk } from './testing/desk.ts'
import type { Probe } from './schema.ts'
import { useApp } from '#test/app.ts'

const app = useApp()
let desk: Desk
let server: FastifyInstance
let url: string

type Row = { id: number; name: string; amount: number; changed: string; gone?: boolean }
/** The foreign system: its rows, what happens to them between two requests, and what it was asked. */
let rows: Row[] = []
let between: (() => void)[] = []
let asked: FastifyRequest[] = []
let failing = 0
let deleted: number[] = []

const row = (id: number, more: Partial<Row> = {}): Row => ({
  ...{ id, name: `n${id}`, amount: id, changed: '2026-01-01T00:00:00Z' },
  ...more,
})

beforeAll(async () => {
  desk = await openDesk(app)
  server = Fastify()
  addLists(server)
  addGates(server)
  url = await server.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => server.close())
beforeEach(() => {
  rows = Array.from({ length: 57 }, (_, i) => row(i + 1))
  between = []
  asked = []
  failing = 0
  deleted = []
})

type Query = Record<string, string | undefined>

function addLists(lists: FastifyInstance): void {
  lists.addHook('onRequest', async (request, reply) => {
    asked.push(request)
    if (failing > 0) {
      failing--
      return reply.code(503).send('busy')
    }
  })
  lists.addHook('onResponse', async () => between.shift()?.())
  lists.get('/offset', async (request) => {
    const { offset = '0', limit = '20' } = request.query as Query
    return { data: { items: rows.slice(Number(offset), Number(offset) + Number(limit)), total: rows.length } }
  })
  lists.get('/page', async (request, reply) => {
    const { page = '1', per = '10' } = request.query as Query
    const from = (Number(page) - 1) * Number(per)
    return reply.header('x-total-count', rows.length).send(rows.slice(from, from + Number(per)))
  })
  lists.get('/cursor', async (request) => {
    const { after = '0', since = '' } = request.query as Query
    const next = rows.filter(({ id, changed }) => id > Number(after) && changed >= since).slice(0, 10)
    return { rows: next, next: next.length === 10 ? String(next.at(-1)?.id) : null }
  })
  lists.get('/link', async (request, reply) => {
    const { p = '0' } = request.query as Query
    const from = Number(p) * 25
    if (from + 25 < rows.length) reply.header('link', `</link?p=${Number(p) + 1}>; rel="next"`)
    return reply.send(rows.slice(from, from + 25))
  })
  lists.get('/deleted', async () => ({ keys: deleted.map((id) => ({ id })) }))
  lists.get('/mixed', async (_request, reply) =>
    reply
      .type('application/json')
      .send(
        '[{"id":1,"name":"a","amount":12345678901234567890.5,"changed":"x"},7,null,"text",{"id":"no number","name":"b"},{"id":2,"name":"c"}]',
      ),
  )
}

function addGates(gates: FastifyInstance): void {
  gates.get('/header', async (request, reply) =>
    request.headers['x-key'] === 'k3y-header'
      ? rows
      : reply.code(401).send({ said: request.headers['x-key'] }),
  )
  gates.get('/query', async (request, reply) =>
    (request.query as Query)['key'] === 'k3y-query' ? rows : reply.code(403).send(),
  )
  gates.get('/basic', async (request, reply) =>
    request.headers.authorization === `Basic ${Buffer.from('me:pa55-basic').toString('base64')}`
      ? rows
      : reply.code(401).send(),
  )
  gates.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_: unknown, body: string) => Object.fromEntries(new URLSearchParams(body)),
  )
  let [issued, uses] = [0, 0]
  gates.post('/token', async (request, reply) => {
    const wanted = `Basic ${Buffer.from('client:s3cret-oauth').toString('base64')}`
    const { grant_type: grant } = request.body as Query
    if (request.headers.authorization !== wanted || grant !== 'client_credentials')
      return reply.code(401).send()
    return { access_token: `t${++issued}`, token_type: 'bearer' }
  })
  gates.get('/oauth', async (request, reply) => {
    // Each token is good for two pages: the third is refused, and a new one is fetched.
    if (request.headers.authorization !== `Bearer t${issued}` || uses++ % 3 === 2)
      return reply.code(401).send()
    const { offset = '0' } = request.query as Query
    return rows.slice(Number(offset), Number(offset) + 20)
  })
  gates.get('/redirect', async (_request, reply) => reply.redirect('http://169.254.169.254/latest/meta-data'))
  gates.get('/elsewhere', async (_request, reply) =>
    reply.header('link', '<http://169.254.169.254/x>; rel="next"').send(rows.slice(0, 3)),
  )
  gates.get('/slow-down', async (_request, reply) => reply.code(429).header('retry-after', '120').send())
}

const settings = (path: string, more: object = {}) => ({
  kind: 'http',
  url: `${url}${path}`,
  key: ['id'],
  ...more,
})
const offset = {
  recordsPath: 'data.items',
  totalPath: 'data.total',
  paging: { how: 'offset', size: 10, overlap: 2 },
}
const ids = async (code: string): Promise<number[]> =>
  (await desk.rows(code)).map(({ id }) => Number(id)).toSorted((a, b) => a - b)

it('misses and repeats nothing while rows come, go and move between the pages, and finds deletions', async () => {
  await desk.prepare('moving')
  await desk.connect('moving', settings('/offset', { ...offset, deletions: { how: 'compare' } }))
  between = [
    () => undefined,
    () => rows.splice(0, 4),
    () => rows.unshift(row(100), row(101)),
    () => rows.unshift(...rows.splice(40, 1)),
    () => rows.splice(5, 9),
    () => rows.push(row(102)),
  ]
  const fetch = await desk.fetch('moving')
  expect(fetch.deliveries).toMatchObject([{ status: 'published', quarantined: 0 }])
  expect(await ids('moving')).toEqual(rows.map(({ id }) => id).toSorted((a, b) => a - b))
  expect((await desk.log(fetch.id)).map(({ message }) => message)).toContain('rows-moved')
  expect(await desk.fetch('moving')).toMatchObject({ status: 'unchanged' })
  const [gone] = rows.splice(7, 1)
  expect((await desk.fetch('moving')).deliveries).toMatchObject([{ status: 'published', deleted: 1 }])
  expect(await desk.tombstones('moving')).toMatchObject([{ key: { id: String(gone?.id) } }])
})

it('never takes a moving list for proof of deletion', async () => {
  await desk.prepare('restless')
  await desk.connect('restless', settings('/offset', { ...offset, deletions: { how: 'compare' } }))
  await desk.fetch('restless')
  between = Array.from({ length: 60 }, (_, i) => () => rows.unshift(rows.pop() ?? row(900 + i)))
  const fetch = await desk.fetch('restless')
  expect((await desk.log(fetch.id)).map(({ message }) => message)).toEqual(
    expect.arrayContaining(['never-settled', 'deletions-unknown']),
  )
  expect(await ids('restless')).toHaveLength(57)
  expect(await desk.tombstones('restless')).toEqual([])
})

it('follows page numbers, cursors and links', async () => {
  const ways: [string, object][] = [
    ['/page', { paging: { how: 'page', sizeParameter: 'per', size: 10 } }],
    ['/cursor', { recordsPath: 'rows', paging: { how: 'cursor', parameter: 'after', nextPath: 'next' } }],
    ['/link', { paging: { how: 'link' } }],
  ]
  for (const [path, more] of ways) {
    const code = `way_${path.slice(1)}`
    await desk.prepare(code)
    await desk.connect(code, settings(path, more))
    expect(await desk.fetch(code)).toMatchObject({ status: 'delivered', records: 57 })
    expect(await ids(code)).toHaveLength(57)
  }
})

it('asks for changes only, with an overlap, and takes deletions from an address of their own', async () => {
  await desk.prepare('since')
  await desk.connect(
    'since',
    settings('/cursor', {
      ...{ recordsPath: 'rows', paging: { how: 'cursor', parameter: 'after', nextPath: 'next' } },
      ...{ change: { column: 'changed', overlap: 3600 }, changeParameter: 'since' },
      deletions: { how: 'endpoint', url: `${url}/deleted`, recordsPath: 'keys' },
    }),
  )
  await desk.fetch('since')
  rows.splice(2, 2)
  // The fifth is listed as deleted, but it is there again.
  deleted = [3, 4, 5]
  rows.push(row(58, { changed: '2026-01-02T00:00:00Z' }), row(59, { changed: '2025-12-31T23:30:00Z' }))
  asked = []
  const fetch = await desk.fetch('since')
  expect((asked[0]?.query as Query)['since']).toBe('2025-12-31T23:00:00.000Z')
  expect(fetch).toMatchObject({ status: 'delivered', records: 2, repeated: 55 })
  expect(await ids('since')).toEqual(expect.arrayContaining([5, 58, 59]))
  expect((await desk.tombstones('since')).map(({ key }) => key['id'])).toEqual(['3', '4'])
})

it('shows each kind of credentials to the source only', async () => {
  const ways: [string, string, object, object?][] = [
    ['header', 'k3y-header', { type: 'header', header: 'X-Key' }],
    ['query', 'k3y-query', { type: 'query', parameter: 'key' }],
    ['basic', 'pa55-basic', { type: 'basic', user: 'me' }],
    [
      'oauth',
      's3cret-oauth',
      { type: 'oauth2', tokenUrl: `${url}/token`, clientId: 'client' },
      { paging: { how: 'offset', size: 20, overlap: 1 } },
    ],
  ]
  for (const [name, secret, authentication, more = {}] of ways) {
    await desk.prepare(`by_${name}`)
    await desk.connect(`by_${name}`, settings(`/${name}`, { authentication, ...more }), { secret })
    const good = await desk.fetch(`by_${name}`)
    expect([name, good.status, good.records]).toEqual([name, 'delivered', 57])
    const wrong = `wr0ng-${secret}`
    await desk.connect(`by_${name}`, settings(`/${name}`, { authentication, ...more }), { secret: wrong })
    const bad = await desk.fetch(`by_${name}`)
    expect([name, bad.status, bad.error?.code]).toEqual([name, 'failed', 'sources.signInRefused'])
    const shown = JSON.stringify([good, bad, await desk.log(bad.id), await desk.connection(`by_${name}`)])
    expect(shown).not.toContain(secret)
  }
})

it('keeps a secret only for the place it was given for', async () => {
  const authentication = { type: 'header', header: 'X-Key' }
  const elsewhere = { ...settings('/header', { authentication }), url: 'https://collector.example/header' }
  const reply = await desk.engineer.put('/api/sources/connections/by-header', { settings: elsewhere })
  expect(reply.body).toMatchObject({ code: 'sources.secretMissing' })
  const probe = await desk.engineer.post('/api/sources/probe', { settings: elsewhere, source: 'by-header' })
  expect(probe.body).toMatchObject({ ok: false, problem: { code: 'sources.secretMissing' } })
})

it('goes nowhere else: no redirect, no link to another host, no private address that is not listed', async () => {
  const verdict = async (more: object): Promise<string | undefined> =>
    ((await desk.engineer.post('/api/sources/probe', { settings: more })).body as Probe).problem?.code
  expect(await verdict(settings('/redirect'))).toBe('sources.badReply')
  for (const host of [
    '169.254.169.254',
    '[::1]',
    '10.0.0.1',
    '[::ffff:169.254.169.254]',
    '0x7f.1.1.1',
    '2130706434',
  ])
    expect([host, await verdict({ kind: 'http', url: `http://${host}/` })]).toEqual([
      host,
      'sources.addressRefused',
    ])
  await desk.prepare('elsewhere')
  await desk.connect('elsewhere', settings('/elsewhere', { paging: { how: 'link' } }), { attempts: 1 })
  expect(await desk.fetch('elsewhere')).toMatchObject({
    status: 'failed',
    error: { code: 'sources.badReply', details: { reason: 'other-origin' } },
  })
})

it('leaves out what is no record, quarantines a bad one and keeps every digit of the others', async () => {
  await desk.prepare('mixed')
  await desk.connect('mixed', settings('/mixed'))
  const fetch = await desk.fetch('mixed')
  expect(fetch).toMatchObject({ records: 3, skipped: 3, deliveries: [{ accepted: 2, quarantined: 1 }] })
  expect((await desk.log(fetch.id)).filter(({ message }) => message === 'not-a-record')).toHaveLength(3)
  expect(plainRows(await desk.rows('mixed')).map((each) => (each as unknown[])[0])).toEqual([1, 2])
})

it('asks again for a page that failed, and waits as long as the source asks', async () => {
  await desk.prepare('patient')
  await desk.connect('patient', settings('/offset', offset))
  failing = 1
  expect(await desk.fetch('patient')).toMatchObject({ status: 'delivered', failures: 0 })
  await desk.connect('patient', settings('/slow-down'), { attempts: 2 })
  const fetch = await desk.fetch('patient')
  expect(fetch).toMatchObject({ status: 'retrying', failures: 1, error: { code: 'sources.tooMany' } })
  expect(new Date(fetch.notBefore ?? 0).getTime() - app.clock.now().getTime()).toBeGreaterThanOrEqual(118_000)
})

it('shows the lists of a reply and the fields of their records', async () => {
  const probe = async (more: object) =>
    (await desk.engineer.post('/api/sources/probe', { settings: settings('/offset', more) })).body as Probe
  expect(await probe({})).toMatchObject({ ok: true, tables: [{ name: 'data.items', rows: 20 }], rows: [] })
  expect(await probe(offset)).toMatchObject({
    ok: true,
    columns: [
      { name: 'id', type: 'number' },
      { name: 'name' },
      { name: 'amount' },
      { name: 'changed', canTellChange: true },
    ],
    total: 57,
  })
})
