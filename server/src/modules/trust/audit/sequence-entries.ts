import { randomBytes } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { entryBytes } from './entry.ts'
import { append, leafHash, rootOf, type Frontier } from './log/merkle.ts'
import { signCheckpoint, verifierText } from './log/note.ts'
import { readLogKey } from './log-key.ts'
import {
  createLog,
  findLog,
  lockTree,
  saveGrowth,
  STORED_LEVELS,
  takePending,
  type Growth,
  type Log,
} from './log-store.ts'

/** Entries taken into the tree in one transaction. */
const MOST = 5000

/** Takes every committed entry into the tree and signs a checkpoint over it; returns how many were taken. */
export async function sequenceEntries(ctx: Ctx): Promise<number> {
  for (let taken = 0; ;) {
    const more = await ctx.transaction((tx) => takeSome(tx))
    taken += more
    if (more < MOST) return taken
  }
}

async function takeSome(tx: Ctx): Promise<number> {
  if (!(await lockTree(tx.db))) return 0
  const pending = await takePending(tx.db, MOST)
  if (pending.length === 0) return 0
  const log = await openLog(tx)
  const leaves: Growth['leaves'] = []
  const subtrees: Growth['subtrees'] = []
  let frontier: Frontier = log.frontier
  for (const { id, entry } of pending) {
    const index = log.size + leaves.length
    const hash = leafHash(log.treeHash, entryBytes(entry))
    leaves.push({ index, entry: id, hash })
    frontier = append(log.treeHash, frontier, { level: 0, hash }, (full) => {
      if (STORED_LEVELS.includes(full.level))
        subtrees.push({ level: full.level, index: Math.floor(index / 2 ** full.level), hash: full.hash })
    })
  }
  const size = log.size + leaves.length
  const root = rootOf(log.treeHash, frontier)
  const note = signCheckpoint({ origin: log.origin, size, root }, readLogKey(tx.config).signer)
  await saveGrowth(tx.db, { leaves, subtrees, size, frontier, note, at: tx.clock.now() })
  return leaves.length
}

/** The log's record, made at its first entry: its name, its hash and the key that verifies it. */
async function openLog(tx: Ctx): Promise<Log> {
  const known = await findLog(tx.db)
  if (known) return known
  const origin = `yuzhi.local/${randomBytes(6).toString('hex')}/audit`
  const verifier = verifierText({ name: origin, key: readLogKey(tx.config).verifier })
  await createLog(tx.db, { origin, treeHash: tx.config.auditHash, verifier })
  return openLog(tx)
}
