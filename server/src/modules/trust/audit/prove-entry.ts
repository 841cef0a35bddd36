import type { Ctx } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import { findEntry } from './entry-store.ts'
import { entryBytes } from './entry.ts'
import { findLog, lastCheckpoint, rangeRoot } from './log-store.ts'
import { pathRanges } from './log/merkle.ts'
import type { EntryProof } from './schema.ts'

/**
 * The proof that an entry is in the log under its newest checkpoint (RFC 6962 §2.1.1): anyone can hash the content, walk
 * the path and compare with the signed root. Throws `audit.entryNotFound`, or `audit.notYetInLog` within its first second.
 */
export async function proveEntry(ctx: Ctx, id: number): Promise<EntryProof> {
  const entry = await findEntry(ctx.db, id)
  if (!entry) throw errors.entryNotFound({ entry: id })
  const [log, checkpoint] = await Promise.all([findLog(ctx.db), lastCheckpoint(ctx.db)])
  if (entry.index === null || !log || !checkpoint) throw errors.notYetInLog({ entry: id })
  const { index } = entry
  const path = await Promise.all(
    pathRanges(index, checkpoint.size).map((range) => rangeRoot(ctx.db, log.treeHash, range)),
  )
  return {
    entry: id,
    index,
    treeHash: log.treeHash,
    content: entryBytes(entry).toString('utf8'),
    path: path.map((hash) => hash.toString('base64')),
    checkpoint: checkpoint.note,
    verifier: log.verifier,
  }
}
