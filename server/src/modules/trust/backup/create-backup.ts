import { createReadStream } from 'node:fs'
import { mkdir, readdir, stat, statfs } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type pg from 'pg'
import { sealWithPassphrase, type Suite } from '#modules/trust/keys/index.ts'
import type { Config } from '#platform/config.ts'
import { dumpDatabase } from './dump-database.ts'
import { syncFolder } from './durable.ts'
import { asOnlyWriter } from './lock.ts'
import {
  listBackupIds,
  newBackupId,
  readManifest,
  writeManifest,
  type FileCopy,
  type Manifest,
} from './manifest.ts'
import { openOrMakeRepository, takePlace, type Repository } from './repository.ts'
import { clearStages, readSecrets, stageFiles, walk } from './stage-files.ts'
import { storeContent } from './store-content.ts'

export type CreateInput = {
  config: Config
  /** A connection of its own to the installation's database. */
  client: pg.ClientBase
  target: string
  passphrase: string
  at: Date
  suite?: Suite
  signal?: AbortSignal
  progress?: (step: { part: 'tables' | 'files'; done: number; total: number }) => void
  /** Bytes free at a folder; by default asked of the system. */
  freeBytes?: (folder: string) => Promise<number>
}

export type BackupMade = {
  id: string
  tables: number
  rows: number
  files: number
  bytes: number
  written: number
}

/** Of a table's size on disk, what its compressed text may take at most in practice. */
const TEXT_SHARE = 0.3
const LEAST_FREE = 64 * 1024 ** 2

/**
 * Makes a backup of the running (or resting) installation: tables as of one moment, files, keys sealed. Chunks that are
 * there already, from earlier backups or from one that was killed, are not written again. The backup appears when all of it
 * is on disk; cancelled or failed, only chunks are left, which the next one uses or `pruneBackups` removes.
 */
export async function createBackup(input: CreateInput): Promise<BackupMade> {
  const { config, target, passphrase } = input
  const way = relative(config.dataDir, resolve(target))
  if (!way.startsWith('..'))
    throw new Error(`${target} lies in the data folder and would be lost with it; choose another place.`)
  await takePlace(target)
  return asOnlyWriter(target, async () => {
    await clearStages(config)
    const repository = await openOrMakeRepository(target, passphrase, input.suite)
    const id = newBackupId(input.at)
    const secrets = await readSecrets(config)
    const stage = await stageFiles(config, id)
    try {
      return await fill(input, { repository, id, stage, secrets })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
        throw new Error(`No space is left at ${target}; the backup was not made.`, { cause: error })
      throw error
    } finally {
      await stage.remove()
    }
  })
}

type Filling = {
  repository: Repository
  id: string
  stage: Awaited<ReturnType<typeof stageFiles>>
  secrets: Record<string, string>
}

async function fill(input: CreateInput, { repository, id, stage, secrets }: Filling): Promise<BackupMade> {
  const { client, signal, progress = () => undefined } = input
  const before = await filesOfLast(repository)
  await stage.keep()
  await checkSpace(input, stage.folder, before)
  const { written: writtenRows, ...database } = await dumpDatabase(client, repository, {
    snapshotTaken: () => stage.keep(),
    table: (done, total) => progress({ part: 'tables', done, total }),
    signal,
  })
  const { files, written } = await storeFiles(repository, stage.folder, { before, signal, progress })
  const sealed = await sealWithPassphrase(
    repository.suite,
    input.passphrase,
    Buffer.from(JSON.stringify(secrets)),
  )
  const manifest: Manifest = {
    id,
    at: input.at.toISOString(),
    ...database,
    files,
    sealedKeys: sealed.toString('base64'),
  }
  await syncChunks(repository)
  signal?.throwIfAborted()
  await writeManifest(repository, manifest)
  const contents = [...manifest.tables, ...files]
  return {
    id,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    files: files.length,
    bytes: contents.reduce((sum, { bytes }) => sum + bytes, 0),
    written: writtenRows + written,
  }
}

type Known = Map<string, FileCopy>

async function filesOfLast(repository: Repository): Promise<Known> {
  const last = (await listBackupIds(repository)).at(-1)
  const manifest = last && (await readManifest(repository, last))
  return new Map((manifest ? manifest.files : []).map((file) => [file.path, file]))
}

/** A file of the same size and time as in the last backup is taken to be the same. */
function unchanged(
  before: Known,
  path: string,
  found: { size: number; mtimeMs: number },
): FileCopy | undefined {
  const known = before.get(path)
  return known?.bytes === found.size && known.modified === found.mtimeMs ? known : undefined
}

async function storeFiles(
  repository: Repository,
  folder: string,
  {
    before,
    signal,
    progress,
  }: { before: Known; signal: AbortSignal | undefined; progress: NonNullable<CreateInput['progress']> },
): Promise<{ files: FileCopy[]; written: number }> {
  const files: FileCopy[] = []
  let total = 0
  const paths = await walk(folder)
  for (const path of paths) {
    signal?.throwIfAborted()
    const found = await stat(join(folder, path))
    const known = unchanged(before, path, found)
    if (known) files.push(known)
    else {
      const source = createReadStream(join(folder, path)) as AsyncIterable<Buffer>
      const { written, ...content } = await storeContent(repository, source, signal)
      files.push({ path, modified: found.mtimeMs, ...content })
      total += written
    }
    progress({ part: 'files', done: files.length, total: paths.length })
  }
  return { files, written: total }
}

async function checkSpace(
  { client, target, freeBytes = bytesFree }: CreateInput,
  folder: string,
  before: Known,
): Promise<void> {
  const { rows } = await client.query<{ bytes: string }>(
    'select pg_database_size(current_database())::text as bytes',
  )
  let needed = Number(rows[0]?.bytes ?? 0) * TEXT_SHARE + LEAST_FREE
  for (const path of await walk(folder)) {
    const found = await stat(join(folder, path))
    if (!unchanged(before, path, found)) needed += found.size
  }
  const free = await freeBytes(target)
  if (free >= needed) return
  const mb = (bytes: number): number => Math.round(bytes / 1024 ** 2)
  throw new Error(`The backup may need ${mb(needed)} MB and only ${mb(free)} MB are free at ${target}.`)
}

async function bytesFree(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

async function syncChunks({ root }: Repository): Promise<void> {
  const chunks = join(root, 'chunks')
  await mkdir(chunks, { recursive: true })
  for (const name of await readdir(chunks)) await syncFolder(join(chunks, name))
  await syncFolder(chunks)
  await syncFolder(root)
}
