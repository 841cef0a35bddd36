import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { useApp, type Caller } from '#test/app.ts'
import { fact, publishRows, seedRegions, testIndicator, type Fact } from '#test/insight.ts'
import { listCasesBySubject } from '#modules/work/cases/index.ts'
import { periodOfDay, shiftPeriod } from '#modules/insight/indicators/index.ts'
import type { AlertRule } from './rule.ts'
import type { AlertDetail, AlertItem, RuleTrialResult } from './schema.ts'

const app = useApp()
type Rule = z.input<typeof AlertRule>

const start = periodOfDay('week', '2026-01-05')
const week = (i: number): string => shiftPeriod(start, i)

/** Weekly orders of three counties: two of Taizhou surge from week 30 and 31, one of Hangzhou never. */
function orders(until: number, surge = 30): Fact[] {
  const rows = (i: number): Fact[] => [
    fact('331083', week(i), i >= surge ? 50 : 4 + (i % 3)),
    fact('331081', week(i), i >= surge + 1 ? 60 : 6 + (i % 2)),
    fact('330106', week(i), 5 + (i % 4)),
  ]
  return Array.from({ length: until }, (_, i) => rows(i)).flat()
}

const surge: Rule = {
  code: 'surge',
  name: { zh: '诉求激增', en: 'Surge of complaints' },
  indicator: 'orders',
  severity: 'orange',
  condition: { kind: 'anomaly', direction: 'above', score: 0.995 },
  scope: { level: 'county' },
  endsAfter: 2,
  groupBy: 'city',
}

async function publish(rows: Fact[]): Promise<void> {
  await publishRows(app.ctx(), 'facts', rows)
  await app.drain()
}

const analyst = () => app.as('analyst')
const trial = async (rule: Rule): Promise<z.infer<typeof RuleTrialResult>> =>
  (await (await analyst()).post('/api/insight/alert-rules/trial', rule)).body

async function list(query = ''): Promise<AlertItem[]> {
  const { body } = await (await app.as('leader')).get(`/api/insight/alerts${query}`)
  return (body as { items: AlertItem[] }).items
}

async function detail(id: string): Promise<z.infer<typeof AlertDetail>> {
  return (await (await app.as('leader')).get(`/api/insight/alerts/${id}`)).body
}

async function step(handler: Caller, caseId: string, transition: string, data?: object) {
  const { body } = await handler.get(`/api/cases/${caseId}`)
  const { version } = body as { version: number }
  const reply = await handler.post(`/api/cases/${caseId}/transitions`, {
    version,
    transition,
    ...(data ? { data } : {}),
  })
  await app.drain()
  return reply
}

beforeAll(async () => {
  await seedRegions(app.ctx())
  for (const department of ['rx12345', 'tjj']) await app.as('handler', department)
  await publishRows(app.ctx(), 'facts', orders(30))
  const indicator = testIndicator({ code: 'orders', periodKind: 'week', department: 'rx12345' })
  expect((await (await analyst()).post('/api/insight/indicators', indicator)).status).toBe(201)
  await app.drain()
})

