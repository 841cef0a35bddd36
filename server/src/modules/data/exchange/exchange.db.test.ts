import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { useApp, type Caller } from '#test/app.ts'
import { letThrough } from '#test/guard.ts'
import { decision, patientsSql, publish, registerPatients, request } from './testing/fixture.ts'

const app = useApp('2026-11-23T02:00:00Z')
let asker: Caller
let owner: Caller
let bureau: Caller
let stranger: Caller

const FIELDS = request().fields

beforeAll(async () => {
  asker = await app.as('handler', 'tjj')
  owner = await app.as('handler', 'wjw')
  bureau = await app.as('steward', 'sjj')
  stranger = await app.as('handler', 'czt')
  await registerPatients(app.ctx())
  await publish(app.ctx(), patientsSql(30))
})

type Filed = { id: string; number: string; state: string }

async function file(overrides = {}, by = asker): Promise<Filed> {
  const reply = await by.post('/api/exchange/requests', request(overrides))
  expect([reply.status, reply.text]).toEqual([201, expect.any(String)])
  return reply.body
}

async function granted(
  masks: Parameters<typeof decision>[1],
  overrides = {},
  decided = {},
): Promise<{ id: string; grant: string; key: string }> {
  const { id } = await file(overrides)
  const asked = (overrides as { fields?: string[] }).fields ?? FIELDS
  const reply = await owner.post(`/api/exchange/requests/${id}/decision`, decision(asked, masks, decided))
  expect([reply.status, reply.body]).toEqual([200, { state: 'delivered' }])
  const { grant } = (await asker.get(`/api/exchange/requests/${id}`)).body as { grant: string }
  const issued = await asker.post(`/api/exchange/grants/${grant}/key`)
  const key = issued.status === 200 ? (issued.body as { key: string }).key : ''
  return { id, grant, key }
}

async function call(
  grant: string,
  key: string | undefined,
  query = '',
  headers: Record<string, string> = {},
) {
  const reply = await app.http.inject({
    url: `/api/exchange/data/${grant}${query}`,
    headers: { ...(key ? { authorization: `Bearer ${key}` } : {}), ...headers },
  })
  const json = String(reply.headers['content-type']).includes('json')
  return {
    status: reply.statusCode,
    text: reply.body,
    body: (json && !query.includes('ndjson') ? JSON.parse(reply.body) : {}) as never,
  }
}

const codeOf = (reply: { body: never }): string => (reply.body as { code: string }).code

async function giveBack(grant: string): Promise<void> {
  expect(
    (await asker.post(`/api/exchange/grants/${grant}/revocation`, { act: 'return', reason: '用毕' })).status,
  ).toBe(204)
}

