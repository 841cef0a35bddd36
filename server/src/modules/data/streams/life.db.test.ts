import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { previewRows } from '#modules/data/catalog/index.ts'
import { getRun } from '#modules/data/ingest/index.ts'
import { announceAll } from './announce.ts'
import { archiveStream, closedUntil } from './archive-stream.ts'
import { demoRecord, DEMO_STREAM } from './demo-stream.ts'
import { readObservations } from './index.ts'
import type { Stream, StreamDetail, Trial } from './schema.ts'
import { seed } from './seed.ts'
import { noteSilence, pruneStreams } from './tend-streams.ts'
import { makeTestToken, METER, postAs } from './testing/stream-fixture.ts'
import { useApp, type Caller } from '#test/app.ts'

const app = useApp('2026-11-23T02:10:00Z')
let steward: Caller
let secret: string

const HOUR = 3_600_000
const post = (payload: unknown) => postAs(app, secret, payload)
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString()
const now = (): number => app.clock.now().getTime()
const eventsOf = async (name: string): Promise<{ count: number }[]> =>
  (
    await sql<{
      payload: { count: number }
    }>`select payload from platform.event where name = ${name} order by id`.execute(app.ctx().db)
  ).rows.map(({ payload }) => payload)
const daysOf = async (): Promise<number> =>
  Number(
    (
      await sql<{
        n: number
      }>`select count(*) as n from pg_inherits where inhparent = 'streams.observation'::regclass`.execute(
        app.ctx().db,
      )
    ).rows[0]?.n,
  )

beforeAll(async () => {
  steward = await app.as('steward', 'sthj')
  await steward.put('/api/streams', { ...METER, retentionDays: 1 })
  secret = (await makeTestToken(steward, 'meter')).secret
})

describe('closed hours', () => {
  it('are delivered to the dataset once, checked, with their marks and where they come from', async () => {
    const start = now()
    await post([
      { thing: 'w,1', time: iso(start), value: 1.5 },
      { thing: 'w,1', time: iso(start + 250), value: 2 },
      { thing: 'w2', time: iso(start), value: 21 },
    ])
    expect(await archiveStream(app.ctx(), 'meter'), 'the hour is not over').toBeUndefined()
    app.clock.advance(HOUR)
    const runs = await Promise.all([archiveStream(app.ctx(), 'meter'), archiveStream(app.ctx(), 'meter')])
    const run = runs.find((each) => each !== undefined)
    expect(runs.filter((each) => each !== undefined)).toHaveLength(1)
    await app.drain()
    expect(await getRun(app.ctx(), String(run))).toMatchObject({
      status: 'published',
      accepted: 3,
      quarantined: 0,
    })
    const page = await previewRows(app.ctx(), 'meter', { page: 1, size: 10, sort: 'thing' })
    expect(page.items).toMatchObject([
      { thing: 'w,1', time: '2026-11-23 10:10:00', millisecond: 0, result: 1.5, unit: '米', quality: 'good' },
      { thing: 'w,1', time: '2026-11-23 10:10:00', millisecond: 250, result: 2 },
      { thing: 'w2', result: 21, quality: 'high', receivedAt: '2026-11-23 10:10:00' },
    ])
    expect(Object.values(page.files)).toEqual(['meter_20261123T1000_20261123T1100.csv'])
  })

  it('of what comes later join the version before, and a late duplicate changes nothing', async () => {
    await post([
      { thing: 'w2', time: iso(now() - HOUR), value: 21 },
      { thing: 'w3', time: iso(now()), value: 3 },
    ])
    app.clock.advance(HOUR)
    await archiveStream(app.ctx(), 'meter')
    await app.drain()
    const page = await previewRows(app.ctx(), 'meter', { page: 1, size: 10 })
    expect(page).toMatchObject({ version: 2, total: 4 })
    const { archive, archivedUntil } = (await steward.get('/api/streams/meter')).body as StreamDetail
    expect(archive.map(({ rows }) => rows)).toEqual([1, 3])
    expect(archivedUntil).toBe('2026-11-23T04:00:00.000Z')
  })

  it('are removed here only when they are published and old enough', async () => {
    const before = await daysOf()
    await pruneStreams(app.ctx())
    expect(await daysOf(), 'tomorrow is made, nothing removed').toBe(before + 1)
    app.clock.advance(50 * HOUR)
    await post({ thing: 'w1', time: iso(now()), value: 1 })
    await sql`update streams.archive set landed = false`.execute(app.ctx().db)
    await sql`update ingest.run set status = 'failed'`.execute(app.ctx().db)
    const kept = await daysOf()
    await pruneStreams(app.ctx())
    expect(await daysOf(), 'what is not published stays').toBe(kept + 1)
    await sql`update ingest.run set status = 'published'`.execute(app.ctx().db)
    await pruneStreams(app.ctx())
    expect(await daysOf(), 'tomorrow was made before, the first day is gone').toBe(kept)
    const gone = await readObservations(app.ctx(), {
      ...{ stream: 'meter', thing: 'w2', property: 'level' },
      ...{ from: new Date(now() - 90 * HOUR), to: new Date(now()) },
    })
    expect(gone.points).toEqual([])
    expect(await previewRows(app.ctx(), 'meter', { page: 1, size: 10 })).toMatchObject({ total: 4 })
  })

  it('close by the hour or by the day of Beijing, two minutes after their end', () => {
    const at = (text: string) => new Date(text)
    expect(closedUntil(at('2026-11-23T16:01:59Z'), 'hour')).toEqual(at('2026-11-23T15:00:00Z'))
    expect(closedUntil(at('2026-11-23T16:02:00Z'), 'hour')).toEqual(at('2026-11-23T16:00:00Z'))
    expect(closedUntil(at('2026-11-23T16:01:59Z'), 'day')).toEqual(at('2026-11-22T16:00:00Z'))
    expect(closedUntil(at('2026-11-23T16:02:00Z'), 'day')).toEqual(at('2026-11-23T16:00:00Z'))
  })
})

