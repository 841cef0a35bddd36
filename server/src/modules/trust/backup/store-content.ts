import { createHash } from 'node:crypto'
import { keepChunk } from './chunk.ts'
import type { Stored } from './manifest.ts'
import type { Repository } from './repository.ts'
import { split } from './split.ts'

export type StoredContent = Stored & { written: number }

/** Cuts a stream into chunks and stores those that are new. */
export async function storeContent(
  repository: Repository,
  source: AsyncIterable<Buffer>,
  signal?: AbortSignal,
): Promise<StoredContent> {
  const hash = createHash('sha256')
  const content: StoredContent = { bytes: 0, sha256: '', chunks: [], written: 0 }
  for await (const piece of split(source)) {
    signal?.throwIfAborted()
    hash.update(piece)
    const { id, written } = await keepChunk(repository, piece)
    content.chunks.push(id)
    content.bytes += piece.length
    content.written += written
  }
  return { ...content, sha256: hash.digest('hex') }
}
