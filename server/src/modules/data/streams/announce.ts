import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { defineJob } from '#platform/module.ts'
import { observed } from './events.ts'
import { allStreams, findStream, takeUnannounced } from './stream-store.ts'

const Payload = z.object({ stream: z.string() })
const job = { name: 'streams.announce', payload: Payload }

/** While observations come, the next look follows after this many milliseconds. */
const NEXT_LOOK = 1000

/**
 * Tells listeners that a stream has new observations. As long as each look finds something, another one follows, so
 * that the last batch before a pause is announced too.
 */
export const announceObserved = defineJob({
  ...job,
  merge: true,
  retries: 5,
  async handle(ctx, { stream }) {
    if (!(await announce(ctx, stream))) return
    const startAfter = new Date(ctx.clock.now().getTime() + NEXT_LOOK)
    await ctx.enqueue(job, { stream }, { key: `${stream}:next`, startAfter })
  },
})

/** Announces what is new of a stream, once; false where nothing is. */
export async function announce(ctx: Ctx, stream: string): Promise<boolean> {
  return ctx.transaction(async (tx) => {
    const row = await findStream(tx.db, stream)
    const fresh = await takeUnannounced(tx.db, stream, tx.clock.now())
    if (!row || !fresh) return false
    const { count, flagged, receivedAt } = fresh
    await tx.publish(observed, {
      ...{ stream, dataset: row.dataset, count, flagged },
      receivedAt: receivedAt.toISOString(),
    })
    return true
  })
}

/** Announces what a killed process left unannounced. */
export async function announceAll(ctx: Ctx): Promise<void> {
  for (const { code } of await allStreams(ctx.db)) await announce(ctx, code)
}