describe('asking', () => {
  it('explains every point and refuses what no owner could grant', async () => {
    const wrong = request({
      fields: ['id', 'card', 'nothing'],
      legalBasis: '工作需要',
      undertaking: false,
      to: '2029-01-01',
    })
    const checked = await asker.post('/api/exchange/checks', wrong)
    const { verdict, findings } = checked.body as {
      verdict: string
      findings: { code: string; level: string }[]
    }
    expect(verdict).toBe('refuse')
    expect(findings.filter(({ level }) => level === 'refuse').map(({ code }) => code)).toEqual([
      'unknownFields',
      'basisMissing',
      'periodTooLong',
      'undertakingMissing',
    ])
    const refused = await asker.post('/api/exchange/requests', wrong)
    expect([refused.status, codeOf(refused)]).toEqual([422, 'exchange.notCompliant'])
    const own = await owner.post('/api/exchange/checks', request())
    expect(own.text).toContain('ownData')
    const sensitive = await asker.post('/api/exchange/checks', request({ fields: ['id', 'card'] }))
    expect(sensitive.text).toContain('necessityMissing')
  })

  it('runs the clock of ten working days, extends it once, and escalates what is overdue', async () => {
    const { id, state } = await file()
    expect(state).toBe('deciding')
    const due = async (): Promise<string> =>
      ((await owner.get(`/api/exchange/requests/${id}`)).body as { dueAt: string }).dueAt
    // Monday 23 November 2026 and ten working days: Monday 7 December, to its end in Shanghai.
    expect(await due()).toBe('2026-12-07T15:59:59.999Z')
    const twice = await asker.post('/api/exchange/requests', request({ fields: ['id', 'amount'] }))
    expect(twice.text).toContain('openRequest')
    expect((await stranger.get(`/api/exchange/requests/${id}`)).status).toBe(404)
    expect((await asker.post(`/api/exchange/requests/${id}/decision`, decision(FIELDS, {}))).status).toBe(403)
    const longer = { days: 5, reason: '需会商数据安全要求' }
    const tooLong = await owner.post(`/api/exchange/requests/${id}/extension`, { ...longer, days: 11 })
    expect([tooLong.status, codeOf(tooLong)]).toEqual([422, 'cases.extensionTooLong'])
    expect((await owner.post(`/api/exchange/requests/${id}/extension`, longer)).status).toBe(204)
    expect(await due()).toBe('2026-12-14T15:59:59.999Z')
    const again = await owner.post(`/api/exchange/requests/${id}/extension`, longer)
    expect([again.status, codeOf(again)]).toEqual([409, 'exchange.notPossibleNow'])
    const { caseId } = (await owner.get(`/api/exchange/requests/${id}`)).body as { caseId: string }
    app.clock.set('2026-12-15T01:00:00Z')
    await app.ctx().enqueue({ name: 'cases.remindAndEscalate', payload: z.object({}) }, {})
    await app.drain()
    const { history } = (await bureau.get(`/api/cases/${caseId}`)).body as { history: { kind: string }[] }
    expect(history.map(({ kind }) => kind)).toContain('escalated')
    expect((await owner.get('/api/exchange/requests?side=todecide')).text).toContain('"overdue":true')
    // The steps are this module's: the case itself offers none, so that nobody approves without deciding the fields.
    const { may, version } = (await owner.get(`/api/cases/${caseId}`)).body as {
      may: { steps: unknown[] }
      version: number
    }
    expect(may.steps).toEqual([])
    const around = await owner.post(`/api/cases/${caseId}/transitions`, { version, transition: 'approve' })
    expect(around.status).toBe(403)
    app.clock.set('2026-11-23T02:00:00Z')
    expect((await asker.post(`/api/exchange/requests/${id}/withdrawal`, { reason: '不再需要' })).status).toBe(
      204,
    )
  })

  it('confirms in one working day what is shared unconditionally, which may not be refused', async () => {
    await registerPatients(app.ctx(), {
      code: 'beds',
      sharing: 'unconditional',
      sharingReason: null,
      classification: 'general',
      personal: false,
    })
    await publish(app.ctx(), patientsSql(3), 'beds')
    const { id, state } = await file({ dataset: 'beds', fields: ['id', 'amount'] })
    expect(state).toBe('confirming')
    const { dueAt } = (await owner.get(`/api/exchange/requests/${id}`)).body as { dueAt: string }
    expect(dueAt).toBe('2026-11-24T15:59:59.999Z')
    const refused = await owner.post(
      `/api/exchange/requests/${id}/decision`,
      decision(['id', 'amount'], { id: null }),
    )
    expect(refused.text).toContain('unconditional')
    const all = decision(['id', 'amount'], { id: null, amount: null }, { deliver: false })
    expect((await owner.post(`/api/exchange/requests/${id}/decision`, all)).body).toEqual({
      state: 'approved',
    })
    const { clocks } = (await owner.get(`/api/exchange/requests/${id}`)).body as {
      clocks: { name: string; dueAt: string }[]
    }
    expect(clocks.find(({ name }) => name === 'delivery')?.dueAt).toBe('2026-12-21T15:59:59.999Z')
    expect((await owner.post(`/api/exchange/requests/${id}/delivery`)).body).toEqual({ state: 'delivered' })
  })

  it('refuses by rule what may not be shared, with reason and ground, and lets it be disputed to the end', async () => {
    await registerPatients(app.ctx(), { code: 'secrets', sharing: 'none', sharingReason: '涉及患者隐私' })
    const { id, state } = await file({ dataset: 'secrets', fields: ['id', 'amount'] })
    expect(state).toBe('refused')
    const detail = (await asker.get(`/api/exchange/requests/${id}`)).body as {
      decision: { automatic: boolean; reason: string; legalGround: string }
      may: string[]
    }
    expect(detail.decision).toMatchObject({
      automatic: true,
      reason: expect.stringContaining('涉及患者隐私'),
    })
    expect(detail.decision.legalGround).toContain('政务数据共享条例')
    expect(detail.may).toEqual(['dispute'])
    const opened = await asker.post(`/api/exchange/requests/${id}/dispute`, { grounds: '仅需统计口径' })
    const dispute = (opened.body as Filed).id
    const act = (by: Caller, act: string) =>
      by.post(`/api/exchange/disputes/${dispute}/acts`, { act, text: '意见如下' })
    expect((await act(stranger, 'raise')).status).toBe(404)
    expect((await act(bureau, 'reconsider')).status).toBe(403)
    expect((await act(owner, 'raise')).body).toEqual({ state: 'mediation' })
    expect((await act(owner, 'reconsider')).status).toBe(403)
    expect((await act(asker, 'raise')).body).toEqual({ state: 'ruling' })
    expect((await act(bureau, 'uphold')).status).toBe(403)
    const leader = await app.as('leader', 'sjj')
    expect((await act(leader, 'reconsider')).body).toEqual({ state: 'reconsider' })
    const anew = (await owner.get(`/api/exchange/requests/${id}`)).body as {
      state: string
      round: number
      may: string[]
    }
    expect(anew).toMatchObject({ state: 'deciding', round: 2, may: ['decide', 'extend'] })
    // The law still stands: what is not shared cannot be granted by whoever decides anew.
    const grants = await owner.post(
      `/api/exchange/requests/${id}/decision`,
      decision(['id', 'amount'], { id: null }),
    )
    expect([grants.status, codeOf(grants)]).toEqual([403, 'exchange.sharingSuspended'])
  })
})

