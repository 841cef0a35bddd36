import { createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openDuck, sqlText } from '#platform/duck.ts'
import { useApp, type Caller } from '#test/app.ts'
import { decision, patientsSql, publish, registerPatients, request } from './testing/fixture.ts'

const app = useApp('2026-11-23T02:00:00Z')
let asker: Caller
let owner: Caller
let bureau: Caller

beforeAll(async () => {
  asker = await app.as('handler', 'tjj')
  owner = await app.as('handler', 'wjw')
  bureau = await app.as('steward', 'sjj')
  await registerPatients(app.ctx())
  await publish(app.ctx(), patientsSql(30))
  await app.drain()
})

type Given = { id: string; grant: string }

async function granted(
  manner: 'api' | 'file' | 'table',
  fields: string[],
  masks: Parameters<typeof decision>[1],
): Promise<Given> {
  const filed = await asker.post('/api/exchange/requests', request({ manner, fields }))
  const { id } = filed.body as { id: string }
  const decided = await owner.post(`/api/exchange/requests/${id}/decision`, decision(fields, masks))
  expect(decided.body).toEqual({ state: 'delivered' })
  return { id, grant: ((await asker.get(`/api/exchange/requests/${id}`)).body as { grant: string }).grant }
}

async function keyOf(grant: string): Promise<{ authorization: string }> {
  const { key } = (await asker.post(`/api/exchange/grants/${grant}/key`)).body as { key: string }
  return { authorization: `Bearer ${key}` }
}

const end = (grant: string, by = asker, act = 'return') =>
  by.post(`/api/exchange/grants/${grant}/revocation`, { act, reason: '用毕' })

const runJob = async (name: string): Promise<void> => {
  await app.ctx().enqueue({ name, payload: z.object({}) }, {})
  await app.drain()
}

describe('a running stream', () => {
  it('is broken off between two batches once the grant is revoked, and the log says how far it came', async () => {
    await publish(app.ctx(), patientsSql(200_000))
    const { grant } = await granted('api', ['id', 'amount'], { id: null, amount: null })
    const headers = await keyOf(grant)
    const { address, close } = await listen()
    try {
      const reply = await fetch(`${address}/api/exchange/data/${grant}/stream?format=csv`, { headers })
      const reader = (reply.body as ReadableStream<Uint8Array>).getReader()
      const first = await reader.read()
      expect(new TextDecoder().decode(first.value)).toContain('id,amount')
      expect((await end(grant, owner, 'revoke')).status).toBe(204)
      let lines = 0
      const rest = async (): Promise<void> => {
        for (;;) {
          const { done, value } = await reader.read()
          if (done) return
          lines += new TextDecoder().decode(value).split('\r\n').length - 1
        }
      }
      await expect(rest()).rejects.toThrow()
      expect(lines).toBeLessThan(150_000)
      await expect
        .poll(async () => (await owner.get(`/api/exchange/uses?grant=${grant}`)).text)
        .toContain('"outcome":"cut"')
    } finally {
      await close()
      await publish(app.ctx(), patientsSql(30))
      await app.drain()
    }
  })
})

async function listen(): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer((req, res) => app.http.routing(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  const port = at && typeof at === 'object' ? at.port : 0
  const close = (): Promise<void> => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(() => resolve()))
  }
  return { address: `http://127.0.0.1:${port}`, close }
}

describe('files', () => {
  it('carry the grant, open once, and die with it', async () => {
    const { grant } = await granted('file', ['id', 'person'], { id: null, person: 'pseudonym' })
    const refused = await app.http.inject({
      url: `/api/exchange/data/${grant}`,
      headers: { authorization: 'Bearer x' },
    })
    expect(refused.statusCode).toBe(401)
    const make = async (input: object) =>
      (await asker.post(`/api/exchange/grants/${grant}/files`, input)).body as { url: string; rows: number }
    const once = await make({ format: 'parquet' })
    expect(once.rows).toBe(30)
    const sent = await app.http.inject({ url: once.url })
    expect(sent.statusCode).toBe(200)
    const path = join(app.dataDir, 'sent.parquet')
    await writeFile(path, sent.rawPayload)
    const duck = await openDuck()
    try {
      const marks = await duck.all<{ key: string; value: string }>(
        `select key::varchar as key, value::varchar as value from parquet_kv_metadata(${sqlText(path)})`,
      )
      const { number } = (await asker.get(`/api/exchange/grants/${grant}`)).body as { number: string }
      expect(marks.find(({ key }) => key === 'grant')?.value).toBe(number)
      const rows = await duck.all<{ id: string; person: string }>(
        `select * from read_parquet(${sqlText(path)}) limit 2`,
      )
      expect(rows[0]).toEqual({ id: 'P000000', person: expect.stringMatching(/^[0-9a-f]{32}$/) })
    } finally {
      duck.close()
    }
    const again = await app.http.inject({ url: once.url })
    const never = await app.http.inject({ url: '/api/exchange/files/nothing' })
    expect([again.statusCode, never.statusCode]).toEqual([404, 404])
    const strip = (text: string): string => text.replace(/"traceId":"[^"]+"/, '')
    expect(strip(again.body)).toBe(strip(never.body))
    const csv = await make({ format: 'csv', once: false, hours: 2 })
    const text = await app.http.inject({ url: csv.url })
    expect(text.body.split('\n')[0]?.trim()).toBe('id,person,_grant')
    app.clock.advance(2 * 3_600_000 + 1)
    expect((await app.http.inject({ url: csv.url })).statusCode).toBe(404)
    app.clock.set('2026-11-23T02:00:00Z')
    expect((await app.http.inject({ url: csv.url })).statusCode).toBe(200)
    expect((await end(grant, owner, 'revoke')).status).toBe(204)
    expect((await app.http.inject({ url: csv.url })).statusCode).toBe(404)
    const { files } = (await asker.get(`/api/exchange/grants/${grant}`)).body as {
      files: { valid: boolean }[]
    }
    expect(files.map(({ valid }) => valid)).toEqual([false, false])
    await runJob('exchange.watchGrants')
    expect(existsSync(join(app.dataDir, 'exchange'))).toBe(true)
    const log = (await owner.get(`/api/exchange/uses?grant=${grant}&outcome=denied`)).body as {
      items: { outcome: string }[]
    }
    expect(log.items.map(({ outcome }) => outcome)).toEqual(['grantEnded', 'linkExpired', 'linkUsed'])
  })
})

