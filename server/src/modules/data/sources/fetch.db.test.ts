import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { executeFetch, inboxOf } from './index.ts'
import { recoverFetches, startDue } from './jobs.ts'
import { openDesk, plainRows, type Desk } from './testing/desk.ts'
import type { Connection } from './schema.ts'
import { useApp } from '#test/app.ts'

const app = useApp()
let desk: Desk
let client: pg.Client
let place: object
const quiet = (): AbortSignal => new AbortController().signal

beforeAll(async () => {
  desk = await openDesk(app)
  const url = new URL(inject('postgresUrl'))
  const database = `foreign_fetch_${process.pid}_${Date.now()}`
  const admin = new pg.Client({ connectionString: url.href })
  await admin.connect()
  await admin.query(`create database ${database}`)
  await admin.end()
  url.pathname = `/${database}`
  client = new pg.Client({ connectionString: url.href })
  await client.connect()
  place = {
    kind: 'postgresql',
    host: '127.0.0.1',
    port: Number(url.port),
    database,
    user: 'postgres',
    tls: 'off',
  }
})
afterAll(() => client.end())

const createTable = (name: string): Promise<unknown> =>
  client.query(`create table ${name} (id int primary key, name text, amount numeric, changed timestamp);
    insert into ${name} select i, 'n' || i, i, '2026-01-01'::timestamp + i * interval '1 minute' from generate_series(1, 20) i`)

async function open(code: string, more: object = {}, common: object = {}): Promise<void> {
  await createTable(code)
  await desk.prepare(code)
  await desk.connect(code, { ...place, table: { name: code }, key: ['id'], ...more }, common)
}

const request = async (code: string): Promise<string> =>
  ((await desk.engineer.post(`/api/sources/connections/${code}/fetches`)).body as { fetch: string }).fetch

it('holds changed columns for a person: approved, it goes on from what was held; rejected, it pauses', async () => {
  await open('held', { deletions: { how: 'compare' } })
  await desk.fetch('held')
  await client.query('alter table held add note text, drop column amount, alter name type varchar(9)')
  const held = await desk.fetch('held')
  expect(held).toMatchObject({ status: 'held', deliveries: [], finishedAt: null })
  expect(held.changes).toEqual([
    { kind: 'retyped', column: 'name', from: 'text', to: 'character varying' },
    { kind: 'removed', column: 'amount', type: 'numeric' },
    { kind: 'added', column: 'note', type: 'text' },
  ])
  expect(await desk.connection('held')).toMatchObject({ state: 'attention' })
  expect((await desk.engineer.post('/api/sources/connections/held/fetches')).body).toMatchObject({
    code: 'sources.held',
  })
  // What was held is delivered, whatever the source has become since.
  await client.query('delete from held where id > 5')
  expect((await desk.engineer.post(`/api/sources/fetches/${held.id}/approve`)).status).toBe(204)
  expect((await desk.engineer.post(`/api/sources/fetches/${held.id}/approve`)).body).toMatchObject({
    code: 'sources.notHeld',
  })
  await app.drain()
  expect(await desk.detail(held.id)).toMatchObject({
    status: 'delivered',
    deliveries: [{ status: 'published', accepted: 20 }],
  })
  await client.query('alter table held drop column note')
  const again = await desk.fetch('held')
  expect((await desk.engineer.post(`/api/sources/fetches/${again.id}/reject`)).status).toBe(204)
  expect(await desk.connection('held')).toMatchObject({ state: 'paused', nextAt: null })
  expect(await desk.detail(again.id)).toMatchObject({ status: 'rejected', deliveries: [] })
})

