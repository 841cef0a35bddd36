import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A stored file, named by what it contains. */
export type StoredFile = { sha256: string; bytes: number; path: string }

/**
 * Stores bytes unchanged under their SHA-256 in `<dataDir>/files`. The file appears under its name only when it is
 * whole and synced to disk; the same content twice is stored once.
 */
export async function storeFile(dataDir: string, source: Readable): Promise<StoredFile> {
  const incoming = join(dataDir, 'files', 'incoming', randomUUID())
  await mkdir(dirname(incoming), { recursive: true })
  const hash = createHash('sha256')
  let bytes = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  try {
    await pipeline(source, measure, createWriteStream(incoming))
    await syncFile(incoming)
    const sha256 = hash.digest('hex')
    const path = filePath(dataDir, sha256)
    await mkdir(dirname(path), { recursive: true })
    await rename(incoming, path)
    return { sha256, bytes, path }
  } catch (error) {
    await rm(incoming, { force: true })
    throw error
  }
}

/** Where the content with this hash is kept. */
export function filePath(dataDir: string, sha256: string): string {
  return join(dataDir, 'files', sha256.slice(0, 2), sha256)
}

/** Opens stored content for reading; rejects when there is none. */
export async function readStoredFile(
  dataDir: string,
  sha256: string,
): Promise<{ stream: Readable; bytes: number }> {
  const path = filePath(dataDir, sha256)
  const { size } = await stat(path)
  return { stream: createReadStream(path), bytes: size }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
