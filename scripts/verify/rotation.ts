import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openApp, type App } from '../../server/src/app.ts'
import { beginRotation } from '../../server/src/modules/trust/keys/begin-rotation.ts'
import { openText, sealText } from '../../server/src/modules/trust/keys/index.ts'
import { retireVersion } from '../../server/src/modules/trust/keys/retire-version.ts'
import { findRunning, listRotations } from '../../server/src/modules/trust/keys/rotation-store.ts'
import { runRotation } from '../../server/src/modules/trust/keys/run-rotation.ts'
import { showKeys } from '../../server/src/modules/trust/keys/show-keys.ts'
import { plantDataKeys } from '../../server/src/modules/trust/keys/testing/plant-data-keys.ts'
import { readConfig } from '../../server/src/platform/config.ts'
import { createLog } from '../../server/src/platform/log.ts'
import { startPostgres } from '../../server/src/platform/postgres.ts'

/**
 * Rotates 1,000,000 wrapped data keys (or as many as given) twice: in peace, timed; then with the worker killed by SIGKILL
 * again and again, while texts are read all the time.
 */
const count = Number(process.argv[2] ?? 1_000_000)
const kills = Number(process.argv[3] ?? 20)
const dir = await mkdtemp(join(tmpdir(), 'yuzhi-verify-'))
await chmod(dir, 0o755)
const postgres = await startPostgres(dir)
const config = readConfig({ YUZHI_DATA: dir, YUZHI_SECRET: 'v'.repeat(40), YUZHI_DEMO: 'off' })
const app = await openApp({ config, databaseUrl: postgres.url, log: createLog('error') })
try {
  await plantDataKeys(app.ctx(), count)
  const reports = [await rotate(app, 'in peace', inPeace), await rotate(app, `${kills} × kill -9`, withKills)]
  console.table(reports)
  if (reports.some(({ proved }) => !proved)) process.exitCode = 1
} finally {
  await app.close()
  await postgres.stop()
  await rm(dir, { recursive: true, force: true })
}

async function rotate(app: App, how: string, work: (app: App, id: number) => Promise<number>) {
  const ctx = app.ctx()
  const texts = await Promise.all(
    Array.from({ length: 50 }, (_, i) => sealText(ctx, `秘密${i}`, `verify${i}:1`)),
  )
  const { id, total, toVersion } = await beginRotation(ctx, { newVersion: true })
  const reader = keepReading(app, texts)
  const cpu = process.cpuUsage()
  const killed = await work(app, id)
  const { user, system } = process.cpuUsage(cpu)
  const reads = await reader.stop()
  const { versions } = await showKeys(ctx)
  const { items } = await listRotations(ctx.db, { limit: 1, offset: 0 })
  const proved = versions.every(({ number, dataKeys }) => (number === toVersion) === dataKeys > 0)
  await retireVersion(ctx, toVersion - 1)
  const afterwards = await keepReading(app, texts).stop()
  return {
    how,
    'data keys': total,
    killed,
    'seconds of batches': Math.round(10 * (items[0]?.seconds ?? 0)) / 10,
    'CPU s of this process': Math.round(10 * ((user + system) / 1e6)) / 10,
    reads: reads.done,
    'failed reads': reads.failed + afterwards.failed,
    'on the new version': `${versions.find(({ number }) => number === toVersion)?.dataKeys}`,
    proved: proved && items[0]?.state === 'done' && reads.failed + afterwards.failed === 0,
  }
}

async function inPeace(app: App, id: number): Promise<number> {
  await runRotation(app.ctx(), id, AbortSignal.timeout(600_000))
  return 0
}

async function withKills(app: App): Promise<number> {
  let killed = 0
  while (killed < kills && (await progress(app)) !== undefined) {
    const before = await progress(app)
    const worker = startWorker()
    // Killed in the middle of its work: not before it has moved, then at any moment.
    while (worker.exitCode === null && (await progress(app)) === before) await pause(50)
    await pause(Math.random() * 800)
    if (worker.exitCode === null) killed++
    await end(worker, 'SIGKILL')
  }
  const survivor = startWorker()
  while ((await progress(app)) !== undefined) await pause(200)
  await end(survivor, 'SIGTERM')
  return killed
}

/** How many data keys the running rotation has wrapped; undefined when none runs. */
async function progress(app: App): Promise<number | undefined> {
  return (await findRunning(app.ctx().db))?.done
}

function startWorker(): ChildProcess {
  const main = join(import.meta.dirname, '..', '..', 'server', 'src', 'cli', 'main.ts')
  return spawn(process.execPath, [main, 'start', '--roles=worker'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DATABASE_URL: postgres.url,
      YUZHI_DATA: dir,
      YUZHI_DEMO: 'off',
      YUZHI_LOG_LEVEL: 'silent',
      YUZHI_PORT: '0',
    },
  })
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

function keepReading(
  app: App,
  texts: readonly string[],
): { stop(): Promise<{ done: number; failed: number }> } {
  const report = { done: 0, failed: 0 }
  let over = false
  const running = (async () => {
    do {
      for (const [i, text] of texts.entries()) {
        const plain = await openText(app.ctx(), text, `verify${i}:1`).catch(() => undefined)
        if (plain !== `秘密${i}`) report.failed++
        report.done++
      }
      await pause(20)
    } while (!over)
  })()
  return {
    async stop() {
      over = true
      await running
      return report
    },
  }
}