it('tries again what may pass, each time later, then fails clearly; good settings mend it', async () => {
  await open('patient', {}, { attempts: 3 })
  await desk.connect('patient', { ...place, port: 1, table: { name: 'patient' } }, { attempts: 3 })
  const administrator = await app.as('administrator', 'sjj')
  expect(
    (await administrator.post('/api/sources/allowed-addresses', { range: '127.0.0.1', port: 1, note: 'x' }))
      .status,
  ).toBe(204)
  const first = await desk.fetch('patient')
  expect(first).toMatchObject({ status: 'retrying', failures: 1, error: { code: 'sources.unreachable' } })
  expect((await desk.engineer.post('/api/sources/connections/patient/fetches')).body).toMatchObject({
    code: 'sources.fetchGoing',
  })
  await executeFetch(app.ctx(), first.id, quiet())
  expect(await desk.detail(first.id)).toMatchObject({ attempt: 1 })
  for (const seconds of [10, 20]) {
    app.clock.advance(seconds * 1000)
    await executeFetch(app.ctx(), first.id, quiet())
  }
  expect(await desk.detail(first.id)).toMatchObject({ status: 'failed', attempt: 3, failures: 3 })
  expect((await desk.log(first.id)).map(({ message }) => message)).toEqual(
    Array.from({ length: 3 }, () => ['started', 'sources.unreachable']).flat(),
  )
  expect(await desk.connection('patient')).toMatchObject({ state: 'attention', failures: 1 })
  await desk.connect('patient', { ...place, table: { name: 'patient' }, key: ['id'] })
  expect(await desk.fetch('patient')).toMatchObject({ status: 'delivered', records: 20 })
  expect(await desk.connection('patient')).toMatchObject({ state: 'ready', failures: 0 })
})

it('reads again what was delivered to a run that failed, and waits for one that waits for a mapping', async () => {
  await open('again', { change: { column: 'changed', overlap: 0 } })
  const first = await desk.fetch('again')
  const run = first.deliveries[0]?.run ?? ''
  await sql`update ingest.run set status = 'failed' where id = ${run}`.execute(app.ctx().db)
  const second = await desk.fetch('again')
  expect(second).toMatchObject({ status: 'delivered', records: 20 })
  expect((await desk.log(second.id)).map(({ message }) => message)).toContain('read-again')
  await sql`update ingest.run set status = 'waiting' where id = ${second.deliveries[0]?.run}`.execute(
    app.ctx().db,
  )
  expect(await desk.fetch('again')).toMatchObject({ status: 'skipped', deliveries: [] })
  expect(await desk.connection('again')).toMatchObject({ state: 'attention' })
})

it('is taken over when its worker died, and delivers each batch once', async () => {
  await open('taken', { change: { column: 'changed', overlap: 60 }, batchRecords: 8 })
  const fetch = await request('taken')
  const db = app.ctx().db
  // The worker died after its first batch was accepted: the cursor stands there.
  const full = await desk.detail(fetch)
  expect(full.status).toBe('queued')
  const controller = new AbortController()
  const stop = setInterval(async () => {
    if ((await desk.detail(fetch)).deliveries.length > 0) controller.abort(new Error('killed'))
  }, 1)
  await executeFetch(app.ctx(), fetch, controller.signal)
  clearInterval(stop)
  await sql`update sources.fetch set status = 'running', beat_at = now() - interval '1 minute', finished_at = null where id = ${fetch}`.execute(
    db,
  )
  await recoverFetches.handle(app.ctx(), {}, quiet())
  await app.drain()
  const done = await desk.detail(fetch)
  expect(done).toMatchObject({ status: 'delivered', attempt: 2 })
  expect(done.deliveries.reduce((sum, { records }) => sum + records, 0)).toBe(20)
  expect(plainRows(await desk.rows('taken'))).toHaveLength(20)
})

it('can be cancelled: what was delivered stays, the rest is left for the next fetch', async () => {
  await open('cancelled', { query: 'select *, pg_sleep(0.2)::text as wait from cancelled', table: undefined })
  const fetch = await request('cancelled')
  const running = executeFetch(app.ctx(), fetch, quiet())
  setTimeout(() => void desk.engineer.post(`/api/sources/fetches/${fetch}/cancel`), 300)
  await running
  expect(await desk.detail(fetch)).toMatchObject({ status: 'cancelled', deliveries: [] })
  expect((await desk.engineer.post(`/api/sources/fetches/${fetch}/cancel`)).body).toMatchObject({
    code: 'sources.fetchEnded',
  })
})

