import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { openApp, type App } from '../src/app.ts'
import { registerDataset } from '#modules/data/catalog/index.ts'
import { deliverFiles, getRun } from '#modules/data/ingest/index.ts'
import { approveMapping } from '#modules/data/ingest/approve-mapping.ts'
import { registerSource } from '#modules/data/ingest/register-source.ts'
import { openLake } from '#modules/data/lake/index.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'
import { createLog } from '#platform/log.ts'
import { repositoryRoot } from '#platform/samples.ts'

const contract = `
apiVersion: v3.1.0
kind: DataContract
id: crash
version: 1.0.0
status: active
schema:
  - name: crash
    properties:
      - { name: id, logicalType: integer, required: true, unique: true }
      - { name: batch, logicalType: integer, required: true }
      - { name: text, logicalType: string }
`

export type CrashReport = {
  rounds: number
  killedInRun: number
  torn: number
  stuck: number
  finalBatch: number
}

/**
 * Delivers a file per round to a system that is killed with SIGKILL at a random moment of the ingestion, and looks each
 * time whether the dataset is wholly at one version. At the end a system that is left alone must finish every run.
 */
export async function crashRounds(
  postgresUrl: string,
  rounds: number,
  rows: number,
  random: () => number,
): Promise<CrashReport> {
  const { app, databaseUrl, dataDir, close } = await prepare(postgresUrl)
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    YUZHI_DATA: dataDir,
    YUZHI_DEMO: 'off',
    YUZHI_LOG_LEVEL: 'silent',
  }
  const report: CrashReport = { rounds, killedInRun: 0, torn: 0, stuck: 0, finalBatch: 0 }
  const runs: string[] = []
  try {
    for (let batch = 1; batch <= rounds; batch++) {
      const worker = startWorker(env)
      const run = await deliverFiles(app.ctx(), { source: 'crash', files: oneFile(batch, rows) })
      runs.push(run)
      await untilRunning(app, run)
      await pause(random() * 1500)
      if (['queued', 'running'].includes((await getRun(app.ctx(), run)).status)) report.killedInRun++
      await kill(worker)
      if (!(await isWhole(app, rows))) report.torn++
    }
    const survivor = startWorker(env)
    report.stuck = await countUnfinished(app, runs)
    await kill(survivor, 'SIGTERM')
    report.finalBatch = (await batches(app))[0]?.batch ?? 0
    return report
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
  const config = readConfig({
    YUZHI_DATA: dataDir,
    YUZHI_DEMO: 'off',
    YUZHI_SECRET: 's'.repeat(40),
    YUZHI_RATE_LIMITS: 'off',
  })
  const app = await openApp({ config, databaseUrl, log: createLog('silent') })
  const ctx = app.ctx()
  const both = { zh: '崩溃试验', en: 'Crash trial' }
  await registerDataset(ctx, {
    ...{
      code: 'crash',
      title: both,
      summary: both,
      department: 'sjj',
      level: 'province',
      theme: 'test',
      classification: 'general',
    },
    ...{
      personal: false,
      sharing: 'unconditional',
      sharingReason: null,
      updateCycle: 'irregular',
      synthetic: true,
    },
    ...{ licence: 'none', origin: 'test', contract, contractFiles: {} },
  })
  await registerSource(ctx, {
    code: 'crash',
    title: both,
    department: 'sjj',
    dataset: 'crash',
    mode: 'replace',
    hints: {},
  })
  const columns = ['id', 'batch', 'text'].map((target) => ({ target, from: [target], transforms: [] }))
  await approveMapping(ctx, { source: 'crash', after: 0, mapping: { columns } })
  const close = async (): Promise<void> => {
    await app.close()
    await admin.pool.query(`drop database ${name} with (force)`)
    await admin.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { app, databaseUrl, dataDir, close }
}

function startWorker(env: NodeJS.ProcessEnv): ChildProcess {
  const main = join(repositoryRoot, 'server', 'src', 'cli', 'main.ts')
  return spawn(process.execPath, [main, 'start', '--roles', 'worker', '--port', '0'], {
    env,
    stdio: 'ignore',
  })
}

async function kill(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await ended
}

async function* oneFile(batch: number, rows: number) {
  const lines = function* () {
    yield 'id,batch,text\n'
    for (let id = 0; id < rows; id++) yield `${id},${batch},第${id}行 text\n`
  }
  yield { name: `batch-${batch}.csv`, content: Readable.from(lines()) }
}

async function untilRunning(app: App, run: string): Promise<void> {
  for (let i = 0; i < 600; i++) {
    if ((await getRun(app.ctx(), run)).status !== 'queued') return
    await pause(25)
  }
}

async function batches(app: App): Promise<{ batch: number; n: number }[]> {
  const lake = await openLake(app.ctx(), ['crash']).catch(() => undefined)
  if (!lake) return []
  const found = await lake.all<{ batch: number; n: number }>(
    'select batch::int as batch, count(*)::int as n from crash group by 1',
  )
  lake.close()
  return found
}

/** Not there yet, or all rows of one delivery and no other. */
async function isWhole(app: App, rows: number): Promise<boolean> {
  const found = await batches(app)
  return found.length === 0 || (found.length === 1 && found[0]?.n === rows)
}

async function countUnfinished(app: App, runs: readonly string[]): Promise<number> {
  let open = [...runs]
  for (let i = 0; i < 240 && open.length > 0; i++) {
    const states = await Promise.all(
      open.map(async (run) => ({ run, status: (await getRun(app.ctx(), run)).status })),
    )
    open = states
      .filter(({ status }) => status !== 'published' && status !== 'unchanged')
      .map(({ run }) => run)
    await pause(500)
  }
  return open.length
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
