import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { App } from '../app.ts'
import type { Io } from './command.ts'
import { withInstallation } from './installation.ts'
import { deliverFiles, executeRun, getRun } from '#modules/data/ingest/index.ts'

/** `yuzhi ingest SOURCE FILE…`: deliver files to a source and carry the run out here: 0 clean, 1 faults, 2 not published. */
export async function ingest(args: string[], io: Io): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
  const [source, ...files] = positionals
  if (source === undefined || files.length === 0) {
    io.err('Name a source and at least one file.')
    return 2
  }
  return withInstallation((app) => deliver(app, source, files, io))
}

async function deliver(app: App, source: string, files: readonly string[], io: Io): Promise<number> {
  const ctx = app.ctx()
  const run = await deliverFiles(ctx, { source, files: opened(files) })
  await executeRun(ctx, run, new AbortController().signal)
  const result = await finished(app, run)
  const { status, rowsIn, accepted, quarantined, nonData, faults, version, error, proposal } = result
  io.out(`run ${run}: ${status}`)
  if (error) io.err(`${error.message} ${JSON.stringify(error.details)}`)
  if (proposal)
    io.err('The source has no mapping for a file of this shape; approve one on the desk, then retry the run.')
  if (status !== 'published' && status !== 'unchanged') return 2
  io.out(
    `${rowsIn} rows = ${accepted} accepted + ${quarantined} quarantined + ${nonData} non-data; ${faults} faults`,
  )
  if (version !== null) io.out(`${result.dataset} is now at version ${version}`)
  return faults ? 1 : 0
}

/** A running system may have taken the run first; then it is waited for. */
async function finished(app: App, run: string) {
  for (;;) {
    const result = await getRun(app.ctx(), run)
    if (!['queued', 'running'].includes(result.status)) return result
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

async function* opened(files: readonly string[]) {
  for (const file of files) yield { name: basename(file), content: createReadStream(file) }
}
