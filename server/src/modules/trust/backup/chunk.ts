import { createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { openBytes, sealBytes } from '#modules/trust/keys/index.ts'
import { writeDurably } from './durable.ts'
import type { Repository } from './repository.ts'

/** What is wrong with a chunk. */
export type ChunkFault = 'missing' | 'damaged'

/** Stores a piece once however many backups contain it; gives its name and the bytes written (0: it was there). */
export async function keepChunk(
  repository: Repository,
  plain: Buffer,
): Promise<{ id: string; written: number }> {
  const id = nameOf(repository, plain)
  const path = chunkPath(id)
  if (existsSync(join(repository.root, path))) return { id, written: 0 }
  const sealed = sealBytes(repository.key, 1, zstdCompressSync(plain), contextOf(id))
  await writeDurably(repository.root, path, sealed)
  return { id, written: sealed.length }
}

/** Reads a chunk back and holds it against its name: changed, cut, swapped or gone, it is a fault. */
export async function readChunk(repository: Repository, id: string): Promise<Buffer | ChunkFault> {
  const path = join(repository.root, chunkPath(id))
  const sealed = await readFile(path).catch(() => undefined)
  if (!sealed) return (await stat(path).catch(() => undefined)) ? 'damaged' : 'missing'
  const packed = openBytes(repository.key, sealed, contextOf(id))
  if (!packed) return 'damaged'
  const plain = zstdDecompressSync(packed)
  return nameOf(repository, plain) === id ? plain : 'damaged'
}

/** Where a chunk lies in the folder of backups. */
export function chunkPath(id: string): string {
  return join('chunks', id.slice(0, 2), id)
}

/** Keyed, so that the names tell nobody which known file is in a backup. */
function nameOf({ suite, nameKey }: Repository, plain: Buffer): string {
  return createHmac(suite === 'gm' ? 'sm3' : 'sha256', nameKey)
    .update(plain)
    .digest('hex')
}

function contextOf(id: string): string {
  return `backup/chunk/${id}`
}
