import { spawn, type ChildProcess } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { openApp, type App } from '../src/app.ts'
import { DatasetInput, registerDataset } from '#modules/data/catalog/index.ts'
import { approveMapping, registerSource } from '#modules/data/ingest/index.ts'
import { recoverRuns } from '#modules/data/ingest/jobs.ts'
import { openLake } from '#modules/data/lake/index.ts'
import { inboxOf, requestFetch, saveConnection } from '#modules/data/sources/index.ts'
import { recoverFetches } from '#modules/data/sources/jobs.ts'
import { ConnectionInput } from '#modules/data/sources/schema.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'
import { createLog } from '#platform/log.ts'
import { repositoryRoot } from '#platform/samples.ts'
import { isAppError } from '#platform/errors.ts'

/** One record a place: the latest report counts, whatever order the daily files come in. */
const contract = `
apiVersion: v3.1.0
kind: DataContract
id: harvest
version: 1.0.0
status: active
schema:
  - name: harvest
    properties:
      - { name: date, logicalType: date, required: true }
      - { name: country, logicalType: string, required: true }
      - { name: province, logicalType: string }
      - { name: city, logicalType: string }
      - { name: confirmed, logicalType: integer, required: true }
      - { name: cured, logicalType: integer }
      - { name: dead, logicalType: integer }
    quality:
      - { id: primary-key, metric: duplicateValues, mustBe: 0, arguments: { properties: [country, province, city] } }
`
const COLUMNS = ['date', 'country', 'province', 'city', 'confirmed', 'cured', 'dead']

export type HarvestPlan = {
  /** Daily files in the order they are put into the watched folder; some may come again. */
  files: readonly string[]
  /** How often the working process is killed with SIGKILL, at random moments. */
  kills: number
  random: () => number
}
export type HarvestReport = { digest: string; rows: number; versions: number; kills: number }

/** Replays daily files through a watched folder with a worker that is killed now and then; tells the final content. */
export async function replayHarvest(postgresUrl: string, plan: HarvestPlan): Promise<HarvestReport> {
  const { app, env, dataDir, close } = await prepare(postgresUrl)
  try {
    const inbox = join(inboxOf(dataDir), 'harvest')
    const killed = await killWhileFetching(app, env, inbox, plan)
    return { ...(await contentOf(app)), kills: killed }
  } finally {
    await close()
  }
}

/** Files are put into the folder in equal parts, one before each kill; what is left then is finished in this process. */
async function killWhileFetching(
  app: App,
  env: NodeJS.ProcessEnv,
  inbox: string,
  { files, kills, random }: HarvestPlan,
): Promise<number> {
  const part = Math.ceil(files.length / (kills + 1))
  let killed = 0
  for (let at = 0; at <= kills; at++) {
    for (const [i, file] of files.slice(at * part, (at + 1) * part).entries())
      await copyFile(file, join(inbox, `${String(at * part + i).padStart(4, '0')}.csv`))
    await fetchOnce(app)
    if (at === kills) break
    const worker = startWorker(env)
    await untilSomethingRuns(app)
    await pause(random() * 1500)
    await kill(worker)
    killed++
  }
  await finish(app)
  await fetchOnce(app)
  await finish(app)
  return killed
}

async function untilSomethingRuns(app: App): Promise<void> {
  for (let tries = 0; tries < 1200 && (await going(app)).running === 0; tries++) await pause(25)
}

/** Asks for a fetch unless one is under way already. */
async function fetchOnce(app: App): Promise<void> {
  await requestFetch(app.ctx(), 'harvest').catch((error: unknown) => {
    if (!isAppError(error) || error.code !== 'sources.fetchGoing') throw error
  })
}

/** Recovers what killed workers left and carries out everything, as a worker that is left alone does. */
async function finish(app: App): Promise<void> {
  const { signal } = new AbortController()
  for (let tries = 0; tries < 1200; tries++) {
    await recoverFetches.handle(app.ctx(), {}, signal)
    await recoverRuns.handle(app.ctx(), {}, signal)
    await app.drain()
    if ((await going(app)).open === 0) return
    await pause(250)
  }
  throw new Error('The replay does not come to its end.')
}

