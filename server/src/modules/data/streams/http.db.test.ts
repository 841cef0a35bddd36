import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { latestObservations } from './index.ts'
import type { Refusal, StreamDetail } from './schema.ts'
import { makeTestToken, METER, postAs } from './testing/stream-fixture.ts'
import { useApp, type Caller } from '#test/app.ts'

const app = useApp()
let steward: Caller
let secret: string

const post = (payload: unknown, options = {}) => postAs(app, secret, payload, options)
const at = (seconds: number): string => new Date(app.clock.now().getTime() + seconds * 1000).toISOString()
const account = async (code = 'meter') => (await steward.get(`/api/streams/${code}`)).body as StreamDetail

beforeAll(async () => {
  steward = await app.as('steward', 'sthj')
  expect((await steward.put('/api/streams', METER)).status).toBe(204)
  secret = (await makeTestToken(steward, 'meter')).secret
})

describe('a post', () => {
  it('stores an observation once, tells the newest, and keeps the first value', async () => {
    const record = { thing: 'w1', time: at(-10), value: 3.5 }
    expect(await post(record)).toMatchObject({
      status: 201,
      receipt: { accepted: 1, flagged: 0, refused: [] },
    })
    expect(await post(record)).toMatchObject({ status: 200, receipt: { accepted: 0, duplicates: 1 } })
    const other = await post({ ...record, value: 4 })
    expect(other).toMatchObject({ status: 422, receipt: { refused: [{ place: '[0]', reason: 'conflict' }] } })
    const latest = await steward.get('/api/streams/meter/latest?q=w1')
    expect(latest.body).toMatchObject({
      total: 1,
      items: [{ thing: 'w1', property: 'level', result: 3.5, flags: [] }],
    })
  })

  it('refuses bad records one by one with their place and takes the good ones', async () => {
    const { status, receipt } = await post([
      { thing: 'w2', time: at(-9), value: 1 },
      { thing: 'w2', time: at(-8), value: 'high' },
      { time: at(-7), value: 1 },
      { thing: 'w2', time: 'yesterday', value: 1 },
      { thing: 'w+2', time: at(-6), value: 1 },
      { thing: 'w2', property: 'colour', time: at(-5), value: 1 },
      'nonsense',
      { thing: 'w2', time: at(-4) },
      { thing: 'w2', time: at(-3), value: true },
    ])
    expect(status).toBe(201)
    expect(receipt.accepted).toBe(2)
    expect(receipt.refused.map(({ place, reason }) => `${place} ${reason}`).sort()).toEqual([
      '[1] not-a-number',
      '[2] no-thing',
      '[3] bad-time',
      '[4] bad-thing',
      '[5] unknown-property',
      '[6] no-thing',
      '[7] no-value',
    ])
    const refusals = (await steward.get('/api/streams/meter/refusals?reason=not-a-number')).body as {
      items: Refusal[]
    }
    expect(refusals.items[0]).toMatchObject({ place: '[1]', tokenName: 'test', details: { value: 'high' } })
    expect(refusals.items[0]?.body).toContain('"value":"high"')
  })

  it('keeps what is doubtful and says why', async () => {
    const seconds = { late: -7200, future: 3600, impossible: 400 * 86_400 }
    await post({ thing: 'w3', time: at(-1), value: 1 })
    const records = [
      { thing: 'w3', time: at(seconds.late), value: 1 },
      { thing: 'w3', time: at(-30), value: 1 },
      { thing: 'w3', time: at(seconds.future), value: 1 },
      { thing: 'w3', time: at(seconds.impossible), value: 1 },
      { thing: 'w3', time: at(0), value: 21 },
      { thing: 'w3', time: 0, value: -1 },
      { thing: 'w4', value: 2 },
    ]
    expect((await post(records)).receipt).toMatchObject({ accepted: 7, flagged: 7, refused: [] })
    const { rows } = await sql<{ quality: number }>`
      select quality from streams.observation o join streams.datastream d on d.id = o.datastream
      where thing in ('w3', 'w4') and quality > 0 order by quality`.execute(app.ctx().db)
    expect(rows.map(({ quality }) => quality)).toEqual([2, 3, 4, 8, 24, 32, 64])
    const latest = await latestObservations(app.ctx(), { stream: 'meter' })
    expect(
      latest.find(({ thing }) => thing === 'w3'),
      'a clock that is ahead is never the newest',
    ).toMatchObject({
      time: at(0),
      flags: ['high'],
    })
  })

  it('reads JSON lines and SenML; a broken line costs only itself', async () => {
    const lines = `{"thing":"w5","time":"${at(-3)}","value":1}\n{"thing":"w5","value":NaN}\n\n{"thing":"w5","time":"${at(-2)}","value":2}`
    const { receipt } = await post(lines, { type: 'application/x-ndjson' })
    expect(receipt).toMatchObject({ accepted: 2, refused: [{ place: 'line 2', reason: 'not-json' }] })
    await steward.put('/api/streams', { ...METER, code: 'senml', shape: { kind: 'senml' } })
    const token = await makeTestToken(steward, 'senml')
    const pack = [
      {
        bn: 'urn:dev:mac:0024befffe804ff1:',
        bt: app.clock.now().getTime() / 1000,
        bu: 'm',
        n: 'level',
        v: 7,
      },
      { n: 'level', t: -60, v: 6.5 },
      { n: 'level', t: -120, v: 6, u: 'Cel' },
    ]
    const senml = await postAs(app, token.secret, pack, { stream: 'senml', type: 'application/senml+json' })
    expect(senml.receipt).toMatchObject({ accepted: 2, refused: [{ place: '[2]', reason: 'wrong-unit' }] })
  })

  it('with a key answers a repetition with the same receipt and stores nothing again', async () => {
    const body = { thing: 'w6', value: 5 }
    const [first, second] = await Promise.all([post(body, { key: 'k1' }), post(body, { key: 'k1' })])
    app.clock.advance(1000)
    const third = await post(body, { key: 'k1' })
    expect([second.receipt, third.receipt]).toEqual([first.receipt, first.receipt])
    const latest = await latestObservations(app.ctx(), { stream: 'meter' })
    expect(latest.find(({ thing }) => thing === 'w6')?.stored).toBe(1)
  })

  it('is accounted for: received is stored, a duplicate or refused', async () => {
    const { stored, duplicates, refused, tally } = await account()
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from streams.observation o join streams.datastream d on d.id = o.datastream
      where stream = 'meter'`.execute(app.ctx().db)
    expect(stored).toBe(rows[0]?.n)
    expect(tally.reduce((sum, each) => sum + each.stored + each.duplicates + each.refused, 0)).toBe(
      stored + duplicates + refused,
    )
  })
})

describe('who may post', () => {
  const record = { thing: 'a', value: 1 }

  it('needs a token of this stream, and for these things', async () => {
    await steward.put('/api/streams', { ...METER, code: 'other' })
    const other = await makeTestToken(steward, 'other')
    const only = await makeTestToken(steward, 'meter', ['a'])
    expect(await postAs(app, '', record)).toMatchObject({ status: 401, code: 'streams.tokenMissing' })
    expect(await postAs(app, 'yz_guess', record)).toMatchObject({ status: 401, code: 'streams.tokenRefused' })
    expect(await postAs(app, other.secret, record)).toMatchObject({
      status: 403,
      code: 'streams.otherStream',
    })
    expect(await postAs(app, only.secret, { value: 1 })).toMatchObject({ status: 201 })
    expect(await postAs(app, only.secret, { thing: 'b', value: 1 })).toMatchObject({
      status: 422,
      receipt: { refused: [{ reason: 'thing-not-allowed' }] },
    })
  })

  it('a revoked token posts nothing more, even where it is still remembered', async () => {
    const token = await makeTestToken(steward, 'meter')
    expect((await postAs(app, token.secret, { thing: 'r', value: 1 })).status).toBe(201)
    // As another process would: this one's memory still knows the token.
    await sql`update streams.token set revoked_at = now(), revoked_by = 'x' where id = ${token.id}`.execute(
      app.ctx().db,
    )
    const [revoked, good] = await Promise.all([
      postAs(app, token.secret, { thing: 'r', value: 2 }),
      post({ thing: 's', value: 2 }),
    ])
    expect(revoked).toMatchObject({ status: 401, code: 'streams.tokenRefused' })
    expect(good.status, 'written in the same batch').toBe(201)
  })

  it('a new secret takes the place of the old', async () => {
    const token = await makeTestToken(steward, 'meter')
    await postAs(app, token.secret, { thing: 'r', value: 1 })
    const rotated = await steward.post(`/api/streams/meter/tokens/${token.id}/rotation`)
    const { secret: next } = rotated.body as { secret: string }
    app.clock.advance(1000)
    expect((await postAs(app, token.secret, { thing: 'r', value: 1 })).status).toBe(401)
    expect((await postAs(app, next, { thing: 'r', value: 1 })).status).toBe(201)
    const { rows } = await sql`select 1 from streams.token where encode(hash, 'escape') like '%yz_%'`.execute(
      app.ctx().db,
    )
    expect(rows, 'no secret is kept').toEqual([])
  })

  it('a paused stream and another department are refused', async () => {
    const stranger = await app.as('steward', 'tjj')
    expect((await stranger.put('/api/streams', METER)).status).toBe(403)
    expect((await stranger.get('/api/streams/meter/tokens')).status).toBe(403)
    await steward.put('/api/streams', { ...METER, active: false })
    expect(await post({ thing: 'p', value: 1 })).toMatchObject({ status: 409, code: 'streams.paused' })
    await steward.put('/api/streams', METER)
  })

  it('is held to its rate, and told how long to wait', async () => {
    await steward.put('/api/streams', { ...METER, code: 'slow', rate: 10 })
    const { secret: slow } = await makeTestToken(steward, 'slow')
    const many = (n: number) => Array.from({ length: n }, (_, i) => ({ thing: 'x', time: at(-i), value: i }))
    expect((await postAs(app, slow, many(50), { stream: 'slow' })).status).toBe(201)
    const refused = await postAs(app, slow, many(1), { stream: 'slow' })
    expect(refused).toMatchObject({ status: 429, code: 'streams.tooFast', headers: { 'retry-after': '3' } })
    app.clock.advance(4000)
    expect((await postAs(app, slow, many(1), { stream: 'slow' })).status).toBe(201)
  })
})

describe('a hostile payload', () => {
  it.each([
    ['10 MB', JSON.stringify({ thing: 'x', value: 'y'.repeat(10 ** 7) }), 413],
    ['5,001 records', `[${'{"thing":"x","value":1},'.repeat(5000)}{"thing":"x","value":1}]`, 413],
    ['NaN', '{"thing":"x","value":NaN}', 400],
    ['nothing', '', 400],
    ['deep arrays', '['.repeat(500_000) + ']'.repeat(500_000), 422],
    ['deep objects', '{"thing":'.repeat(100_000) + '1' + '}'.repeat(100_000), 422],
    ['too large a number', '{"thing":"x","value":1e999}', 422],
    ['a prototype', '{"__proto__":{"thing":"x","value":1}}', 422],
    ['an invisible thing', '{"thing":"x\\u0000","value":1}', 422],
    ['a long thing', JSON.stringify({ thing: 'x'.repeat(129), value: 1 }), 422],
  ])('of %s is refused and nothing stops', async (_name, body, status) => {
    expect((await post(body)).status).toBe(status)
    expect((await post({ thing: 'alive', value: 1 })).status).toBe(201)
    app.clock.advance(10)
  })

  it('is kept to look at only so often, but always counted', async () => {
    await steward.put('/api/streams', { ...METER, code: 'noisy' })
    const { secret: noisy } = await makeTestToken(steward, 'noisy')
    const bad = Array.from({ length: 4000 }, () => ({ thing: 'x' }))
    for (let i = 0; i < 3; i++) await postAs(app, noisy, bad, { stream: 'noisy' })
    const kept = (await steward.get('/api/streams/noisy/refusals')).body as { total: number }
    expect([kept.total, (await account('noisy')).refused]).toEqual([100, 12_000])
  })

  it('of another type is refused, and a stream has only so many things', async () => {
    expect(await post('a,b', { type: 'text/csv' })).toMatchObject({ status: 415, code: 'streams.mediaType' })
    await steward.put('/api/streams', { ...METER, code: 'few', maxThings: 2 })
    const { secret: few } = await makeTestToken(steward, 'few')
    const { receipt } = await postAs(
      app,
      few,
      ['a', 'b', 'c', 'a'].map((thing, i) => ({ thing, time: at(-i), value: 1 })),
      { stream: 'few' },
    )
    expect(receipt).toMatchObject({ accepted: 3, refused: [{ place: '[2]', reason: 'too-many-things' }] })
  })
})