describe('a decision', () => {
  it('answers every field with reasons and ground, or is none', async () => {
    const { id } = await file()
    const problems = async (input: object) => {
      const reply = await owner.post(`/api/exchange/requests/${id}/decision`, input)
      expect(reply.status).toBe(422)
      return (reply.body as { details: { problems: { code: string }[] } }).details.problems.map(
        ({ code }) => code,
      )
    }
    expect(await problems(decision(['id', 'county'], { id: null }))).toEqual([
      'fieldMissing',
      'fieldMissing',
      'fieldMissing',
    ])
    expect(await problems(decision([...FIELDS, 'card'], { id: null }))).toEqual(['fieldNotAsked'])
    expect(await problems(decision(FIELDS, { id: null }, { legalGround: '' }))).toEqual(['groundMissing'])
    expect(await problems(decision(FIELDS, { amount: 'last4' }))).toEqual(['maskUnfit'])
    expect(await problems(decision(FIELDS, { id: null }, { to: '2028-01-01' }))).toEqual(['periodOutside'])
    expect(
      await problems(decision(FIELDS, { id: null }, { rows: [{ field: 'x', op: 'eq', values: [1] }] })),
    ).toEqual(['rowsUnfit'])
    const none = await owner.post(`/api/exchange/requests/${id}/decision`, decision(FIELDS, {}))
    expect(none.body).toEqual({ state: 'refused' })
  })
})

