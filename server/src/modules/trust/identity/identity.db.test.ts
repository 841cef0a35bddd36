import { describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from './index.ts'
import type { Session } from './schema.ts'
import { useApp } from '#test/app.ts'

const app = useApp()

async function trySignIn(username: string, password: string, address = '10.0.0.1') {
  return app.http.inject({
    method: 'POST',
    url: '/api/identity/session',
    payload: { username, password },
    remoteAddress: address,
  })
}

describe('signing in', () => {
  it('gives a session that knows the person, role and department', async () => {
    const steward = await app.as('steward', 'tjj')
    const { body } = await steward.get('/api/identity/me')
    expect(body).toMatchObject({ signedIn: true, roles: ['steward'], organisation: 'tjj', region: '330000' })
  })

  it('leaves a stranger anonymous, and refuses what needs a person', async () => {
    expect((await app.anonymous.get('/api/identity/me')).body).toMatchObject({ signedIn: false, roles: [] })
    const refused = await app.anonymous.get('/api/identity/sessions')
    expect(refused.status).toBe(401)
    expect(refused.body).toMatchObject({ code: 'platform.signInRequired' })
  })

  it('does not take a forged cookie', async () => {
    const reply = await app.http.inject({
      url: '/api/identity/sessions',
      headers: { cookie: 'yuzhi.session_token=abc.def' },
    })
    expect(reply.statusCode).toBe(401)
  })

  it('answers wrong password and unknown name alike', async () => {
    await app.as('analyst')
    const wrong = await trySignIn('analyst-sjj', 'not the password')
    const unknown = await trySignIn('nobody', 'not the password')
    expect([wrong.statusCode, wrong.json().code]).toEqual([401, 'identity.wrongCredentials'])
    expect([unknown.statusCode, unknown.json().code]).toEqual([401, 'identity.wrongCredentials'])
  })

  it('slows a guesser down without locking the person out elsewhere, and lets go after a while', async () => {
    await app.as('leader')
    for (let i = 0; i < 5; i++) await trySignIn('leader-sjj', `guess ${i}`, '10.6.6.6')
    expect((await trySignIn('leader-sjj', DEMO_PASSWORD, '10.6.6.6')).statusCode).toBe(429)
    expect((await trySignIn('leader-sjj', DEMO_PASSWORD, '10.0.0.2')).statusCode).toBe(204)
    app.clock.advance(11 * 60_000)
    expect((await trySignIn('leader-sjj', DEMO_PASSWORD, '10.6.6.6')).statusCode).toBe(204)
  })
})

describe('sessions', () => {
  it('are listed, and one revoked stops working at once', async () => {
    const engineer = await app.as('engineer')
    await trySignIn('engineer-sjj', DEMO_PASSWORD)
    const sessions = (await engineer.get('/api/identity/sessions')).body as Session[]
    expect(sessions).toHaveLength(2)
    const current = sessions.find((session) => session.current)
    expect((await engineer.delete(`/api/identity/sessions/${current?.id}`)).status).toBe(204)
    expect((await engineer.get('/api/identity/sessions')).status).toBe(401)
  })

  it('of other people cannot be revoked', async () => {
    const handler = await app.as('handler')
    const analyst = await app.as('analyst')
    const [session] = (await analyst.get('/api/identity/sessions')).body as Session[]
    expect((await handler.delete(`/api/identity/sessions/${session?.id}`)).status).toBe(404)
    expect((await analyst.get('/api/identity/sessions')).status).toBe(200)
  })
})

it('refuses a write that another site sends', async () => {
  const reply = await app.http.inject({
    method: 'POST',
    url: '/api/identity/session',
    headers: { 'sec-fetch-site': 'cross-site' },
    payload: { username: 'a', password: 'b' },
  })
  expect(reply.json()).toMatchObject({ status: 403, code: 'platform.crossSite' })
})
