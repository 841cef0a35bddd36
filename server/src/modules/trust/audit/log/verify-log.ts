import { entryBytes, type Entry } from '../entry.ts'
import { append, leafHash, rootOf, type Frontier, type TreeHash } from './merkle.ts'
import { openCheckpoint, type VerifierKey } from './note.ts'

export type StoredLeaf = {
  index: number
  /** The hash kept in the tree. */
  hash: Buffer
  /** What the leaf is said to be of; null where the entry is gone. */
  entry: Entry | null
}

export type LogToVerify = {
  treeHash: TreeHash
  verifier: VerifierKey
  /** Leaves by index. */
  leaves: AsyncIterable<StoredLeaf> | Iterable<StoredLeaf>
  /** Signed checkpoints by size. */
  checkpoints: readonly { size: number; note: string }[]
  /** Entries that are neither in the tree nor waiting to be. */
  strays: number
  /** What a witness keeps: 32 bytes for each leaf it has seen. */
  witnessed: Buffer
}

export type Fault =
  | 'leaf-missing'
  | 'entry-missing'
  | 'content-changed'
  | 'differs-from-witness'
  | 'shorter-than-witness'
  | 'checkpoint-signature'
  | 'checkpoint-root'
  | 'checkpoint-beyond-log'
  | 'entry-outside-log'

export type LogVerdict = {
  /** Leaves read again. */
  entries: number
  /** Of these, how many a witness had seen. */
  witnessed: number
  checkpoints: number
  /** The first place where the log is not what was written; null where it is. */
  fault: { index: number; kind: Fault } | null
}

/**
 * Reads a log again: every entry's content is hashed and compared with the witness's leaf, then with the stored one, and
 * every checkpoint's signature and root with the tree of these contents. Trusts nothing the log says of itself that a
 * witness has seen; later entries are protected by the stored hashes and the log's own signature only.
 */
export async function verifyLog(
  log: LogToVerify,
  progress: (checked: number) => void | Promise<void> = () => undefined,
): Promise<LogVerdict> {
  const { treeHash, verifier, witnessed } = log
  const seen = witnessed.length / 32
  let frontier: Frontier = []
  let size = 0
  let checked = 0
  const verdict = (kind: Fault | null, index = size): LogVerdict => ({
    entries: size,
    witnessed: Math.min(seen, size),
    checkpoints: checked,
    fault: kind && { index, kind },
  })
  const checkpointsAt = (): Fault | undefined => {
    for (let next = log.checkpoints[checked]; next?.size === size; next = log.checkpoints[checked]) {
      const opened = openCheckpoint(next.note, verifier)
      if (!opened || opened.size !== size) return 'checkpoint-signature'
      if (!opened.root.equals(rootOf(treeHash, frontier))) return 'checkpoint-root'
      checked += 1
    }
    return undefined
  }
  for await (const { index, hash, entry } of log.leaves) {
    if (index !== size) return verdict('leaf-missing')
    if (!entry) return verdict('entry-missing')
    const found = leafHash(treeHash, entryBytes(entry))
    if (index < seen && !found.equals(witnessed.subarray(32 * index, 32 * index + 32)))
      return verdict('differs-from-witness')
    if (!found.equals(hash)) return verdict('content-changed')
    frontier = append(treeHash, frontier, { level: 0, hash: found })
    size += 1
    const fault = checkpointsAt()
    if (fault) return verdict(fault, size - 1)
    if (size % 10_000 === 0) await progress(size)
  }
  if (size < seen) return verdict('shorter-than-witness')
  if (checked < log.checkpoints.length) return verdict('checkpoint-beyond-log')
  if (log.strays > 0) return verdict('entry-outside-log')
  return verdict(null)
}