describe('a rule', () => {
  it('is tried on history, and in force it alerts in the very periods the trial names', async () => {
    expect((await trial(surge)).firings).toEqual([])
    expect((await (await analyst()).post('/api/insight/alert-rules', surge)).body).toMatchObject({
      version: 1,
    })
    await app.drain()
    expect(await list()).toEqual([])
    await publish(orders(31))
    const [alert] = await list()
    await publish(orders(32))
    const { firings, alerts } = await trial(surge)
    expect(firings.map(({ region, fired }) => [region, fired])).toEqual([
      ['331081', week(31)],
      ['331083', week(30)],
    ])
    expect(alerts).toEqual([{ group: '331000', from: week(30), to: null, regions: ['331083', '331081'] }])
    const { members } = await detail(alert?.id ?? '')
    expect(members.map(({ region, fired }) => [region, fired])).toEqual(
      firings.map((f) => [f.region, f.fired]),
    )
    expect(alert?.period).toBe(week(30))
  })

  it('makes one alert of a wide event, which says which regions it is about', async () => {
    const all = await list()
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({
      severity: 'orange',
      department: 'rx12345',
      state: 'new',
      region: '331000',
      title: { zh: '诉求激增：台州市 2 个地区', en: 'Surge of complaints: 2 regions of Taizhou' },
    })
    expect(all[0]?.summary.zh).toContain('玉环市2026年第32周 50 件')
    expect(all[0]?.summary.zh).toContain('比按近期水平与往年同期预期的')
    expect(await list('?region=331000')).toHaveLength(1)
    expect(await list('?region=330100')).toEqual([])
  })

  it('evaluated twice at once opens nothing twice', async () => {
    const { applyRule } = await import('./apply-rule.ts')
    const { getRule, upsertRule } = await import('./rule-store.ts')
    const again = { ...(await getRule(app.ctx().db, 'surge')), code: 'surge-again' }
    const { version: _version, ...spec } = again
    await upsertRule(app.ctx().db, spec, app.clock.now())
    await Promise.all([applyRule(app.ctx(), again), applyRule(app.ctx(), again), applyRule(app.ctx(), again)])
    const made = (await list()).filter((alert) => alert.rule === 'surge-again')
    expect(made).toHaveLength(1)
    expect(await listCasesBySubject(app.ctx(), 'alert', [made[0]?.id ?? ''])).toHaveLength(1)
  })
})

describe('an alert', () => {
  it('is a case on the desk of the responsible department, and of no other', async () => {
    const [alert] = (await list()).filter(({ rule }) => rule === 'surge')
    const hotline = await app.as('handler', 'rx12345')
    const { body } = await hotline.get(`/api/cases/${alert?.caseId}`)
    expect(body).toMatchObject({
      department: 'rx12345',
      state: 'new',
      clocks: [{ name: 'acknowledgement' }, { name: 'closing' }],
    })
    // Opened on Monday 23 November 2026; one and five working days later.
    const due = (body as { clocks: { dueAt: string }[] }).clocks.map((clock) => clock.dueAt.slice(0, 10))
    expect(due).toEqual(['2026-11-24', '2026-11-30'])
    expect((await (await app.as('handler', 'tjj')).get(`/api/cases/${alert?.caseId}`)).status).toBe(404)
  })

  it('reads in words of both languages, in the order of its form', async () => {
    const [alert] = (await list()).filter(({ rule }) => rule === 'surge')
    const { body } = await (await app.as('handler', 'rx12345')).get(`/api/cases/${alert?.caseId}`)
    const { data, form } = body as { data: object; form: { properties: Record<string, object> } }
    expect(data).toMatchObject({
      region: { zh: '玉环市', en: 'Yuhuan' },
      indicator: { zh: expect.any(String), en: expect.any(String) },
      period: { zh: '2026年第32周' },
      rule: { zh: '诉求激增', en: 'Surge of complaints' },
      department: 'rx12345',
    })
    expect(Object.keys(form.properties).slice(0, 4)).toEqual(['summary', 'severity', 'region', 'indicator'])
    expect(form.properties['severity']).toMatchObject({
      oneOf: expect.arrayContaining([{ const: 'orange', title: '橙色', 'x-title-en': 'Orange' }]),
    })
    expect(form.properties['department']).toMatchObject({ 'x-hidden': true })
  })

  it('says when the values are normal again, but remains until a person closes the case', async () => {
    const calm = orders(34).map((row) => (row.period >= week(32) ? { ...row, n: 5 } : row))
    await publish(calm)
    const [alert] = (await list()).filter(({ rule }) => rule === 'surge')
    expect(alert).toMatchObject({ state: 'new', closedAt: null })
    expect(alert?.normalAt).not.toBeNull()
    expect((await detail(alert?.id ?? '')).members.map((m) => m.ended)).toEqual([week(33), week(32)])
  })

  it('follows its case to closing, and stays closed', async () => {
    const [alert] = (await list()).filter(({ rule }) => rule === 'surge')
    const hotline = await app.as('handler', 'rx12345')
    const id = alert?.caseId ?? ''
    expect((await step(hotline, id, 'acknowledge')).status).toBe(200)
    expect((await detail(alert?.id ?? '')).state).toBe('acknowledged')
    await step(hotline, id, 'handle')
    expect((await detail(alert?.id ?? '')).state).toBe('handling')
    expect((await step(hotline, id, 'close')).status, 'needs cause and measures').toBe(422)
    await step(hotline, id, 'close', { cause: '水厂检修', measures: '已恢复供水' })
    expect(await detail(alert?.id ?? '')).toMatchObject({
      state: 'closed',
      closedAt: app.clock.now().toISOString(),
    })
    await publish(orders(33))
    expect(
      (await list('?state=open')).filter(({ rule }) => rule === 'surge'),
      'the same firing',
    ).toEqual([])
    const { rows } = await sql<{ name: string }>`
      select name from platform.event where name like 'alerts.%' and payload ->> 'id' = ${alert?.id} order by id`.execute(
      app.ctx().db,
    )
    expect(rows.at(0)?.name).toBe('alerts.opened')
    expect(rows.at(-1)?.name).toBe('alerts.closed')
  })

  it('opens anew for a new firing', async () => {
    const twice = orders(60).map((row) =>
      row.period >= week(33) && row.period < week(59) ? { ...row, n: 5 + (row.n % 2) } : row,
    )
    await publish(twice)
    const open = (await list('?state=open')).filter(({ rule }) => rule === 'surge')
    expect(open).toHaveLength(1)
    expect(open[0]?.period).toBe(week(59))
  })
})