it('stops a deletion beyond the limit until a person confirms it', async () => {
  await open('ceiling', { deletions: { how: 'compare' } }, { deletionLimit: 0.25 })
  await desk.fetch('ceiling')
  await client.query('delete from ceiling where id > 10')
  const fetch = await desk.fetch('ceiling')
  const run = fetch.deliveries[0]?.run ?? ''
  expect(await desk.run(run)).toMatchObject({
    status: 'failed',
    error: { code: 'ingest.deletionsExceedLimit', details: { deleted: 10, of: 20 } },
  })
  expect(await desk.rows('ceiling')).toHaveLength(20)
  expect((await desk.engineer.post(`/api/ingest/runs/${run}/confirm-deletions`)).status).toBe(204)
  await app.drain()
  expect(await desk.run(run)).toMatchObject({ status: 'published', deleted: 10 })
  expect(await desk.rows('ceiling')).toHaveLength(10)
  expect((await desk.engineer.post(`/api/ingest/runs/${run}/confirm-deletions`)).body).toMatchObject({
    code: 'ingest.nothingToConfirm',
  })
})

it('begins by its schedule, in its zone, and not while it is paused', async () => {
  await mkdir(join(inboxOf(app.dataDir), 'due'), { recursive: true })
  await writeFile(join(inboxOf(app.dataDir), 'due', 'a.csv'), 'id,name,amount,changed\n1,a,1,\n')
  await desk.prepare('due')
  const settings = { kind: 'folder', folder: 'due', settleSeconds: 0 }
  await desk.connect('due', settings, { cron: '30 6 * * *', zone: 'Asia/Shanghai' })
  app.clock.set('2026-11-23T22:29:00Z')
  await startDue.handle(app.ctx(), {}, quiet())
  expect(await desk.connection('due')).toMatchObject({ lastFetch: null, nextAt: '2026-11-23T22:30:00.000Z' })
  app.clock.set('2026-11-23T22:30:10Z')
  await Promise.all([startDue.handle(app.ctx(), {}, quiet()), startDue.handle(app.ctx(), {}, quiet())])
  await app.drain()
  expect(await desk.connection('due')).toMatchObject({
    lastFetch: { status: 'delivered', startedBy: 'system' },
    nextAt: '2026-11-24T22:30:00.000Z',
  })
  await desk.engineer.post('/api/sources/connections/due/pause', { paused: true })
  expect(await desk.connection('due')).toMatchObject({ state: 'paused', nextAt: null })
  const listed = (await desk.engineer.get('/api/sources/connections?kind=folder&sort=-lastFetch&q=du'))
    .body as {
    items: Connection[]
    total: number
  }
  expect(listed).toMatchObject({ total: 1, items: [{ source: 'due', state: 'paused' }] })
})

it('refuses what cannot work: unfit modes, wrong schedules, a plain connection to an address that is not listed', async () => {
  await desk.prepare('unfit', 'replace')
  const put = async (settings: object, more: object = {}): Promise<unknown> =>
    (
      (await desk.engineer.put('/api/sources/connections/unfit', { settings, ...more })).body as {
        code: string
      }
    ).code
  const table = { ...place, table: { name: 'held' }, key: ['id'] }
  expect(await put({ ...table, change: { column: 'changed' } })).toBe('sources.modeUnfit')
  expect(await put({ ...table, deletions: { how: 'compare' } })).toBe('sources.keyUnfit')
  expect(await put({ ...place })).toBe('sources.queryFailed')
  expect(await put(table, { cron: 'every day' })).toBe('sources.scheduleInvalid')
  expect(
    (await desk.engineer.post('/api/sources/allowed-addresses', { range: '10.0.0.0/8', note: 'x' })).status,
  ).toBe(403)
  const plain = { kind: 'http', url: 'http://8.8.8.8/' }
  expect((await desk.engineer.post('/api/sources/probe', { settings: plain })).body).toMatchObject({
    problem: { code: 'sources.insecure' },
  })
})
