import { createReadStream, constants } from 'node:fs'
import { lstat, mkdir, open, readdir, realpath, rename, type FileHandle } from 'node:fs/promises'
import { join, matchesGlob, relative, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { storeFile } from '#platform/files.ts'
import { errors } from '../errors.ts'
import type { TakenFile } from '../file-store.ts'
import type { FolderSettings } from '../settings.ts'
import type { Connector, Haul, Reading } from './connector.ts'

/** Folders other systems put files into: `<data>/inbox/<folder>`. */
export function inboxOf(dataDir: string): string {
  return join(dataDir, 'inbox')
}

const DONE = 'done'
const SAMPLE = 10

type Found = { name: string; path: string; bytes: number; modifiedMs: number }

/**
 * Hands over each content once, whatever its name. A file is only ever read as bytes: links are not followed, nothing is
 * run or unpacked here.
 */
export const folder: Connector<FolderSettings> = {
  async probe({ settings, dataDir }) {
    const files = await listFiles(await folderOf(settings, dataDir), settings)
    return {
      server: settings.folder,
      tables: files.map(({ name, bytes }) => ({ schema: null, name, rows: bytes })).slice(0, 200),
      columns: [],
      rows: files.slice(0, SAMPLE).map(({ name, bytes, modifiedMs }) => ({
        name,
        bytes: String(bytes),
        modified: new Date(modifiedMs).toISOString(),
      })),
      total: files.length,
    }
  },
  async *read(reading) {
    const { settings, dataDir, signal } = reading
    const place = await folderOf(settings, dataDir)
    const before = await listFiles(place, settings)
    await pause(settings.settleSeconds * 1000, undefined, { signal })
    const after = new Map((await listFiles(place, settings)).map((file) => [file.name, file]))
    const known = new Set([...reading.taken.values()].map(identity))
    for (const file of before) {
      const now = after.get(file.name)
      if (now === undefined || identity(now) !== identity(file)) {
        await reading.log('info', 'not-settled', { file: file.name })
        continue
      }
      if (settings.after === 'remember' && known.has(identity(file))) reading.count('repeated')
      else yield* take(reading, place, file)
    }
  },
}

const identity = ({ name, bytes, modifiedMs }: Pick<TakenFile, 'name' | 'bytes' | 'modifiedMs'>): string =>
  `${name}\n${bytes}\n${modifiedMs}`

async function* take(reading: Reading<FolderSettings>, place: string, file: Found): AsyncGenerator<Haul> {
  await reading.pace()
  if (file.bytes === 0) {
    reading.count('skipped')
    return reading.log('warn', 'empty-file', { file: file.name })
  }
  const stored = await store(reading, file)
  if (stored === undefined) return
  const takes: TakenFile = { ...stored, name: file.name, modifiedMs: file.modifiedMs }
  const afterwards = (): Promise<void> => putAway(reading, place, file)
  if (reading.taken.has(stored.sha256)) {
    // Known content under a new name, or what a crash kept from being put away.
    reading.count('repeated')
    await reading.log('info', 'known-content', { file: file.name, sha256: stored.sha256 })
    yield { files: [], records: 0, shape: null, cursor: null, takes, afterwards }
    return
  }
  reading.count('records')
  const files = [{ name: file.name.slice(-200), sha256: stored.sha256, bytes: stored.bytes }]
  yield { files, records: 1, shape: null, cursor: null, takes, afterwards }
}

/** Stores the bytes of one file; undefined where it changed meanwhile, so that a later fetch takes it whole. */
async function store(
  reading: Reading<FolderSettings>,
  file: Found,
): Promise<{ sha256: string; bytes: number } | undefined> {
  const handle = await openPlain(file.path)
  if (handle === undefined) {
    await reading.log('info', 'gone', { file: file.name })
    return undefined
  }
  try {
    const stream = createReadStream('', { fd: handle, autoClose: false })
    const { sha256, bytes } = await storeFile(reading.dataDir, stream)
    const now = await handle.stat()
    if (now.size === file.bytes && now.mtimeMs === file.modifiedMs && bytes === file.bytes)
      return { sha256, bytes }
    await reading.log('warn', 'changed-while-read', { file: file.name })
    return undefined
  } finally {
    await handle.close()
  }
}

async function openPlain(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    if (['ENOENT', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

async function putAway({ settings }: Reading<FolderSettings>, place: string, file: Found): Promise<void> {
  if (settings.after !== 'move') return
  await mkdir(join(place, DONE), { recursive: true })
  await rename(file.path, join(place, DONE, file.name)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  })
}

/** The folder, which must be inside the inbox also when links are followed. */
async function folderOf({ folder: name }: FolderSettings, dataDir: string): Promise<string> {
  const inbox = inboxOf(dataDir)
  await mkdir(inbox, { recursive: true })
  const root = await realpath(inbox)
  const path = join(root, name)
  if (isOutside(root, path)) throw errors.folderOutside({ folder: name })
  const real = await realpath(path).catch(() => undefined)
  if (real === undefined) throw errors.folderMissing({ folder: name })
  if (isOutside(root, real)) throw errors.folderOutside({ folder: name })
  return real
}

function isOutside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '' || way === '..' || way.startsWith(`..${sep}`)
}

/** Plain files whose name fits, oldest first; links, folders and hidden or half-written files are not looked at. */
async function listFiles(place: string, { pattern }: FolderSettings): Promise<Found[]> {
  const found: Found[] = []
  for (const name of await readdir(place)) {
    if (
      name.startsWith('.') ||
      /\.(part|tmp|filepart|crdownload)$/i.test(name) ||
      !matchesGlob(name, pattern)
    )
      continue
    const path = join(place, name)
    const info = await lstat(path).catch(() => undefined)
    if (info?.isFile()) found.push({ name, path, bytes: info.size, modifiedMs: info.mtimeMs })
  }
  return found.sort((a, b) => a.modifiedMs - b.modifiedMs || (a.name < b.name ? -1 : 1))
}
