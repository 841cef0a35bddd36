import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { connectAsync } from 'mqtt'
import pg from 'pg'
import { openApp, type App } from '#src/app.ts'
import { saveOrganisation } from '#modules/trust/identity/index.ts'
import { DEMO_STREAM } from '#src/modules/data/streams/demo-stream.ts'
import { startBroker } from '#src/modules/data/streams/mqtt/broker.ts'
import { registerStream } from '#src/modules/data/streams/register-stream.ts'
import { makeToken } from '#src/modules/data/streams/tokens.ts'
import { readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { startPostgres } from '#platform/postgres.ts'
import type { BenchResult } from './result.ts'

type Row = BenchResult['rows'][number]
type Measured = {
  acknowledged: number
  refused: number
  seconds: number
  p95: number
  /** CPU of the system's process, without PostgreSQL and the load generator; where it can be told apart. */
  cpuSeconds?: number
}

/** How long each way is measured, in milliseconds; a fifth of it warms up first. */
const SPAN = 5000

/** Durable observations a second through HTTP and MQTT, beside bare PostgreSQL on the same table in the same run. */
export async function benchObservations(span = SPAN): Promise<BenchResult> {
  const load = loadavg()[0] ?? 0
  const dir = await mkdtemp(join(tmpdir(), 'yuzhi-bench-'))
  await chmod(dir, 0o755)
  const postgres = await startPostgres(dir)
  const config = readConfig({ YUZHI_DATA: dir, YUZHI_SECRET: 'b'.repeat(40), YUZHI_RATE_LIMITS: 'off' })
  const app = await openApp({ config, databaseUrl: postgres.url, log: createLog('error') })
  try {
    const secret = await prepare(app)
    await app.http.listen({ port: 0, host: '127.0.0.1' })
    const port = (app.http.server.address() as { port: number }).port
    const http = makeHttp(port, secret, span)
    const rows: Row[] = [
      shown('HTTP, one observation a post, 256 connections', await http(256, 1)),
      shown('HTTP, one observation a post, 1,000 connections', await http(1000, 1)),
      shown('HTTP, 500 observations a post, 8 connections', await http(8, 500)),
      shown('MQTT QoS 1, one observation a message, 8 clients × 50 in flight', await mqtt(app, secret, span)),
      shown('bare PostgreSQL, one INSERT a commit, 1 connection', await bare(postgres.url, 1, 1, span)),
      shown('bare PostgreSQL, one INSERT a commit, 8 connections', await bare(postgres.url, 8, 1, span)),
      shown(
        'bare PostgreSQL, INSERT of 500 rows a commit, 1 connection',
        await bare(postgres.url, 1, 500, span),
      ),
    ]
    return {
      title: 'observations: durable observations a second, against bare PostgreSQL in the same run',
      rows,
      note: `${span / 1000} s each after warming up; load generator, system and PostgreSQL share the machine, whose load average was ${load.toFixed(1)} before. Acknowledged means committed with fsync and synchronous_commit on. Single posts: ${ratio(rows, 0, 4)} × a loop of single INSERTs, ${ratio(rows, 0, 6)} × the bare INSERT of 500 rows; posts of 500: ${ratio(rows, 2, 6)} ×. Aims: ≥ 8,000 single, ≥ 25,000 batched.`,
    }
  } finally {
    await app.close()
    await postgres.stop()
    await rm(dir, { recursive: true, force: true })
  }
}

async function prepare(app: App): Promise<string> {
  const ctx = app.ctx()
  await saveOrganisation(ctx, { code: 'sthj', name: { zh: '生态', en: 'Ecology' }, region: '330000' })
  const level = { name: 'level', title: { zh: '水位', en: 'Level' } }
  await registerStream(ctx, {
    ...{ ...DEMO_STREAM, code: 'bench', properties: [level], shape: { kind: 'plain' } },
    ...{ rate: 100_000, maxThings: 10_000 },
  })
  return (await makeToken(ctx, 'bench', { name: 'bench' })).secret
}

/** Posts by a process of its own; times go on from one measurement to the next, so that nothing is a duplicate. */
function makeHttp(port: number, secret: string, span: number) {
  const file = join(import.meta.dirname, 'observations-load.ts')
  let sequence = 0
  const run = async (connections: number, perPost: number, ms: number): Promise<Measured> => {
    const args = [file, port, secret, connections, perPost, ms, sequence].map(String)
    const { stdout } = await promisify(execFile)(process.execPath, args)
    const measured = JSON.parse(stdout) as Measured & { sequence: number }
    sequence = measured.sequence
    return measured
  }
  return async (connections: number, perPost: number): Promise<Measured> => {
    await run(connections, perPost, span / 5)
    const before = process.cpuUsage()
    const measured = await run(connections, perPost, span)
    const { user, system } = process.cpuUsage(before)
    return { ...measured, cpuSeconds: (user + system) / 1e6 }
  }
}

async function mqtt(app: App, secret: string, span: number): Promise<Measured> {
  const broker = await startBroker(app.ctx(), { host: '127.0.0.1', port: 0, tls: null })
  const times: number[] = []
  let sequence = 0
  const until = performance.now() + span
  const publisher = async (client: Awaited<ReturnType<typeof connectAsync>>, thing: string) => {
    while (performance.now() < until) {
      const sent = performance.now()
      const payload = JSON.stringify({ time: 1_780_000_000_000 + sequence++, value: 1 })
      await client.publishAsync(`streams/bench/${thing}`, payload, { qos: 1 })
      times.push(performance.now() - sent)
    }
  }
  const began = performance.now()
  const clients = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      connectAsync(`mqtt://127.0.0.1:${broker.port}`, {
        clientId: `b${i}`,
        username: 'bench',
        password: secret,
      }),
    ),
  )
  await Promise.all(
    clients.flatMap((client, c) => Array.from({ length: 50 }, (_, i) => publisher(client, `m${c}-${i}`))),
  )
  const seconds = (performance.now() - began) / 1000
  await Promise.all(clients.map((client) => client.endAsync(true)))
  await broker.close()
  times.sort((a, b) => a - b)
  return { acknowledged: times.length, refused: 0, seconds, p95: times[Math.floor(times.length * 0.95)] ?? 0 }
}

