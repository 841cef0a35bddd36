import { statfs } from 'node:fs/promises'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openApp, type App } from '../app.ts'
import type { Io } from './command.ts'
import { listDemoAccounts, DEMO_PASSWORD } from '#modules/trust/identity/index.ts'
import { readConfig, type Config } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { startPostgres, type EmbeddedPostgres } from '#platform/postgres.ts'
import { repositoryRoot } from '#platform/samples.ts'
import { watchTls } from '#platform/tls.ts'
import { installWeb } from '#platform/web.ts'
import { ensureSeeded } from './seed.ts'
import { trackSteps } from './steps.ts'

/** Less than this on the data disk and the first ingestion may not fit. */
const MIN_FREE_BYTES = 500 * 1024 ** 2

/** Starts everything asked for and stays until a signal; the first time it seeds the demonstration province. */
export async function start(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      roles: { type: 'string', default: 'api,worker' },
    },
  })
  const given = {
    ...(values.port ? { YUZHI_PORT: values.port } : {}),
    ...(values.host ? { YUZHI_HOST: values.host } : {}),
  }
  const config = readConfig({ ...process.env, ...given })
  await checkPlace(config)
  const roles = new Set(values.roles.split(','))
  const steps = trackSteps(io)
  const postgres = config.databaseUrl
    ? undefined
    : await steps.run('PostgreSQL', () => startPostgres(config.dataDir))
  const ended = untilSignal(io)
  let app: App | undefined
  try {
    const databaseUrl = config.databaseUrl ?? (postgres as EmbeddedPostgres).url
    const log = createLog(config.logLevel)
    app = await steps.run('Database schema', () => openApp({ config, databaseUrl, log }))
    if (config.demo) await ensureSeeded(app, steps)
    if (roles.has('worker')) await Promise.all([app.work(), app.serve('worker')])
    if (roles.has('api')) await Promise.all([listen(app, config, io), app.serve('api')])
    io.out(`Ready in ${steps.total()} s. Ctrl-C stops it.`)
    await ended
  } finally {
    await app?.close()
    await postgres?.stop()
  }
  return 0
}

async function listen(app: App, config: Config, io: Io): Promise<void> {
  await installWeb(app.http, join(repositoryRoot, 'web', 'dist'))
  await app.http.listen({ port: config.port, host: config.host })
  if (config.tls) watchTls(app.http.server, config.tls, app.ctx().log)
  const address = app.http.server.address()
  const port = address && typeof address === 'object' ? address.port : config.port
  io.out('')
  const origin = `http${config.tls ? 's' : ''}://localhost:${port}`
  io.out(`  Yuzhi 域智   ${origin}`)
  io.out(`  staff desk   ${origin}/desk`)
  io.out(`  cockpit      ${origin}/cockpit`)
  const accounts = await listDemoAccounts(app.ctx())
  if (accounts.length === 0) return
  io.out('')
  io.out(`  Demonstration accounts (password ${DEMO_PASSWORD}):`)
  for (const { username, name, roles } of accounts)
    io.out(`    ${username.padEnd(12)} ${roles.join(', ').padEnd(14)} ${name}`)
  io.out('')
}

/** Finds out before anything is written what would stop us later, and says it in one sentence. */
async function checkPlace(config: Config): Promise<void> {
  try {
    mkdirSync(config.dataDir, { recursive: true })
    accessSync(config.dataDir, constants.W_OK)
  } catch (cause) {
    throw new Error(`No permission to write in ${config.dataDir}; set YUZHI_DATA to a folder of yours.`, {
      cause,
    })
  }
  const disk = await statfs(config.dataDir)
  const free = disk.bavail * disk.bsize
  if (free < MIN_FREE_BYTES) {
    throw new Error(
      `Only ${Math.round(free / 1024 ** 2)} MB are free at ${config.dataDir}; at least 500 MB are needed.`,
    )
  }
  await checkPort(config)
}

function checkPort({ port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'is already in use' : `cannot be used (${cause.code})`
      reject(new Error(`Port ${port} ${reason}; choose another: npm start -- --port 8081`, { cause }))
    })
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

/** Resolves at the first Ctrl-C or SIGTERM; the second ends the process at once. */
function untilSignal(io: Io): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    const stop = (): void => {
      if (asked) process.exit(130)
      asked = true
      io.out('\nStopping …')
      resolve()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}
