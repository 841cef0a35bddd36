import { expect, test } from 'vitest'
import { sequenceEntries } from '#modules/trust/audit/index.ts'
import { keepNoted, watchBehaviour } from '#modules/trust/guard/index.ts'
import { useApp } from '#test/app.ts'

const app = useApp()

type Page<T> = { items: T[] }
type Standing = { id: string; title: { zh: string }; version: number; state: string }

test('an incident opens one case; closing it closes the incident', async () => {
  const administrator = await app.as('administrator')
  for (let i = 0; i < 12; i += 1)
    await app.http.inject({
      method: 'POST',
      url: '/api/identity/session',
      remoteAddress: '203.0.113.20',
      payload: { username: `guess${i}`, password: 'wrong password' },
    })
  await sequenceEntries(app.ctx())
  await keepNoted(app.ctx())
  await watchBehaviour(app.ctx())
  await app.drain()
  const cases = ((await administrator.get('/api/cases?type=security-incident')).body as Page<Standing>).items
  expect(cases.map(({ title }) => title.zh)).toEqual([expect.stringContaining('203.0.113.20')])
  const [one] = cases
  const advance = (body: object) => administrator.post(`/api/cases/${one?.id}/transitions`, body)
  const reply = await advance({ transition: 'dismiss', version: one?.version, data: { cause: 'A drill.' } })
  expect(reply.status, reply.text).toBeLessThan(300)
  await app.drain()
  const [incident] = (
    (await administrator.get('/api/guard/incidents')).body as Page<{ closedAt: string; outcome: string }>
  ).items
  expect(incident?.closedAt).not.toBeNull()
  expect(incident?.outcome).toMatch(/^falseAlarm SI-/)
})