describe('conditions', () => {
  const rule = (code: string, condition: Rule['condition'], more: Partial<Rule> = {}): Rule => ({
    ...surge,
    code,
    condition,
    ...more,
  })

  it('of threshold, change and forecast fire where they should', async () => {
    await publish(orders(36))
    const threshold = await trial(
      rule('t1', { kind: 'threshold', direction: 'above', limit: 40 }, { holdsFor: 2 }),
    )
    expect(threshold.firings.map((f) => [f.region, f.since, f.fired])).toEqual([
      ['331081', week(31), week(32)],
      ['331083', week(30), week(31)],
    ])
    const change = await trial(
      rule(
        'c1',
        { kind: 'change', direction: 'above', over: 4, percent: 500, atLeast: 20 },
        { endsAfter: 1 },
      ),
    )
    expect(change.firings.map((f) => [f.region, f.fired, f.ended])).toEqual([
      ['331081', week(31), week(35)],
      ['331083', week(30), week(34)],
    ])
    const forecast = await trial(rule('f1', { kind: 'forecast', direction: 'above', limit: 30, within: 2 }))
    expect(forecast.firings.map((f) => f.region).sort()).toEqual(['331081', '331083'])
    expect(forecast.firings.every((f) => f.fired >= week(30))).toBe(true)
  })

  it('that contradict themselves are refused', async () => {
    const threshold = { kind: 'threshold', direction: 'above', limit: 10 } as const
    const post = async (body: Rule) => (await (await analyst()).post('/api/insight/alert-rules', body)).body
    expect(await post(rule('bad', threshold, { clear: 11 }))).toMatchObject({
      code: 'alerts.badRule',
      details: { field: 'clear' },
    })
    expect(await post(rule('bad', threshold, { indicator: 'nosuch' }))).toMatchObject({
      code: 'alerts.badRule',
    })
  })
})

it('is open to those who may', async () => {
  const status = async (role: Parameters<typeof app.as>[0], method: 'get' | 'post', path: string) =>
    (await (await app.as(role))[method](path, surge)).status
  expect(await status('resident', 'get', '/api/insight/alerts')).toBe(403)
  expect(await status('handler', 'get', '/api/insight/alerts')).toBe(200)
  for (const role of ['handler', 'leader', 'engineer'] as const)
    expect(await status(role, 'post', '/api/insight/alert-rules/trial')).toBe(403)
  expect(await status('steward', 'post', '/api/insight/alert-rules/trial')).toBe(200)
  expect((await app.anonymous.get('/api/insight/alerts')).status).toBe(401)
})
