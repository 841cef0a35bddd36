import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Config } from '#platform/config.ts'

export function lakeFolder(config: Config): string {
  return join(config.dataDir, 'lake')
}

/** A place for a version that is being written; it is nobody's until published. */
export async function stagingPath(config: Config, dataset: string): Promise<string> {
  const folder = join(lakeFolder(config), dataset)
  await mkdir(folder, { recursive: true })
  return join(folder, `staging-${randomUUID()}.parquet`)
}

/** Syncs the file to disk, so that a published version survives a power cut, and measures it. */
export async function sealFile(path: string): Promise<{ bytes: number; sha256: string }> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') }
}

/** Younger files may be another process's work in hand. */
const ORPHAN_AGE_MS = 6 * 3_600_000

/** Removes old files no version names: what a crash left between writing and committing. */
export async function removeOrphans(config: Config, known: ReadonlySet<string>, now: Date): Promise<number> {
  const root = lakeFolder(config)
  await mkdir(root, { recursive: true })
  let removed = 0
  for (const dataset of await readdir(root)) {
    for (const file of await readdir(join(root, dataset))) {
      const path = join(root, dataset, file)
      if (known.has(`${dataset}/${file}`) || now.getTime() - (await stat(path)).mtimeMs < ORPHAN_AGE_MS)
        continue
      await rm(path, { force: true })
      removed++
    }
  }
  return removed
}
