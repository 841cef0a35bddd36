import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * Adds up the JavaScript each entrance needs before it can show anything: the entry, the entrance's chunk, and all they
 * import statically, each counted once and gzipped. Reads dist/.vite/manifest.json; exits 1 above the budget.
 */
type Chunk = { file: string; imports?: string[]; dynamicImports?: string[] }
type Manifest = Record<string, Chunk>

const BUDGET_KB = 400
const dist = join(import.meta.dirname, '..', 'dist')
const entrances = ['portal', 'desk', 'cockpit'] as const

/** Every file reached from `keys` by static imports. */
function closure(manifest: Manifest, keys: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`The build manifest has no ${key}.`)
    if (seen.has(chunk.file)) return
    seen.add(chunk.file)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const key of keys) visit(key)
  return seen
}

function gzippedKb(files: Iterable<string>): number {
  let bytes = 0
  for (const file of files) if (file.endsWith('.js')) bytes += gzipSync(readFileSync(join(dist, file))).length
  return bytes / 1024
}

const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Manifest
let within = true
for (const entrance of entrances) {
  const files = closure(manifest, ['index.html', `src/app/${entrance}/entrance.tsx`])
  const size = gzippedKb(files)
  within &&= size <= BUDGET_KB
  process.stdout.write(
    `${entrance.padEnd(8)} ${size.toFixed(1).padStart(6)} KB gzipped of ${BUDGET_KB} (${files.size} files)\n`,
  )
}
if (!within) {
  process.stderr.write(
    'An entrance is over its budget: load what the first screen does not need with import().\n',
  )
  process.exitCode = 1
}
