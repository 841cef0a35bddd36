import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'

/** Where the faults of a run are kept, every one of them. */
export function faultsPath(config: Config, run: string): string {
  return join(config.dataDir, 'quality', `${run}-faults.parquet`)
}

/** Where the faults of a check of a published version are kept. */
export function versionFaultsPath(config: Config, check: string): string {
  return join(config.dataDir, 'quality', `${check}-version.parquet`)
}

/** Where the rejected rows of a run are kept, their text unchanged. */
export function quarantinePath(config: Config, run: string): string {
  return join(config.dataDir, 'quality', `${run}-quarantine.parquet`)
}

export async function ensureQualityFolder(config: Config): Promise<void> {
  await mkdir(join(config.dataDir, 'quality'), { recursive: true })
}
