import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from './durable.ts'
import { asOnlyWriter } from './lock.ts'
import { listBackupIds, manifestPath, needManifest } from './manifest.ts'
import type { Repository } from './repository.ts'
import { keptBackups, type Retention } from './retention.ts'

export type Pruned = { removed: string[]; chunks: number; bytes: number }

/**
 * Removes the backups retention does not keep, then the chunks no backup names. One manifest that cannot be read stops it
 * before anything is removed: its chunks would look unused.
 */
export async function pruneBackups(repository: Repository, retention: Retention): Promise<Pruned> {
  return asOnlyWriter(repository.root, async () => {
    const ids = await listBackupIds(repository)
    const manifests = await Promise.all(ids.map((id) => needManifest(repository, id)))
    const kept = keptBackups(
      manifests.map(({ id, at }) => ({ id, at: new Date(at) })),
      retention,
    )
    const removed = ids.filter((id) => !kept.has(id))
    for (const id of removed) await rm(join(repository.root, manifestPath(id)))
    if (removed.length > 0) await syncFolder(join(repository.root, 'manifests'))
    const used = new Set(
      manifests
        .filter(({ id }) => kept.has(id))
        .flatMap(({ tables, files }) => [...tables, ...files].flatMap(({ chunks }) => chunks)),
    )
    return { removed, ...(await removeUnused(repository, used)) }
  })
}

async function removeUnused(
  { root }: Repository,
  used: ReadonlySet<string>,
): Promise<{ chunks: number; bytes: number }> {
  const freed = { chunks: 0, bytes: 0 }
  const folders = await readdir(join(root, 'chunks')).catch(() => [])
  for (const folder of folders) {
    for (const id of await readdir(join(root, 'chunks', folder))) {
      if (used.has(id)) continue
      const path = join(root, 'chunks', folder, id)
      freed.bytes += (await stat(path)).size
      freed.chunks++
      await rm(path)
    }
  }
  return freed
}