describe('a grant', () => {
  it('gives the approved fields and rows, masked, by key, page by page, and nothing else', async () => {
    const rows = [{ field: 'county', op: 'eq', values: ['330101'] }]
    const { grant, key } = await granted({ id: null, amount: null, person: 'first' }, { rows })
    const first = await call(grant, key, '?size=4')
    const page = first.body as { items: Record<string, unknown>[]; next: string; version: number }
    expect(page.items[1]).toEqual({ id: 'P000004', amount: 40, person: '王＊＊＊' })
    expect(Object.keys(page.items[0] ?? {})).toEqual(['id', 'amount', 'person'])
    // The dataset moves on between two pages; the second still belongs to the first.
    await publish(app.ctx(), patientsSql(30, '7'))
    const ids = page.items.map(({ id }) => id)
    for (let next: string | null = page.next; next !== null;) {
      const more = (await call(grant, key, `?size=4&cursor=${next}`)).body as typeof page
      ids.push(...more.items.map(({ id }) => id))
      expect(more.version).toBe(page.version)
      next = more.next
    }
    expect(ids).toEqual(Array.from({ length: 10 }, (_, i) => `P${String(i * 3 + 1).padStart(6, '0')}`))
    const sorted = (await call(grant, key, '?sort=-id&size=2&fields=id')).body as typeof page
    expect(sorted.items).toEqual([{ id: 'P000028' }, { id: 'P000025' }])
    const further = (await call(grant, key, `?sort=-id&size=2&fields=id&cursor=${sorted.next}`))
      .body as typeof page
    expect(further.items).toEqual([{ id: 'P000022' }, { id: 'P000019' }])
    const bounded = (
      await call(grant, key, '?fields=id&from.amount=0&to.amount=7&id=P000001&id=P000004&id=P000000')
    ).body as typeof page
    expect(bounded.items).toEqual([{ id: 'P000001' }, { id: 'P000004' }])
    const csv = await call(grant, key, '?format=csv&size=1')
    expect(csv.text).toBe('id,amount,person\r\nP000001,7,王＊＊＊\r\n')
    const stream = await call(grant, key, '/stream?format=ndjson')
    expect(stream.text.trim().split('\n')).toHaveLength(10)
    await giveBack(grant)
  })

  it('refuses fields it does not hold like fields that do not exist, and inference by masked ones', async () => {
    const { grant, key } = await granted({ id: null, person: 'hide' })
    const answers: string[] = []
    const probes = [
      'fields=amount',
      'fields=zzz',
      'amount=10',
      'zzz=10',
      'from.amount=1',
      'sort=amount',
      'sort=-zzz',
      'person=王1',
      'sort=person',
      'county=330101',
      '_row=1',
      '_file=f',
      'fields=id,_line',
      'from.person=王',
      'card=6222',
    ]
    for (const probe of probes) {
      const reply = await call(grant, key, `?${probe}`)
      expect([probe, reply.status]).toEqual([probe, 400])
      answers.push(reply.text.replace(/"traceId":"[^"]+"/, ''))
    }
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).not.toMatch(/amount|card|county/)
    await letThrough(app, 'readGranted')
    // A filter's value is never SQL, and its fault names no other field.
    expect(
      ((await call(grant, key, `?id=${encodeURIComponent("x' or '1'='1")}`)).body as { items: [] }).items,
    ).toEqual([])
    const forged = await call(grant, key, '?cursor=AAAA')
    expect([forged.status, codeOf(forged)]).toEqual([400, 'exchange.cursorInvalid'])
    const used = await call(grant, key, '?size=1')
    const other = await call(grant, key, `?size=1&id=P000001&cursor=${(used.body as { next: string }).next}`)
    expect(codeOf(other)).toBe('exchange.cursorInvalid')
    await giveBack(grant)
  })

  it('knows its key only; rotation and revocation end the old one at the very next call', async () => {
    const { grant, key } = await granted({ id: null })
    const stored = await asker.get(`/api/exchange/grants/${grant}`)
    expect(stored.text).not.toContain(key)
    expect(stored.text).toContain(key.slice(0, 11))
    const strangers = [undefined, 'yz_00000000_x', `${key}x`].map((wrong) => call(grant, wrong))
    const elsewhere = call('00000000-0000-4000-8000-000000000000', key)
    for (const reply of await Promise.all([...strangers, elsewhere]))
      expect([reply.status, codeOf(reply)]).toEqual([401, 'exchange.keyUnknown'])
    const fresh = ((await asker.post(`/api/exchange/grants/${grant}/key`)).body as { key: string }).key
    expect((await call(grant, key)).status).toBe(401)
    expect((await call(grant, fresh)).status).toBe(200)
    const purposes = ['医疗费用统计监测', '另作他用'].map((why) =>
      call(grant, fresh, '', { 'x-purpose': encodeURIComponent(why) }),
    )
    expect((await Promise.all(purposes)).map(({ status }) => status)).toEqual([200, 403])
    expect((await stranger.post(`/api/exchange/grants/${grant}/revocation`, { reason: '试试' })).status).toBe(
      404,
    )
    expect(
      (await owner.post(`/api/exchange/grants/${grant}/revocation`, { reason: '用途变化' })).status,
    ).toBe(204)
    const after = await call(grant, fresh)
    expect([after.status, codeOf(after)]).toEqual([403, 'exchange.grantEnded'])
    const log = (await owner.get(`/api/exchange/uses?grant=${grant}`)).body as {
      items: { outcome: string; rows: number; who: string }[]
    }
    expect(log.items.map(({ outcome }) => outcome).sort()).toEqual([
      'allowed',
      'allowed',
      'grantEnded',
      'keyUnknown',
      'purposeDiffers',
    ])
    expect(log.items.find(({ outcome }) => outcome === 'allowed')?.rows).toBe(30)
    expect(((await stranger.get(`/api/exchange/uses?grant=${grant}`)).body as { total: number }).total).toBe(
      0,
    )
  })

  it('ends with its period by the clock, and at once where the dataset may no longer be shared', async () => {
    const { grant, key } = await granted({ id: null }, {}, { to: '2026-11-24' })
    app.clock.set('2026-11-24T15:59:59.000Z')
    expect((await call(grant, key)).status).toBe(200)
    await registerPatients(app.ctx(), { sharing: 'none' })
    expect(codeOf(await call(grant, key))).toBe('exchange.sharingSuspended')
    await registerPatients(app.ctx())
    expect((await call(grant, key)).status).toBe(200)
    app.clock.set('2026-11-24T16:00:00.000Z')
    expect(codeOf(await call(grant, key))).toBe('exchange.grantEnded')
    expect(((await asker.get(`/api/exchange/grants/${grant}`)).body as { state: string }).state).toBe(
      'expired',
    )
    app.clock.set('2026-11-23T02:00:00Z')
    await giveBack(grant)
  })

  it('holds to its limits of calls a minute and rows a day', async () => {
    const { grant, key } = await granted({ id: null }, {}, { callsPerMinute: 3, rowsPerDay: 40 })
    expect((await call(grant, key)).status).toBe(200)
    const second = (await call(grant, key)).body as { items: unknown[] }
    expect(second.items).toHaveLength(10)
    expect(codeOf(await call(grant, key))).toBe('exchange.volumeExceeded')
    expect(codeOf(await call(grant, key))).toBe('exchange.rateExceeded')
    await giveBack(grant)
  })
})