describe('a table', () => {
  it('is announced with a signature where the bureau allows it, and fetched as differences', async () => {
    const { grant } = await granted('table', ['id', 'amount'], { id: null, amount: null })
    const headers = await keyOf(grant)
    const received: { body: string; signature: string }[] = []
    const server = createServer((req: IncomingMessage, res) => {
      let body = ''
      req.on('data', (chunk: Buffer) => (body += chunk.toString()))
      req.on('end', () => {
        received.push({ body, signature: String(req.headers['x-yuzhi-signature']) })
        res.end('ok')
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const at = server.address()
    const host = `127.0.0.1:${at && typeof at === 'object' ? at.port : 0}`
    const subscribe = () =>
      asker.put(`/api/exchange/grants/${grant}/subscription`, { url: `http://${host}/hook` })
    expect((await subscribe()).status).toBe(422)
    const policy = (await bureau.get('/api/exchange/policy')).body as object
    expect((await asker.put('/api/exchange/policy', policy)).status).toBe(403)
    expect((await bureau.put('/api/exchange/policy', { ...policy, announceHosts: [host] })).status).toBe(204)
    const { secret, announced } = (await subscribe()).body as { secret: string; announced: number }
    // P000000 and P000001 leave, P000030 comes, all even amounts change.
    const next = await publish(
      app.ctx(),
      `select * replace (case when id = 'P000003' then amount + 1 else amount end as amount) from (${patientsSql(31)}) where id > 'P000001'`,
    )
    await app.drain()
    server.close()
    expect(received).toHaveLength(1)
    const [t = '', mac = ''] = (received[0]?.signature ?? '')
      .split(',')
      .map((part) => part.slice(part.indexOf('=') + 1))
    expect(mac).toBe(createHmac('sha256', secret).update(`${t}.${received[0]?.body}`).digest('hex'))
    expect(JSON.parse(received[0]?.body ?? '{}')).toMatchObject({ dataset: 'patients', version: next })
    const changes = await app.http.inject({
      url: `/api/exchange/data/${grant}/changes?since=${announced}`,
      headers,
    })
    expect((JSON.parse(changes.body) as { items: unknown }).items).toEqual([
      { change: 'inserted', row: { id: 'P000030', amount: 300 } },
      { change: 'updated', row: { id: 'P000003', amount: 31 } },
      { change: 'deleted', row: { id: 'P000000' } },
      { change: 'deleted', row: { id: 'P000001' } },
    ])
    await end(grant)
  })
})

describe('a correction', () => {
  it('is answered by the owner, mended by a new version, and settled by itself', async () => {
    const { grant } = await granted('api', ['id', 'amount', 'person'], {
      id: null,
      amount: null,
      person: 'hide',
    })
    const report = (items: object[]) =>
      asker.post('/api/exchange/corrections', { grant, items, explanation: '与票据不符' })
    const item = { key: { id: 'P000005' }, field: 'amount', expected: 55 }
    expect((await report([{ ...item, field: 'person' }])).status).toBe(400)
    expect((await report([{ ...item, key: { id: 'nobody' } }])).status).toBe(422)
    const filed = await report([item])
    expect(filed.status).toBe(201)
    const { id } = filed.body as { id: string }
    const read = async () =>
      (
        (await asker.get('/api/exchange/corrections')).body as {
          items: { state: string; items: { value: number }[]; correctedVersion: number; dueAt: string }[]
        }
      ).items[0]
    expect(await read()).toMatchObject({
      state: 'reported',
      items: [{ value: 50 }],
      dueAt: '2026-12-07T15:59:59.999Z',
    })
    expect(
      (await asker.post(`/api/exchange/corrections/${id}/answer`, { accepted: true, answer: '属实' })).status,
    ).toBe(403)
    expect(
      (await owner.post(`/api/exchange/corrections/${id}/answer`, { accepted: true, answer: '属实' })).status,
    ).toBe(204)
    await publish(app.ctx(), patientsSql(30))
    await app.drain()
    expect(await read()).toMatchObject({ state: 'accepted' })
    const mended = await publish(
      app.ctx(),
      patientsSql(30, 'case when range = 5 then 55 else range * 10 end'),
    )
    await app.drain()
    expect(await read()).toMatchObject({ state: 'corrected', correctedVersion: mended })
    await end(grant)
  })
})

describe('grants nobody uses, and unusual use', () => {
  it('are warned of, then closed; a day out of the ordinary is flagged', async () => {
    const { grant } = await granted('api', ['id'], { id: null })
    const headers = await keyOf(grant)
    for (let call = 0; call < 20; call++)
      await app.http.inject({ url: `/api/exchange/data/${grant}?fields=card`, headers })
    await runJob('exchange.watchGrants')
    const state = async () =>
      (await asker.get(`/api/exchange/grants/${grant}`)).body as {
        state: string
        warnedAt: string | null
        flags: string[]
      }
    expect(await state()).toMatchObject({ state: 'active', warnedAt: null, flags: ['denied'] })
    app.clock.advance(60 * 86_400_000)
    await runJob('exchange.watchGrants')
    expect(await state()).toMatchObject({ state: 'active', warnedAt: expect.any(String) })
    app.clock.advance(30 * 86_400_000)
    await runJob('exchange.watchGrants')
    expect(await state()).toMatchObject({ state: 'closed' })
    app.clock.set('2026-11-23T02:00:00Z')
  })
})

describe('what nobody has catalogued', () => {
  it('is demanded, assigned with a clock and answered; the negative list declines by rule', async () => {
    const item = {
      code: 'records',
      title: { zh: '病历', en: 'Records' },
      reason: '患者隐私',
      legalBasis: '《基本医疗卫生法》',
      words: ['病历'],
    }
    expect((await owner.put('/api/exchange/negative-items', item)).status).toBe(403)
    expect((await bureau.put('/api/exchange/negative-items', item)).status).toBe(204)
    const demand = {
      title: '学校晨检',
      description: '缺勤人数',
      purpose: '传染病预警',
      legalBasis: '《传染病防治法》',
    }
    const forbidden = await asker.post('/api/exchange/demands', { ...demand, description: '住院病历全文' })
    expect(forbidden.body).toMatchObject({ state: 'declined' })
    const filed = await asker.post('/api/exchange/demands', demand)
    const { id } = filed.body as { id: string }
    const act = (by: Caller, body: object) =>
      by.post(`/api/exchange/demands/${id}/acts`, { text: '请核办', ...body })
    expect((await act(owner, { act: 'assign', department: 'wjw' })).status).toBe(403)
    expect((await act(bureau, { act: 'assign', department: 'wjw' })).body).toEqual({ state: 'assigned' })
    const listed = (await asker.get('/api/exchange/demands?state=assigned')).body as {
      items: { dueAt: string; assignedTo: string }[]
    }
    expect(listed.items[0]).toMatchObject({ assignedTo: 'wjw', dueAt: '2026-12-07T15:59:59.999Z' })
    expect((await act(owner, { act: 'catalogue', dataset: 'unknown' })).status).toBe(404)
    expect((await act(owner, { act: 'catalogue', dataset: 'patients' })).body).toEqual({
      state: 'catalogued',
    })
  })

  it('is compared with what the catalogue holds before it is collected again', async () => {
    const columns = [
      { name: 'xingming', title: '姓名' },
      { name: 'kahao' },
      { name: 'day' },
      { name: 'blood', title: '血型' },
    ]
    const found = (await asker.post('/api/exchange/overlaps', { columns })).body as {
      reasonNeeded: boolean
      overlaps: {
        dataset: string
        score: number
        matches: { planned: string; existing: string; by: string }[]
      }[]
    }
    expect(found.reasonNeeded).toBe(true)
    expect(found.overlaps[0]).toMatchObject({ dataset: 'patients', score: 0.675 })
    expect(found.overlaps[0]?.matches.map(({ planned, existing, by }) => [planned, existing, by])).toEqual([
      ['姓名', 'person', 'title'],
      ['day', 'day', 'name'],
      ['kahao', 'card', 'pinyin'],
    ])
    const bare = await asker.post('/api/exchange/collections', { title: '献血登记', columns })
    expect([bare.status, (bare.body as { code: string }).code]).toEqual([422, 'exchange.reasonRequired'])
    const reasoned = { title: '献血登记', columns, reason: '血型为现有数据所无，须现场登记核对本人。' }
    expect((await asker.post('/api/exchange/collections', reasoned)).status).toBe(201)
    const other = (
      await asker.post('/api/exchange/overlaps', { columns: [{ name: 'windSpeed', title: '风速' }] })
    ).body
    expect(other).toMatchObject({ overlaps: [], reasonNeeded: false })
  })
})