/** How much is under way: fetches and runs that have not ended, and those that a worker has in hand. */
async function going(app: App): Promise<{ open: number; running: number }> {
  const { rows } = await sql<{ open: number; running: number }>`
    select count(*) as open, count(*) filter (where status = 'running') as running from (
      select status from sources.fetch where status in ('queued', 'running', 'retrying')
      union all select status from ingest.run where status in ('queued', 'running')) as work`.execute(
    app.ctx().db,
  )
  return { open: Number(rows[0]?.open), running: Number(rows[0]?.running) }
}

/** A digest of the sorted rows of the last version, without the columns that say where a row came from. */
async function contentOf(app: App): Promise<Omit<HarvestReport, 'kills'>> {
  const lake = await openLake(app.ctx(), ['harvest'])
  try {
    const list = COLUMNS.join(', ')
    const rows = await lake.all(`select ${list} from harvest order by ${list}`)
    const digest = createHash('sha256').update(JSON.stringify(rows)).digest('hex')
    return { digest, rows: rows.length, versions: lake.versions.get('harvest') ?? 0 }
  } finally {
    lake.close()
  }
}

async function prepare(postgresUrl: string) {
  const admin = openDatabase(postgresUrl, 1)
  const name = `harvest_${randomUUID().replaceAll('-', '')}`
  await admin.pool.query(`create database ${name}`)
  const databaseUrl = postgresUrl.replace(/\/postgres$/, `/${name}`)
  const dataDir = await mkdtemp(join(tmpdir(), 'yuzhi-harvest-'))
  const settings = {
    YUZHI_DATA: dataDir,
    YUZHI_DEMO: 'off',
    YUZHI_SECRET: 's'.repeat(40),
    YUZHI_RATE_LIMITS: 'off',
  }
  const app = await openApp({ config: readConfig(settings), databaseUrl, log: createLog('silent') })
  await register(app)
  await mkdir(join(inboxOf(dataDir), 'harvest'), { recursive: true })
  const env = { ...process.env, ...settings, DATABASE_URL: databaseUrl, YUZHI_LOG_LEVEL: 'silent' }
  const close = async (): Promise<void> => {
    await app.close()
    await admin.pool.query(`drop database ${name} with (force)`)
    await admin.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { app, env, dataDir, close }
}

async function register(app: App): Promise<void> {
  const ctx = app.ctx()
  const both = { zh: '重放试验', en: 'Replay trial' }
  const entry = DatasetInput.parse({
    ...{ code: 'harvest', title: both, summary: both, department: 'wjw', level: 'province', theme: 'test' },
    ...{ classification: 'general', personal: false, sharing: 'unconditional', sharingReason: null },
    ...{ updateCycle: 'daily', synthetic: false, licence: 'MIT', origin: 'test', contract },
  })
  await registerDataset(ctx, entry)
  const code = 'harvest'
  await registerSource(ctx, {
    code,
    title: both,
    department: 'wjw',
    dataset: code,
    mode: 'upsert',
    asOf: 'date',
  })
  const columns = COLUMNS.map((target) => ({ target, from: [target], transforms: [] }))
  await approveMapping(ctx, { source: code, after: 0, mapping: { columns } })
  const folder = { kind: 'folder', folder: 'harvest', pattern: '*.csv', settleSeconds: 0.1 }
  await saveConnection(ctx, code, ConnectionInput.parse({ settings: folder }))
}

function startWorker(env: NodeJS.ProcessEnv): ChildProcess {
  const main = join(repositoryRoot, 'server', 'src', 'cli', 'main.ts')
  const args = [main, 'start', '--roles', 'worker', '--port', '0']
  return spawn(process.execPath, args, { env, stdio: 'ignore' })
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

/** A generator of numbers in [0, 1) that a seed fixes (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
