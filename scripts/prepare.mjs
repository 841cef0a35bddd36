import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'

// Plain JavaScript: this runs on whatever Node the machine has, before anything is installed.

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')

/** The environment of child processes: the pinned Node and the installed tools come first on PATH. */
export const environment = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }

/** The pinned Node of this project, installed as a package. */
export function pinnedNode() {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** Refuses a Node that cannot even install; everything later runs on the pinned one. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(`Yuzhi needs Node 20.19 or newer to install itself; this is Node ${process.versions.node}.`)
}

/** Installs packages when they are missing or the lock file has changed since. */
export function install() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  const marker = join(root, 'node_modules', '.yuzhi-lock')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash && existsSync(pinnedNode())) return
  step('Installing packages', () =>
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], process.env),
  )
  writeFileSync(marker, hash)
}

/** Builds the web app when its sources have changed since the last build. */
export function buildWeb() {
  const hash = createHash('sha256')
  for (const file of [...filesBelow(join(root, 'web')), ...filesBelow(join(root, 'contract'))])
    hash.update(file).update(readFileSync(file))
  const digest = hash.digest('hex')
  const marker = join(root, 'web', 'dist', '.source')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === digest) return
  step('Building the web app', () =>
    run(
      pinnedNode(),
      [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
      environment,
      join(root, 'web'),
    ),
  )
  compress(join(root, 'web', 'dist'))
  writeFileSync(marker, digest)
}

/** Leaves .br and .gz beside each file worth it. */
function compress(dist) {
  for (const file of filesBelow(dist).filter((name) => /\.(js|css|html|svg|json|webmanifest)$/.test(name))) {
    const bytes = readFileSync(file)
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    )
  }
}

function filesBelow(folder) {
  return readdirSync(folder)
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? filesBelow(path) : [path]
    })
}

/** Runs a command with its output shown; ends this process with one sentence when it fails. */
export function run(command, args, env = environment, cwd = root) {
  const done = spawnSync(command, args, { cwd, env, stdio: 'inherit' })
  if (done.error) fail(`${command} could not be started: ${done.error.message}`)
  if (done.status !== 0) fail(`${command} ${args.join(' ')} ended with code ${done.status}.`)
}

function step(title, work) {
  const started = Date.now()
  process.stdout.write(`${title} …\n`)
  work()
  process.stdout.write(`${title}: ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
}

export function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}
