import type { Ctx } from '#platform/ctx.ts'
import { settleCorrections } from './after/settle-corrections.ts'
import { listActive } from './grant/grant-store.ts'
import { announce } from './jobs.ts'

/** A dataset has moved on: subscribers are told, and accepted corrections it mends are settled. */
export async function onVersion(
  ctx: Ctx,
  { dataset, number }: { dataset: string; number: number },
): Promise<void> {
  for (const { id, manner } of await listActive(ctx.db, dataset))
    if (manner === 'table') await ctx.enqueue(announce, { grant: id, number })
  await settleCorrections(ctx, dataset, number)
}
