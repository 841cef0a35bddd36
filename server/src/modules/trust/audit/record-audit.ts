import type { Ctx } from '#platform/ctx.ts'
import { insertEntry, lockHead } from './audit-store.ts'
import { hashEntry, type Entry } from './entry.ts'

export type Act = { action: string; object: { kind: string; id: string }; details?: Record<string, unknown> }

/** Adds an entry to the chain, in the caller's transaction: an act whose entry cannot be written does not happen. */
export async function recordAudit(ctx: Ctx, act: Act): Promise<void> {
  await ctx.transaction(async (tx) => {
    const head = await lockHead(tx.db)
    const entry: Entry = {
      seq: head.seq + 1,
      at: tx.clock.now().toISOString(),
      actor: tx.actor.id,
      actorName: tx.actor.name,
      action: act.action,
      objectKind: act.object.kind,
      objectId: act.object.id,
      purpose: tx.purpose,
      details: act.details ?? {},
      previousHash: head.hash,
    }
    await insertEntry(tx.db, { ...entry, hash: hashEntry(entry) })
  })
}
