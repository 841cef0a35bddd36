import type { Ctx } from '#platform/ctx.ts'
import { storableEntry, type Entry } from './entry.ts'
import { insertEntries } from './entry-store.ts'
import { commitTogether } from './group-commit.ts'

export type Act = {
  action: string
  object: { kind: string; id: string }
  details?: Record<string, unknown>
  /** Identity ids of the persons whose records were touched. */
  subjects?: readonly string[]
}

/**
 * Adds an entry to the audit log. Inside a transaction it commits with the act, and an act whose entry cannot be written
 * does not happen. Outside of one it resolves when the entry is durable; many at once share one commit.
 */
export async function recordAudit(ctx: Ctx, act: Act): Promise<void> {
  const entry = entryOf(ctx, act)
  if (ctx.db.isTransaction) await insertEntries(ctx.db, [entry])
  else await commitTogether(ctx.db, entry)
}

function entryOf(ctx: Ctx, act: Act): Entry {
  return storableEntry({
    at: ctx.clock.now().toISOString(),
    actor: ctx.actor.id,
    actorName: ctx.actor.name,
    action: act.action,
    objectKind: act.object.kind,
    objectId: act.object.id,
    purpose: ctx.purpose,
    details: act.details ?? {},
    subjects: act.subjects ?? [],
  })
}
