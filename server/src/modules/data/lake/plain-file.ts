import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, rmSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Config } from '#platform/config.ts'
import type { Ctx } from '#platform/ctx.ts'
import { openStream, type Suite } from '#modules/trust/keys/index.ts'
import { lakeFolder } from './files.ts'
import { contentContext } from './stored-file.ts'

/** A version's file as DuckDB can read it; `release` when done. */
export type Borrowed = { path: string; release(): void }
type StoredVersion = { dataset: string; path: string; sha256: string; suite: Suite | null }

/** How long a decrypted copy is kept for the next reader, and for callers that go on reading by path. */
const KEPT_MS = 10 * 60_000

type Copy = { path: Promise<string>; users: number; timer?: NodeJS.Timeout }
const copies = new Map<string, Copy>()

/** The path of a plain version, or of a private decrypted copy that its readers share. */
export async function borrowPlain(ctx: Ctx, version: StoredVersion): Promise<Borrowed> {
  const stored = join(lakeFolder(ctx.config), version.path)
  if (!version.suite) return { path: stored, release: () => undefined }
  const copy = copies.get(stored) ?? { path: decrypt(ctx, version, stored), users: 0 }
  copies.set(stored, copy)
  copy.users++
  clearTimeout(copy.timer)
  try {
    return { path: await copy.path, release: once(() => release(stored, copy)) }
  } catch (error) {
    copies.delete(stored)
    throw error
  }
}

/** Removes what processes that are gone have left; a running one keeps its own. */
export async function clearScratch(config: Config): Promise<void> {
  const folder = scratchRoot(config)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const pid of await readdir(folder)) {
    if (!isAlive(Number(pid))) await rm(join(folder, pid), { recursive: true, force: true })
  }
}

function scratchRoot(config: Config): string {
  return join(config.dataDir, 'scratch')
}

const ownFolders = new Set<string>()

async function decrypt(ctx: Ctx, version: StoredVersion, stored: string): Promise<string> {
  const folder = join(scratchRoot(ctx.config), String(process.pid))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (ownFolders.size === 0) process.once('exit', removeOwn)
  ownFolders.add(folder)
  const path = join(folder, `${randomUUID()}.parquet`)
  try {
    await pipeline(
      createReadStream(stored),
      openStream(ctx, contentContext(version.dataset, version.sha256)),
      createWriteStream(path, { mode: 0o600, flags: 'wx' }),
    )
    return path
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

function release(stored: string, copy: Copy): void {
  copy.users--
  if (copy.users > 0) return
  copy.timer = setTimeout(() => {
    copies.delete(stored)
    void copy.path.then((path) => rm(path, { force: true }))
  }, KEPT_MS).unref()
}

function removeOwn(): void {
  for (const folder of ownFolders) rmSync(folder, { recursive: true, force: true })
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function once(work: () => void): () => void {
  let done = false
  return () => {
    if (!done) work()
    done = true
  }
}
