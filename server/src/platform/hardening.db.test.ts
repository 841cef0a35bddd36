import { once } from 'node:events'
import { request as send } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { beforeAll, expect, test } from 'vitest'
import { useApp } from '#test/app.ts'
import { HEADERS_TIMEOUT } from './hardening.ts'
import { rates } from './rate-limits.ts'

const app = useApp(undefined, { YUZHI_RATE_LIMITS: 'on' })
let origin: string
let port: number

beforeAll(async () => {
  origin = await app.http.listen({ port: 0, host: '127.0.0.1' })
  port = (app.http.server.address() as AddressInfo).port
})

const signIn = (headers: Record<string, string> = {}) =>
  fetch(`${origin}/api/identity/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ username: 'nobody', password: 'nothing at all' }),
  })

test('every answer tells the browser to distrust, and no policy allows anything inline', async () => {
  for (const path of ['/api/identity/me', '/api/nothing-here', '/health']) {
    const { headers } = await fetch(origin + path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('strict-transport-security')).toBeNull()
  }
})

test('answers of the interface are kept in no cache unless their route says so', async () => {
  expect((await fetch(`${origin}/api/identity/me`)).headers.get('cache-control')).toBe('no-store')
  expect((await fetch(`${origin}/api/identity/organisations`)).headers.get('cache-control')).toBe('no-store')
})

test.each([
  [{ 'sec-fetch-site': 'cross-site' }],
  [{ 'sec-fetch-site': 'same-site' }],
  [{ origin: 'https://evil.example' }],
  [{ origin: 'null' }],
])('a write that another site sends is refused: %o', async (headers) => {
  // fetch sets some of these itself; node:http sends what it is given.
  const request = send(`${origin}/api/identity/session`, { method: 'POST', headers })
  request.end()
  const [response] = (await once(request, 'response')) as [{ statusCode: number; resume(): void }]
  response.resume()
  expect(response.statusCode).toBe(403)
})

test('a write from our own page, old browser included, is not', async () => {
  expect((await signIn({ origin })).status).toBe(401)
})

test('a body above the limit and headers above the limit are refused', async () => {
  const body = await fetch(`${origin}/api/identity/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'x'.repeat(1024 * 1024), password: 'x' }),
  })
  expect([body.status, ((await body.json()) as { code: string }).code]).toEqual([413, 'platform.tooLarge'])
  const headers = await fetch(`${origin}/api/identity/me`, { headers: { 'x-long': 'x'.repeat(17 * 1024) } })
  expect(headers.status).toBe(431)
})

test('a client that sends its headers byte by byte loses its connection', async () => {
  expect(app.http.server.headersTimeout).toBe(HEADERS_TIMEOUT)
  app.http.server.headersTimeout = 300
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  const received: Buffer[] = []
  socket.on('data', (bytes) => received.push(bytes))
  socket.write('GET /api/identity/me HTTP/1.1\r\nhost: x\r\n')
  const drip = setInterval(() => socket.write('x-a: b\r\n'), 100)
  await once(socket, 'close')
  clearInterval(drip)
  app.http.server.headersTimeout = HEADERS_TIMEOUT
  expect(Buffer.concat(received).toString()).toMatch(/^(HTTP\/1.1 408|$)/)
})

test('a screen that asks forty times at once is served; who asks on and on waits as told', async () => {
  const steward = await app.as('steward')
  const screen = await Promise.all(Array.from({ length: 40 }, () => steward.get('/api/identity/me')))
  expect(new Set(screen.map(({ status }) => status))).toEqual(new Set([200]))
  let reply = screen[0]
  for (let i = 0; reply?.status === 200 && i < 3 * rates.person.burst; i += 1)
    reply = await steward.get('/api/identity/me')
  expect(reply).toMatchObject({ status: 429, body: { code: 'platform.tooMany' } })
  expect(Number(reply?.headers['retry-after'])).toBeGreaterThanOrEqual(1)
  expect((await (await app.as('analyst')).get('/api/identity/me')).status).toBe(200)
})

test('signing in is limited by address, more strictly', async () => {
  const statuses = await Promise.all(Array.from({ length: rates['sign-in'].burst + 20 }, () => signIn()))
  const refused = statuses.filter((reply) => reply.headers.has('retry-after'))
  expect(refused.length).toBeGreaterThanOrEqual(15)
  expect(refused.every(({ status }) => status === 429)).toBe(true)
  expect((await fetch(`${origin}/api/identity/me`)).status).toBe(200)
})
