import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openWithPassphrase } from '#modules/trust/keys/index.ts'
import { postgresFolder, startPostgres } from '#platform/postgres.ts'
import { contentOf, loadDatabase } from './load-database.ts'
import { needManifest, type Manifest } from './manifest.ts'
import type { Repository } from './repository.ts'
import { verifyBackup } from './verify-backup.ts'

export type RestoreInput = {
  repository: Repository
  id: string
  passphrase: string
  /** An empty or new folder: the data folder of the restored installation. */
  to: string
  /** Makes the schema of the given migrations in an empty database. Throws where this software does not know one. */
  makeSchema(databaseUrl: string, migrations: Manifest['migrations']): Promise<void>
  progress?: (part: 'verified' | 'tables' | 'files', done: number, total: number) => void
}

export type Restored = { manifest: Manifest; seconds: { verify: number; restore: number } }

/**
 * Makes an installation from a backup: the whole backup is verified before the first byte is written, every table is
 * compared after it is loaded, keys come last. What fails leaves nothing behind.
 */
export async function restoreBackup(input: RestoreInput): Promise<Restored> {
  const { repository, id, passphrase, progress = () => undefined } = input
  const to = resolve(input.to)
  const inUse = (await readdir(to).catch(() => [])).length + (await clusterFiles(to))
  if (inUse > 0)
    throw new Error(
      `${to} is not empty; a backup is restored to a folder of its own, never over another installation.`,
    )
  const began = performance.now()
  const manifest = await needManifest(repository, id)
  const secrets = await openSecrets(passphrase, manifest)
  const { faults } = await verifyBackup(repository, id, {
    progress: (done, total) => progress('verified', done, total),
  })
  const [first] = faults
  if (first)
    throw new Error(
      `Backup ${id} is not whole: ${first.part} is ${first.kind} (${faults.length} faults in all); nothing was restored.`,
    )
  const verified = performance.now()
  try {
    await restoreDatabase({ ...input, to, progress }, manifest)
    for (const [done, file] of manifest.files.entries()) {
      const path = inside(to, file.path)
      await mkdir(dirname(path), { recursive: true })
      await pipeline(Readable.from(contentOf(repository, file)), createWriteStream(path, { flush: true }))
      await utimes(path, file.modified / 1000, file.modified / 1000)
      progress('files', done + 1, manifest.files.length)
    }
    for (const [path, content] of Object.entries(secrets)) {
      await mkdir(dirname(inside(to, path)), { recursive: true, mode: 0o700 })
      await writeFile(inside(to, path), Buffer.from(content, 'base64'), { mode: 0o600, flush: true })
    }
  } catch (error) {
    await rm(postgresFolder(to), { recursive: true, force: true })
    await rm(to, { recursive: true, force: true })
    throw error
  }
  const seconds = { verify: (verified - began) / 1000, restore: (performance.now() - verified) / 1000 }
  return { manifest, seconds }
}

/** As root the cluster may live apart from its data folder. */
async function clusterFiles(to: string): Promise<number> {
  const found = await readdir(to).catch(() => undefined)
  if (!found) return 0
  return (await readdir(postgresFolder(to)).catch(() => [])).length
}

async function restoreDatabase(
  {
    repository,
    to,
    makeSchema,
    progress,
  }: RestoreInput & { progress: NonNullable<RestoreInput['progress']> },
  manifest: Manifest,
): Promise<void> {
  const postgres = await startPostgres(to)
  try {
    await makeSchema(postgres.url, manifest.migrations)
    await loadDatabase(postgres.url, repository, manifest, (done, total) => progress('tables', done, total))
  } finally {
    await postgres.stop()
  }
}

async function openSecrets(
  passphrase: string,
  { id, sealedKeys }: Manifest,
): Promise<Record<string, string>> {
  const opened = await openWithPassphrase(passphrase, Buffer.from(sealedKeys, 'base64'))
  if (!opened) throw new Error(`The passphrase does not open the keys in backup ${id}.`)
  return JSON.parse(opened.toString()) as Record<string, string>
}

function inside(to: string, path: string): string {
  const found = resolve(to, path)
  if (!found.startsWith(to + sep))
    throw new Error(`The backup names a file outside the installation: ${path}.`)
  return found
}
