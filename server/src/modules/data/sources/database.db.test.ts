import mysql2, { type Connection as MysqlConnection } from 'mysql2/promise'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { mariadbMissing, startMariadb, type MariaDb } from './testing/mariadb.ts'
import { openDesk, plainRows, type Desk } from './testing/desk.ts'
import type { Probe } from './schema.ts'
import { useApp } from '#test/app.ts'

const app = useApp()
let desk: Desk

beforeAll(async () => {
  desk = await openDesk(app)
})

/** A foreign database of either family: where it is and how the test changes it. */
type Foreign = { settings: object; secret: string; run(sql: string): Promise<void> }

const table =
  'create table items (id int primary key, name varchar(50), amount numeric(20,2), changed timestamp)'

function behavesAsSource(family: string, foreign: () => Foreign): void {
  const connect = (code: string, more: object) =>
    desk.connect(
      code,
      { ...foreign().settings, table: { name: 'items' }, key: ['id'], ...more },
      { secret: foreign().secret },
    )

  it('is read whole; unchanged it makes no version; a deletion is a tombstone in the same run', async () => {
    const code = `${family}_whole`
    await foreign().run('drop table if exists items')
    await foreign().run(table)
    await foreign().run(
      "insert into items values (1, '甲', 12345678901234567.89, '2026-01-01 10:00:00'), (2, 'b''\\\"', 2, null), (3, null, 3, null), (4, 'd', 4, null)",
    )
    await desk.prepare(code)
    await connect(code, { deletions: { how: 'compare' } })
    const first = await desk.fetch(code)
    expect(first).toMatchObject({
      status: 'delivered',
      records: 4,
      deliveries: [{ status: 'published', version: 1 }],
    })
    expect(await desk.fetch(code)).toMatchObject({ status: 'unchanged', deliveries: [] })
    await foreign().run('delete from items where id = 2')
    await foreign().run("update items set name = '乙' where id = 3")
    const third = await desk.fetch(code)
    expect(third.deliveries).toMatchObject([{ status: 'published', version: 2, deleted: 1 }])
    expect(plainRows(await desk.rows(code)).map((row) => (row as unknown[]).slice(0, 2))).toEqual([
      [1, '甲'],
      [3, '乙'],
      [4, 'd'],
    ])
    expect(await desk.tombstones(code)).toMatchObject([
      { key: { id: '2' }, version: 2, run: third.deliveries[0]?.run, line: 2 },
    ])
  })

  it('is read by changes: equal times are not missed, what was read is not delivered again, deletions by all keys', async () => {
    const code = `${family}_changes`
    await foreign().run('drop table if exists items')
    await foreign().run(table)
    await foreign().run(
      "insert into items values (1, 'a', 1, '2026-01-01 10:00:00'), (2, 'b', 2, '2026-01-01 10:00:05'), (3, 'c', 3, '2026-01-01 10:00:05')",
    )
    await desk.prepare(code)
    await connect(code, {
      change: { column: 'changed', overlap: 60 },
      deletions: { how: 'compare' },
      batchRecords: 2,
    })
    expect(await desk.fetch(code)).toMatchObject({ status: 'delivered', records: 3 })
    expect((await desk.connection(code)).cursorAt).toContain('2026-01-01 10:00:05')
    const quiet = await desk.fetch(code)
    expect(quiet).toMatchObject({ status: 'unchanged', records: 0, repeated: 3, deliveries: [] })
    // One more with the same time, one that committed late with an earlier time, one gone.
    await foreign().run(
      "insert into items values (4, 'd', 4, '2026-01-01 10:00:05'), (5, 'e', 5, '2026-01-01 09:59:30')",
    )
    await foreign().run('delete from items where id = 1')
    const next = await desk.fetch(code)
    expect(next).toMatchObject({ status: 'delivered', records: 2 })
    expect((await desk.rows(code)).map(({ id }) => id).toSorted()).toEqual([2, 3, 4, 5])
    expect(await desk.tombstones(code)).toMatchObject([{ key: { id: '1' } }])
  })

  it('has a column that marks deleted records, and a query of its own', async () => {
    const code = `${family}_flag`
    await foreign().run('drop table if exists items')
    await foreign().run(table)
    await foreign().run("insert into items values (1, 'a', 1, null), (2, 'b', 2, null)")
    await desk.prepare(code)
    const query =
      "select id, name, amount, changed, case when amount < 0 then 'D' else 'A' end as state from items;"
    const flag = { how: 'flag', column: 'state', values: ['D'] }
    await connect(code, { table: undefined, query, deletions: flag })
    expect(await desk.fetch(code)).toMatchObject({ records: 2 })
    await foreign().run('update items set amount = -1 where id = 2')
    await desk.fetch(code)
    expect(plainRows(await desk.rows(code))).toEqual([[1, 'a', 1, null]])
    expect(await desk.tombstones(code)).toMatchObject([{ key: { id: '2' } }])
  })

  it('is tested with a clear verdict, and shows tables, columns and first records', async () => {
    const { settings, secret } = foreign()
    await foreign().run('drop table if exists items')
    await foreign().run(table)
    await foreign().run("insert into items values (1, 'a', 1, null)")
    const probe = async (more: object, given = secret) =>
      (await desk.engineer.post('/api/sources/probe', { settings: { ...settings, ...more }, secret: given }))
        .body as Probe
    expect(await probe({ table: { name: 'items' } })).toMatchObject({
      ok: true,
      server: expect.stringMatching(/^(PostgreSQL|MariaDB) \d+/),
      tables: expect.arrayContaining([expect.objectContaining({ name: 'items' })]),
      columns: [
        { name: 'id', isKey: true, canTellChange: true },
        { name: 'name', isKey: false, canTellChange: false },
        { name: 'amount' },
        { name: 'changed', canTellChange: true },
      ],
      rows: [{ id: '1', name: 'a', amount: '1.00', changed: null }],
      total: 1,
    })
    expect(await probe({ table: { name: 'nothing' } })).toMatchObject({
      ok: false,
      problem: { code: 'sources.queryFailed' },
    })
    expect(await probe({ query: 'select 1; drop table items' })).toMatchObject({ ok: false })
    expect(await probe({ table: { name: 'items' } })).toMatchObject({ ok: true })
    expect(await probe({ port: 1 })).toMatchObject({ ok: false, problem: { code: 'sources.unreachable' } })
    expect(await probe({ host: '10.255.255.1' })).toMatchObject({
      problem: { code: 'sources.addressRefused' },
    })
    expect(await probe({ tls: 'verify' })).toMatchObject({ problem: { code: 'sources.tlsFailed' } })
  })
}