it('an observation from the future moves into its day when the day comes', async () => {
  const tomorrow = now() + 40 * HOUR
  expect((await post({ thing: 'ahead', time: iso(tomorrow), value: 1 })).receipt).toMatchObject({
    flagged: 1,
  })
  app.clock.advance(40 * HOUR)
  expect((await post({ thing: 'ahead', time: iso(now() - 1000), value: 2 })).receipt.accepted).toBe(1)
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from streams.observation_elsewhen`.execute(app.ctx().db)
  expect(rows[0]?.n).toBe(0)
  expect((await post({ thing: 'ahead', time: iso(tomorrow), value: 1 })).receipt.duplicates).toBe(1)
})

describe('events', () => {
  it('tell of every observation once, in few summaries', async () => {
    const told = async () => (await eventsOf('streams.observed')).map(({ count }) => count)
    await announceAll(app.ctx())
    const before = await told()
    for (let i = 0; i < 20; i++) await post({ thing: 'e', time: iso(now() + i), value: i })
    await app.drain()
    await announceAll(app.ctx())
    const fresh = (await told()).slice(before.length)
    expect(fresh.reduce((sum, count) => sum + count, 0)).toBe(20)
    expect(fresh.length).toBeLessThan(5)
    await announceAll(app.ctx())
    expect(await told(), 'nothing new, nothing told').toEqual([...before, ...fresh])
  })

  it('tell once which things fell silent; a new value ends the silence', async () => {
    await noteSilence(app.ctx())
    await post({ thing: 'e', time: iso(now()), value: 1 })
    const before = (await eventsOf('streams.fellSilent')).length
    app.clock.advance(180_001)
    await post({ thing: 'loud', time: iso(now()), value: 1 })
    await noteSilence(app.ctx())
    await noteSilence(app.ctx())
    const told = (await eventsOf('streams.fellSilent')).slice(before) as unknown as { things: string[] }[]
    expect(told).toHaveLength(1)
    expect(told[0]?.things).toContain('e')
    expect(told[0]?.things).not.toContain('loud')
    await post({ thing: 'e', time: iso(now()), value: 1 })
    const silent = await steward.get('/api/streams/meter/latest?silent=true')
    expect(JSON.stringify(silent.body)).not.toContain('"thing":"e"')
  })
})

describe('the demonstration', () => {
  it('begins with three labelled days, and reads them in buckets', async () => {
    await seed(app.ctx(), () => undefined)
    const { items } = (await steward.get('/api/streams?q=air-live')).body as { items: Stream[] }
    expect(items[0]).toMatchObject({ synthetic: true, things: 6, stored: 72 * 6 * 3, mine: true })
    const series = await steward.get(
      `/api/streams/air-live/observations?thing=330100-01&property=pm25&from=${iso(now() - 72 * HOUR)}&to=${iso(now())}&every=21600`,
    )
    const { points } = series.body as {
      points: { count: number; least: number; greatest: number; result: number }[]
    }
    expect(points.reduce((sum, { count }) => sum + count, 0)).toBe(72)
    for (const { least, result, greatest } of points) {
      expect(least).toBeLessThanOrEqual(result)
      expect(result).toBeLessThanOrEqual(greatest)
    }
    expect(demoRecord('330100-01', new Date(0))).toEqual(demoRecord('330100-01', new Date(0)))
  })

  it('a definition is tried on a payload before it is registered; a broken one is refused', async () => {
    const payload = JSON.stringify({ station: 's', time: iso(now()), pm25: 900, o3: 'x' })
    const trial = await steward.post('/api/streams/trial', { definition: DEMO_STREAM, payload })
    expect(trial.body as Trial).toMatchObject({
      readings: [{ thing: 's', property: 'pm25', result: 900, flags: ['high'] }],
      refused: [{ place: '[0].o3', reason: 'not-a-number' }],
    })
    const put = async (change: object) =>
      ((await steward.put('/api/streams', { ...DEMO_STREAM, ...change })).body as { code: string }).code
    expect(await put({ properties: [] })).toBe('platform.invalid')
    expect(await put({ code: 'new', shape: { kind: 'mapped' } })).toBe('streams.shapeIncomplete')
    expect(await put({ code: 'new', shape: { kind: 'mapped', value: 'a[b]' } })).toBe(
      'streams.shapeIncomplete',
    )
    expect(await put({ properties: DEMO_STREAM.properties.slice(1), shape: { kind: 'plain' } })).toBe(
      'streams.propertyFixed',
    )
  })
})
