import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'

/**
 * What a run found is kept beside the lake, in two Parquet files that never change: they name rows and entities, hold no
 * values, and are no dataset of any department.
 */
export type ResultFiles = { records: string; pairs: string }

const home = (config: Config): string => join(config.dataDir, 'linkage')

export function resultFiles(config: Config, run: string): ResultFiles {
  return {
    records: join(home(config), run, 'records.parquet'),
    pairs: join(home(config), run, 'pairs.parquet'),
  }
}

/** An empty folder for the results of a run; what an earlier attempt left is gone. */
export async function clearResults(config: Config, run: string): Promise<ResultFiles> {
  await dropResults(config, run)
  await mkdir(join(home(config), run), { recursive: true })
  return resultFiles(config, run)
}

export async function dropResults(config: Config, run: string): Promise<void> {
  await rm(join(home(config), run), { recursive: true, force: true })
}

/** Syncs both files to disk, so that a finished run survives a power cut. */
export async function sealResults({ records, pairs }: ResultFiles): Promise<void> {
  for (const path of [records, pairs]) {
    const handle = await open(path, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}

/** Removes the results of runs that are not among these: what a crash or a cancelled run left. */
export async function dropOrphans(config: Config, kept: ReadonlySet<string>): Promise<number> {
  await mkdir(home(config), { recursive: true })
  const orphans = (await readdir(home(config))).filter((run) => !kept.has(run))
  for (const run of orphans) await dropResults(config, run)
  return orphans.length
}