describe('PostgreSQL', () => {
  let client: pg.Client
  const foreign: Foreign = { settings: {}, secret: 'not-asked-for', run: async () => undefined }

  beforeAll(async () => {
    const url = new URL(inject('postgresUrl'))
    const name = `foreign_${process.pid}_${Date.now()}`
    const admin = new pg.Client({ connectionString: url.href })
    await admin.connect()
    await admin.query(`create database ${name}`)
    await admin.end()
    url.pathname = `/${name}`
    client = new pg.Client({ connectionString: url.href })
    await client.connect()
    const place = { host: '127.0.0.1', port: Number(url.port), database: name, user: 'postgres', tls: 'off' }
    foreign.settings = { kind: 'postgresql', ...place }
    foreign.run = async (sql) => void (await client.query(sql))
  })
  afterAll(() => client.end())

  behavesAsSource('pg', () => foreign)

  it('cannot be written to, and a query that takes too long is stopped', async () => {
    await desk.prepare('pg_guard')
    await foreign.run('create table if not exists guarded (id int)')
    const query = (text: string, more = {}) =>
      desk.connect('pg_guard', { ...foreign.settings, query: text, ...more }, { secret: 'x', attempts: 1 })
    await query('with gone as (delete from guarded returning id) select * from gone')
    expect(await desk.fetch('pg_guard')).toMatchObject({
      status: 'failed',
      error: { code: 'sources.queryFailed' },
    })
    await query('select 1 as id, pg_sleep(5)::text as name', { statementSeconds: 1 })
    expect(await desk.fetch('pg_guard')).toMatchObject({
      status: 'failed',
      error: { code: 'sources.timeLimit' },
    })
  })
})

const missing = mariadbMissing()
it.skipIf(!missing)('MariaDB', ({ skip }) => skip(`5 tests skipped: ${missing}`))

describe.skipIf(missing)('MariaDB', () => {
  let server: MariaDb
  let client: MysqlConnection
  const foreign: Foreign = { settings: {}, secret: '', run: async () => undefined }

  beforeAll(async () => {
    server = await startMariadb()
    const { port, user, password } = server
    const connection = await mysql2.createConnection({ host: '127.0.0.1', port, user, password })
    await connection.query('create database shop character set utf8mb4')
    await connection.query('use shop')
    await connection.query("set time_zone = '+08:00'")
    client = connection
    foreign.settings = { kind: 'mysql', host: '127.0.0.1', port, database: 'shop', user, tls: 'off' }
    foreign.secret = password
    foreign.run = async (sql) =>
      void (await client.query(
        sql.replace('changed timestamp', 'changed timestamp null').replaceAll('\\"', '"'),
      ))
  })
  afterAll(async () => {
    await client.end()
    await server.stop()
  })

  behavesAsSource('my', () => foreign)

  it('refuses a wrong password at once, and the password is nowhere to be read', async () => {
    await desk.prepare('my_secret')
    const secret = 'wr0ng-pass-77'
    await desk.connect(
      'my_secret',
      { ...foreign.settings, table: { name: 'items' }, key: ['id'] },
      { secret },
    )
    const fetch = await desk.fetch('my_secret')
    expect(fetch).toMatchObject({ status: 'failed', failures: 1, error: { code: 'sources.signInRefused' } })
    const shown = [fetch, await desk.log(fetch.id), await desk.connection('my_secret')]
    expect(JSON.stringify(shown)).not.toContain(secret)
    expect(await desk.connection('my_secret')).toMatchObject({ hasSecret: true, state: 'attention' })
  })
})
