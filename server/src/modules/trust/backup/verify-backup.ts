import { createHash } from 'node:crypto'
import { readChunk } from './chunk.ts'
import { readManifest, type Stored } from './manifest.ts'
import type { Repository } from './repository.ts'

/** What is wrong in a backup, and in which table or file. */
export type BackupFault = {
  part: string
  kind: 'manifest' | 'missing' | 'damaged' | 'content'
  chunk: string | null
}

export type BackupVerdict = { id: string; parts: number; bytes: number; faults: BackupFault[] }

/** Reads a whole backup back, decrypts it and holds every chunk, table and file against its hash; changes nothing. */
export async function verifyBackup(
  repository: Repository,
  id: string,
  options: { signal?: AbortSignal; progress?: (done: number, total: number) => void } = {},
): Promise<BackupVerdict> {
  const verdict: BackupVerdict = { id, parts: 0, bytes: 0, faults: [] }
  const manifest = await readManifest(repository, id)
  if (!manifest) return { ...verdict, faults: [{ part: 'manifest', kind: 'manifest', chunk: null }] }
  const parts = [
    ...manifest.tables.map((table) => ({ part: `table ${table.schema}.${table.name}`, content: table })),
    ...manifest.files.map((file) => ({ part: `file ${file.path}`, content: file })),
  ]
  for (const { part, content } of parts) {
    options.signal?.throwIfAborted()
    verdict.faults.push(...(await readPart(repository, part, content)))
    verdict.bytes += content.bytes
    verdict.parts++
    options.progress?.(verdict.parts, parts.length)
  }
  return verdict
}

async function readPart(repository: Repository, part: string, content: Stored): Promise<BackupFault[]> {
  const faults: BackupFault[] = []
  const hash = createHash('sha256')
  for (const chunk of content.chunks) {
    const plain = await readChunk(repository, chunk)
    if (typeof plain === 'string') faults.push({ part, kind: plain, chunk })
    else hash.update(plain)
  }
  if (faults.length === 0 && hash.digest('hex') !== content.sha256)
    return [{ part, kind: 'content', chunk: null }]
  return faults
}
