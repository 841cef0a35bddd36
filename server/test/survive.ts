import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openApp, type App } from '../src/app.ts'
import { loadSystem, type Acknowledged } from './survive-load.ts'
import { prepareSurvival, signIn } from './survive-setting.ts'
import { getRun } from '#modules/data/ingest/index.ts'
import { verifyAudit } from '#modules/trust/audit/index.ts'
import { readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { postgresFolder, startPostgres } from '#platform/postgres.ts'
import { repositoryRoot } from '#platform/samples.ts'

export type SurvivalReport = {
  rounds: number
  observations: number
  cases: number
  runs: number
  /** Acknowledged and not there: observations, cases, or the audit entry of a case. */
  lost: number
  /** Deliveries acknowledged whose run did not end by itself. */
  stuck: number
  /** First bad index of the audit log, against its witness. */
  auditFault: number | null
  slowestStartSeconds: number
}

/**
 * Kills the whole system – its process and its PostgreSQL – with SIGKILL at a random moment under mixed load, round after
 * round, starting it again in the same folder. At the end what was acknowledged must be there and what was queued done.
 */
export async function survivalRounds(rounds: number, random: () => number): Promise<SurvivalReport> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yuzhi-survive-'))
  await chmod(dataDir, 0o755)
  const settings = { YUZHI_DATA: dataDir, YUZHI_DEMO: 'off', YUZHI_SECRET: 's'.repeat(40) }
  const acknowledged: Acknowledged = { observations: [], cases: [], runs: [] }
  const running: { system?: ChildProcess } = {}
  let slowest = 0
  try {
    const token = await prepareSurvival(settings)
    for (let round = 0; round < rounds; round++) {
      const { child, origin, seconds } = await start(settings)
      running.system = child
      slowest = Math.max(slowest, seconds)
      const credentials = {
        ...{ token, analyst: await signIn(origin, 'analyst'), engineer: await signIn(origin, 'engineer') },
      }
      const load = loadSystem({ origin, credentials, from: round * 1_000_000 }, acknowledged)
      await pause(500 + random() * 2500)
      await killAll(child, dataDir)
      await load.stop()
    }
    const survivor = await start(settings)
    running.system = survivor.child
    const found = await compare(settings, acknowledged)
    const { observations, cases, runs } = acknowledged
    const counts = { observations: observations.length, cases: cases.length, runs: runs.length }
    return { rounds, ...counts, ...found, slowestStartSeconds: Math.max(slowest, survivor.seconds) }
  } finally {
    if (running.system) await killAll(running.system, dataDir)
    else killPostgres(dataDir)
    await rm(postgresFolder(dataDir), { recursive: true, force: true })
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function start(
  settings: NodeJS.ProcessEnv,
): Promise<{ child: ChildProcess; origin: string; seconds: number }> {
  const main = join(repositoryRoot, 'server', 'src', 'cli', 'main.ts')
  const began = performance.now()
  const { DATABASE_URL: _outside, ...environment } = process.env
  const env = { ...environment, ...settings, YUZHI_LOG_LEVEL: 'silent', YUZHI_MQTT_PORT: 'off' }
  const child = spawn(process.execPath, [main, 'start', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const origin = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`The system did not start again: ${text}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const port = /http:\/\/localhost:(\d+)/.exec(text)?.[1]
      if (port && text.includes('Ready in')) resolve(`http://127.0.0.1:${port}`)
    })
  })
  return { child, origin, seconds: (performance.now() - began) / 1000 }
}

/** As a power cut would, but for the disk: neither the system nor its database gets to say a word. */
async function killAll(child: ChildProcess, dataDir: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const alive = child.exitCode === null && child.signalCode === null
  child.kill('SIGKILL')
  const postmaster = killPostgres(dataDir)
  if (alive) await ended
  while (postmaster !== undefined && isThere(postmaster)) await pause(50)
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function killPostgres(dataDir: string): number | undefined {
  const pidFile = join(postgresFolder(dataDir), 'postmaster.pid')
  if (!existsSync(pidFile)) return undefined
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (isThere(pid)) process.kill(pid, 'SIGKILL')
  return pid
}

async function compare(
  settings: NodeJS.ProcessEnv,
  { observations, cases, runs }: Acknowledged,
): Promise<Pick<SurvivalReport, 'lost' | 'stuck' | 'auditFault'>> {
  const config = readConfig(settings)
  const { url: databaseUrl } = await startPostgres(config.dataDir)
  const app = await openApp({ config, databaseUrl, log: createLog('silent'), skipMigration: true })
  try {
    const stuck = await countUnfinished(app, runs)
    const { db } = app.ctx()
    const there = await sql<{ key: string }>`
      select d.thing || '@' || (extract(epoch from o.time) * 1000)::bigint as key
      from streams.observation o join streams.datastream d on d.id = o.datastream
      union all select id::text from cases.case_file
      union all select 'audit ' || object_id from audit.entry where action = 'cases.opened'`.execute(db)
    const keys = new Set(there.rows.map(({ key }) => key))
    const promised = [...observations, ...cases, ...cases.map((id) => `audit ${id}`)]
    const { fault } = await verifyAudit(app.ctx())
    return { stuck, lost: promised.filter((key) => !keys.has(key)).length, auditFault: fault?.index ?? null }
  } finally {
    await app.close()
  }
}

async function countUnfinished(app: App, runs: readonly string[]): Promise<number> {
  let open = [...runs]
  for (let tries = 0; tries < 100 && open.length > 0; tries++) {
    const states = await Promise.all(
      open.map(async (run) => ({ run, status: (await getRun(app.ctx(), run)).status })),
    )
    open = states.filter(({ status }) => status === 'queued' || status === 'running').map(({ run }) => run)
    if (open.length > 0) await pause(500)
  }
  return open.length
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
