import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { sequenceEntries } from '#modules/trust/audit/index.ts'
import { keepNoted, watchBehaviour } from '#modules/trust/guard/index.ts'
import { useApp, type Caller } from '#test/app.ts'

const app = useApp()
let administrator: Caller

type Incident = {
  id: number
  subjectKind: string
  subject: string
  detectors: string[]
  closedAt: string | null
  bannable: boolean
  steps: { kind: string; entries: number[]; details: { values?: string[] } }[]
  bans: { id: number; active: boolean; until: string }[]
}

beforeAll(async () => {
  administrator = await app.as('administrator')
})

async function look(): Promise<Incident[]> {
  const ctx = app.ctx()
  await sequenceEntries(ctx)
  await keepNoted(ctx)
  await watchBehaviour(ctx)
  return ((await administrator.get('/api/guard/incidents?size=100')).body as { items: Incident[] }).items
}

const detail = async (id: number) => (await administrator.get(`/api/guard/incidents/${id}`)).body as Incident

const signIn = (username: string, remoteAddress: string) =>
  app.http.inject({
    method: 'POST',
    url: '/api/identity/session',
    remoteAddress,
    payload: { username, password: 'not the password' },
  })

test('many names tried from one address become one incident with proofs; the address is kept out for a while', async () => {
  for (let i = 0; i < 14; i += 1) await signIn(`guess${i}`, '203.0.113.9')
  const incidents = await look()
  const incident = incidents.find(({ subject }) => subject === '203.0.113.9')
  expect(incident).toMatchObject({ detectors: ['credential-stuffing'], closedAt: null })
  const { steps, bans } = await detail(incident?.id ?? 0)
  expect(steps.map(({ kind }) => kind)).toEqual(['signal', 'blocked'])
  expect(steps[0]?.details.values).toContain('guess3')
  const entry = steps[0]?.entries[0]
  expect((await administrator.get(`/api/audit/entries/${entry}/proof`)).status).toBe(200)
  expect(bans).toMatchObject([{ active: true }])
  const kept = await signIn('guess1', '203.0.113.9')
  expect([kept.statusCode, (JSON.parse(kept.body) as { code: string }).code]).toEqual([403, 'guard.banned'])
  expect((await signIn('guess1', '203.0.113.10')).statusCode).toBe(401)
})

test('looked at twice nothing is said twice, and the ban ends by itself', async () => {
  const before = (await look()).length
  expect(await look()).toHaveLength(before)
  app.clock.advance(31 * 60_000)
  expect((await signIn('guess1', '203.0.113.9')).statusCode).toBe(401)
})

test('who tries what he has no right to is kept out, an administrator lifts it with a reason and closes the incident', async () => {
  const handler = await app.as('handler')
  const doors = ['audit/entries', 'guard/incidents', 'guard/refusals', 'keys/overview', 'keys/rotations']
  const more = [
    'guard/operations',
    'guard/relaxations',
    'guard/detectors',
    'audit/verifications',
    'sources/allowed',
  ]
  for (const path of [...doors, ...more]) await handler.get(`/api/${path}`)
  const [incident] = (await look()).filter(({ detectors }) => detectors.includes('privilege-probing'))
  expect(incident).toMatchObject({ subjectKind: 'actor' })
  expect((await handler.get('/api/identity/me')).body).toMatchObject({ code: 'guard.banned' })
  const ban = (await detail(incident?.id ?? 0)).bans[0]
  const lift = (by: Caller) =>
    by.post(`/api/guard/bans/${ban?.id}/lift`, { reason: 'A new colleague looked around.' })
  expect((await lift(await app.as('steward'))).status).toBe(403)
  expect((await lift(administrator)).status).toBe(204)
  expect((await lift(administrator)).body).toMatchObject({ code: 'guard.banNotFound' })
  expect((await handler.get('/api/identity/me')).status).toBe(200)
  const close = () =>
    administrator.post(`/api/guard/incidents/${incident?.id}/closure`, { outcome: 'No misuse; briefed.' })
  expect((await close()).status).toBe(204)
  expect((await close()).body).toMatchObject({ code: 'guard.incidentClosed' })
  expect((await detail(incident?.id ?? 0)).steps.map(({ kind }) => kind)).toEqual([
    'signal',
    'blocked',
    'lifted',
    'closed',
  ])
})

test('a screen that asks for forty things at once is nothing unusual', async () => {
  const before = (await look()).length
  const analyst = await app.as('analyst')
  await Promise.all(Array.from({ length: 40 }, () => analyst.get('/api/catalog/datasets?size=20')))
  expect(await look()).toHaveLength(before)
})

test('attacks at the door are an incident; this machine itself is never kept out', async () => {
  for (let i = 0; i < 6; i += 1)
    await app.anonymous.get(`/api/catalog/search?q=${encodeURIComponent("x' union select 1 from users --")}`)
  const incident = (await look()).find(({ detectors }) => detectors.includes('attack-series'))
  expect(incident).toMatchObject({ subjectKind: 'address', subject: '127.0.0.1' })
  const shown = await detail(incident?.id ?? 0)
  expect([shown.bannable, shown.bans]).toEqual([false, []])
  const ban = await administrator.post(`/api/guard/incidents/${incident?.id}/bans`, {
    minutes: 5,
    reason: 'For a test.',
  })
  expect(ban.body).toMatchObject({ code: 'guard.subjectNotBannable' })
})

test('a table of addresses tells sign-ins farther apart than anyone travels', async () => {
  await sql`
    insert into guard.address_place values ('192.0.2.0/25', '330100', 120.2, 30.3), ('192.0.2.128/25', '653100', 76, 39.5)
  `.execute(app.ctx().db)
  const analyst = { username: 'analyst-sjj', password: 'yuzhi-demo-2026' }
  for (const remoteAddress of ['192.0.2.1', '192.0.2.200']) {
    const reply = await app.http.inject({
      method: 'POST',
      url: '/api/identity/session',
      remoteAddress,
      payload: analyst,
    })
    expect(reply.statusCode).toBe(204)
  }
  const incident = (await look()).find(({ detectors }) => detectors.includes('impossible-travel'))
  expect(incident?.subject).toBe('account:analyst-sjj')
})

test('thresholds are data: changed with a reason, audited, held from the next look', async () => {
  const change = {
    windowMinutes: 10,
    threshold: 3,
    severity: 'low',
    blockMinutes: 0,
    reason: 'A test of the alarm.',
  }
  expect((await administrator.put('/api/guard/detectors/enumeration', change)).status).toBe(204)
  const steward = await app.as('steward')
  for (let i = 0; i < 3; i += 1) await steward.get(`/api/catalog/datasets/none${i}`)
  expect((await look()).some(({ detectors }) => detectors.includes('enumeration'))).toBe(true)
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from audit.entry where action = 'guard.detectorSet'`.execute(app.ctx().db)
  expect(rows[0]?.n).toBe(1)
})
