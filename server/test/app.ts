import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { openApp, type App } from '#src/app.ts'
import { createPerson, DEMO_PASSWORD, saveOrganisation } from '#modules/trust/identity/index.ts'
import { makeTestClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'
import { createLog } from '#platform/log.ts'
import type { Role } from '#platform/roles.ts'

export type Reply = { status: number; body: never; text: string; headers: Record<string, unknown> }

/** A person's way to call the API in a test, with a real session cookie. */
export type Caller = {
  get(path: string): Promise<Reply>
  post(path: string, body?: unknown): Promise<Reply>
  put(path: string, body?: unknown): Promise<Reply>
  patch(path: string, body?: unknown): Promise<Reply>
  delete(path: string): Promise<Reply>
  upload(
    path: string,
    file: { name: string; content: Buffer },
    fields?: Record<string, string>,
  ): Promise<Reply>
}

export type TestApp = App & {
  clock: ReturnType<typeof makeTestClock>
  dataDir: string
  databaseUrl: string
  anonymous: Caller
  /** Signs in as a (new) person with one role in one department; the same pair gives the same person. */
  as(role: Role, organisation?: string): Promise<Caller>
}

/** A whole system on its own database for one test file: cloned from the template, closed and dropped after it. */
export function useApp(start = '2026-11-23T02:00:00Z', settings: NodeJS.ProcessEnv = {}): TestApp {
  const app = {} as TestApp
  let cleanUp: () => Promise<void>
  beforeAll(async () => {
    const { made, close } = await openTestApp(start, settings)
    Object.assign(app, made)
    cleanUp = close
  })
  afterAll(() => cleanUp())
  return app
}

async function openTestApp(
  start: string,
  settings: NodeJS.ProcessEnv,
): Promise<{ made: TestApp; close: () => Promise<void> }> {
  const admin = openDatabase(inject('postgresUrl'), 1)
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await admin.pool.query(`create database ${name} template template_yuzhi`)
  const databaseUrl = inject('postgresUrl').replace(/\/postgres$/, `/${name}`)
  const dataDir = await mkdtemp(join(tmpdir(), 'yuzhi-data-'))
  const config = readConfig({
    YUZHI_DATA: dataDir,
    YUZHI_PUBLIC_URL: 'http://localhost',
    YUZHI_SECRET: 's'.repeat(40),
    YUZHI_RATE_LIMITS: 'off',
    ...settings,
  })
  const clock = makeTestClock(start)
  const log = createLog(process.env['YUZHI_LOG_LEVEL'] ?? 'silent')
  const app = await openApp({ config, databaseUrl, log, clock, skipMigration: true })
  const close = async (): Promise<void> => {
    await app.close()
    await admin.pool.query(`drop database ${name} with (force)`)
    await admin.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  const made = { ...app, clock, dataDir, databaseUrl, anonymous: caller(app, undefined), as: peopleOf(app) }
  return { made, close }
}

function peopleOf(app: App): TestApp['as'] {
  const known = new Map<string, Promise<Caller>>()
  return (role, organisation = 'sjj') => {
    const key = `${role}-${organisation}`
    const person = known.get(key) ?? signInAs(app, role, organisation)
    known.set(key, person)
    return person
  }
}

async function signInAs(app: App, role: Role, organisation: string): Promise<Caller> {
  const ctx = app.ctx()
  await saveOrganisation(ctx, {
    code: organisation,
    name: { zh: organisation, en: organisation },
    region: '330000',
  })
  const username = `${role}-${organisation}`
  await createPerson(ctx, {
    username,
    name: username,
    email: `${username}@test.yuzhi.example`,
    password: DEMO_PASSWORD,
    posts: [{ role, organisation, region: '330000' }],
  })
  const reply = await app.http.inject({
    method: 'POST',
    url: '/api/identity/session',
    payload: { username, password: DEMO_PASSWORD },
  })
  const cookie = [reply.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';')[0])
    .join('; ')
  if (!cookie) throw new Error(`Could not sign in as ${username}: ${reply.statusCode} ${reply.body}`)
  return caller(app, cookie)
}

function caller(app: App, cookie: string | undefined): Caller {
  const headers = cookie ? { cookie } : {}
  const send = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
  ): Promise<Reply> => {
    const reply = await app.http.inject({
      method,
      url,
      headers,
      ...(body === undefined ? {} : { payload: body as object }),
    })
    return toReply(reply)
  }
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    patch: (path, body) => send('PATCH', path, body),
    delete: (path) => send('DELETE', path),
    async upload(path, file, fields = {}) {
      const form = new FormData()
      for (const [key, value] of Object.entries(fields)) form.append(key, value)
      form.append('file', new Blob([new Uint8Array(file.content)]), file.name)
      const request = new Request('http://localhost/', { method: 'POST', body: form })
      const type = request.headers.get('content-type') ?? ''
      const payload = Buffer.from(await request.arrayBuffer())
      return toReply(
        await app.http.inject({
          method: 'POST',
          url: path,
          headers: { ...headers, 'content-type': type },
          payload,
        }),
      )
    },
  }
}

function toReply(reply: { statusCode: number; body: string; headers: Record<string, unknown> }): Reply {
  const isJson = String(reply.headers['content-type'] ?? '').includes('json')
  return {
    status: reply.statusCode,
    body: (isJson ? JSON.parse(reply.body) : undefined) as never,
    text: reply.body,
    headers: reply.headers,
  }
}
