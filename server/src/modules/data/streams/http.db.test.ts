import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { DEMO_STREAM } from './demo-stream.ts'
import type { NewToken, Receipt, StreamDetail, StreamInput } from './schema.ts'
import { useApp, type Caller, type Reply } from '#test/app.ts'

const app = useApp()
let steward: Caller
let secret: string

const METER: StreamInput = {
  ...DEMO_STREAM,
  code: 'meter',
  title: { zh: '水位', en: 'Water level' },
  properties: [{ name: 'level', title: { zh: '水位', en: 'Level' }, unit: '米', min: 0, max: 20 }],
  shape: { kind: 'plain' },
  interval: 60,
  rate: 100_000,
  maxThings: 5,
}

beforeAll(async () => {
  steward = await app.as('steward', 'sthj')
  expect((await steward.put('/api/streams', METER)).status).toBe(204)
  secret = await tokenOf('meter')
})

async function tokenOf(stream: string, things: string[] | null = null): Promise<string> {
  const reply = await steward.post(`/api/streams/${stream}/tokens`, { name: 'test', things })
  expect(reply.status).toBe(201)
  return (reply.body as NewToken).secret
}

async function post(
  payload: unknown,
  { token = secret, type = 'application/json', key, stream = 'meter' }: Sending = {},
): Promise<Reply & { receipt: Receipt }> {
  const reply = await app.http.inject({
    method: 'POST',
    url: `/api/streams/${stream}/observations`,
    headers: {
      'content-type': type,
      ...(token && { authorization: `Bearer ${token}` }),
      ...(key && { 'idempotency-key': key }),
    },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })
  const body = JSON.parse(reply.body) as never
  return { status: reply.statusCode, body, text: reply.body, headers: reply.headers, receipt: body }
}
type Sending = { token?: string; type?: string; key?: string; stream?: string }

const at = (seconds: number): string => new Date(app.clock.now().getTime() + seconds * 1000).toISOString()

async function account(): Promise<StreamDetail> {
  return (await steward.get('/api/streams/meter')).body as StreamDetail
}

describe('posts over HTTP', () => {
  it('stores an observation once and tells the newest', async () => {
    const record = { thing: 'w1', time: at(-10), value: 3.5 }
    expect((await post(record)).receipt).toEqual({ accepted: 1, duplicates: 0, flagged: 0, refused: [] })
    const again = await post(record)
    expect([again.status, again.receipt.duplicates]).toEqual([200, 1])
    const latest = await steward.get('/api/streams/meter/latest?q=w1')
    expect(latest.body).toMatchObject({
      total: 1,
      items: [{ thing: 'w1', property: 'level', result: 3.5, flags: [] }],
    })
  })
})