/** What PostgreSQL does with the same rows when nobody stands before it. */
async function bare(url: string, connections: number, rows: number, span: number): Promise<Measured> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      return client
    }),
  )
  await clients[0]?.query(
    'create table if not exists public.bare (datastream int, time timestamptz, result float8, quality int2, received_at timestamptz, primary key (datastream, time))',
  )
  await clients[0]?.query('truncate public.bare')
  const times: number[] = []
  let sequence = 0
  const until = performance.now() + span
  const began = performance.now()
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < until) {
        const from = sequence
        sequence += rows
        const sent = performance.now()
        await client.query(
          `insert into public.bare select n % 1000, timestamptz 'epoch' + n * interval '1 millisecond', n, 0, now()
           from unnest($1::bigint[]) n`,
          [`{${Array.from({ length: rows }, (_, i) => from + i).join(',')}}`],
        )
        times.push(performance.now() - sent)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  await Promise.all(clients.map((client) => client.end()))
  times.sort((a, b) => a - b)
  return {
    acknowledged: times.length * rows,
    refused: 0,
    seconds,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  }
}

function shown(way: string, { acknowledged, refused, seconds, p95, cpuSeconds }: Measured): Row {
  return {
    way,
    'observations/s': Math.round(acknowledged / seconds),
    'p95 ms': Math.round(p95 * 10) / 10,
    'own CPU µs each': cpuSeconds === undefined ? '' : Math.round((cpuSeconds / acknowledged) * 1e7) / 10,
    refused,
  }
}

function ratio(rows: readonly Row[], a: number, b: number): number {
  const rate = (i: number): number => Number(rows[i]?.['observations/s'])
  return Math.round((rate(a) / rate(b)) * 100) / 100
}
