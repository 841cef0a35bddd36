import type { Ctx } from '#platform/ctx.ts'
import { entriesAfter } from './audit-store.ts'
import { findBreak, GENESIS } from './entry.ts'

const BATCH = 5000

/** Hashes every entry's content again; names the first entry at which the chain is broken. */
export async function verifyAudit(ctx: Ctx): Promise<{ entries: number; brokenAt: number | null }> {
  let head = { seq: 0, hash: GENESIS }
  for (let count = 0; ;) {
    const entries = await entriesAfter(ctx.db, head.seq, BATCH)
    const brokenAt = findBreak(entries, head)
    count += entries.length
    if (brokenAt !== null) return { entries: count, brokenAt }
    const last = entries.at(-1)
    if (!last) return { entries: count, brokenAt: null }
    head = last
  }
}
