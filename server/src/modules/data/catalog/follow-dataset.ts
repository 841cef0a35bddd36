import type { Ctx } from '#platform/ctx.ts'
import { setFollowing } from './follow-store.ts'
import { getEntry } from './get-dataset.ts'
import { countUse } from './use-store.ts'

/** The asking person follows a dataset, or no longer does. */
export async function followDataset(ctx: Ctx, code: string, following: boolean): Promise<void> {
  await getEntry(ctx, code)
  const now = ctx.clock.now()
  await setFollowing(ctx.db, code, ctx.actor.id, following, now)
  if (following) await countUse(ctx.db, code, 'follow', now)
}
