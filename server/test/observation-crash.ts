import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from '../src/app.ts'
import { saveOrganisation } from '#modules/trust/identity/index.ts'
import { DEMO_STREAM } from '#modules/data/streams/demo-stream.ts'
import { registerStream } from '#modules/data/streams/register-stream.ts'
import { makeToken } from '#modules/data/streams/tokens.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase, type Database } from '#platform/db.ts'
import { createLog } from '#platform/log.ts'
import { repositoryRoot } from '#platform/samples.ts'

export type ObservationCrashReport = {
  rounds: number
  acknowledged: number
  /** Acknowledged, but not there afterwards. */
  lost: number
  /** Stored by the account of the stream, less the rows that are there. */
  unaccounted: number
}

const CONNECTIONS = 32

/**
 * Devices post to a system that is killed with SIGKILL at a random moment, round after round; afterwards every
 * observation that was acknowledged must be there, and the account must agree with the rows.
 */
export async function observationCrashRounds(
  postgresUrl: string,
  rounds: number,
  random: () => number,
): Promise<ObservationCrashReport> {
  const { database, env, secret, close } = await prepare(postgresUrl)
  const acknowledged: string[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      const { child, port } = await start(env)
      const stop = { asked: false }
      const devices = Array.from({ length: CONNECTIONS }, (_, i) =>
        device(port, secret, `d${i}`, round * 1_000_000, stop, acknowledged),
      )
      await pause(300 + random() * 1200)
      await kill(child)
      stop.asked = true
      await Promise.all(devices)
    }
    return { rounds, acknowledged: acknowledged.length, ...(await compare(database, acknowledged)) }
  } finally {
    await close()
  }
}

async function prepare(postgresUrl: string) {
  const admin = openDatabase(postgresUrl, 1)
  const name = `crash_${randomUUID().replaceAll('-', '')}`
  await admin.pool.query(`create database ${name}`)
  const databaseUrl = postgresUrl.replace(/\/postgres$/, `/${name}`)
  const dataDir = await mkdtemp(join(tmpdir(), 'yuzhi-crash-'))
  const settings = {
    YUZHI_DATA: dataDir,
    YUZHI_DEMO: 'off',
    YUZHI_SECRET: 's'.repeat(40),
    YUZHI_RATE_LIMITS: 'off',
  }
  const app = await openApp({ config: readConfig(settings), databaseUrl, log: createLog('silent') })
  await saveOrganisation(app.ctx(), { code: 'sthj', name: { zh: '生态', en: 'Ecology' }, region: '330000' })
  const level = { name: 'level', title: { zh: '水位', en: 'Level' } }
  const bare = { code: 'crash', properties: [level], shape: { kind: 'plain' } as const, rate: 100_000 }
  await registerStream(app.ctx(), { ...DEMO_STREAM, ...bare })
  const { secret } = await makeToken(app.ctx(), 'crash', { name: 'crash' })
  await app.close()
  const database = openDatabase(databaseUrl, 2)
  const env = {
    ...{ ...process.env, ...settings, DATABASE_URL: databaseUrl },
    ...{ YUZHI_LOG_LEVEL: 'silent', YUZHI_MQTT_PORT: 'off' },
  }
  const close = async (): Promise<void> => {
    await database.close()
    await admin.pool.query(`drop database ${name} with (force)`)
    await admin.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { database, env, secret, close }
}

/** Starts the system's door and tells its port once it listens. */
async function start(env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; port: number }> {
  const main = join(repositoryRoot, 'server', 'src', 'cli', 'main.ts')
  const child = spawn(process.execPath, [main, 'start', '--roles', 'api', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    let text = ''
    child.once('exit', () => reject(new Error(`The system did not start: ${text}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = /http:\/\/localhost:(\d+)/.exec(text)?.[1]
      if (found) resolve(Number(found))
    })
  })
  return { child, port }
}

/** Posts one observation after another until told to stop or the connection breaks. */
async function device(
  port: number,
  secret: string,
  thing: string,
  from: number,
  stop: { asked: boolean },
  acknowledged: string[],
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (let n = from; !stop.asked; n++) {
    const time = 1_790_000_000_000 + n
    const status = await post(agent, port, secret, JSON.stringify({ thing, time, value: n })).catch(() => 0)
    if (status === 0) break
    if (status === 201) acknowledged.push(`${thing}@${time}`)
  }
  agent.destroy()
}

function post(agent: Agent, port: number, secret: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
    const path = '/api/streams/crash/observations'
    const sent = request({ agent, port, host: '127.0.0.1', method: 'POST', path, headers }, (reply) => {
      reply.on('error', reject).resume()
      reply.on('end', () => resolve(reply.statusCode ?? 0))
    })
    sent.on('error', reject).end(body)
  })
}

async function compare(
  { pool }: Database,
  acknowledged: readonly string[],
): Promise<{ lost: number; unaccounted: number }> {
  const { rows } = await pool.query<{ key: string }>(
    `select d.thing || '@' || (extract(epoch from o.time) * 1000)::bigint as key
     from streams.observation o join streams.datastream d on d.id = o.datastream`,
  )
  const there = new Set(rows.map(({ key }) => key))
  const state = await pool.query<{ stored: number }>(
    `select stored from streams.state where stream = 'crash'`,
  )
  return {
    lost: acknowledged.filter((key) => !there.has(key)).length,
    unaccounted: Number(state.rows[0]?.stored) - there.size,
  }
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
