import type { Ctx } from '#platform/ctx.ts'
import { indexEntries } from './index-entry.ts'
import { purgeDocuments } from './index-store.ts'
import { usedSince } from './use-store.ts'

const DAY_MS = 86_400_000

/** Brings popularity up to date for what was used since the day before yesterday, and forgets replaced documents. */
export async function refreshIndex(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now()
  const used = await usedSince(ctx.db, new Date(now.getTime() - 2 * DAY_MS))
  for (let from = 0; from < used.length; from += 500) await indexEntries(ctx, used.slice(from, from + 500))
  await purgeDocuments(ctx.db, now)
}
