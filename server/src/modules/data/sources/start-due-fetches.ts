import { randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { lockDue, setNextAt } from './connection-store.ts'
import { heldFetchOf } from './fetch-store.ts'
import { beginFetch } from './request-fetch.ts'
import { nextTime } from './schedule.ts'

/** Begins a fetch of every connection whose time has come; what is under way or held is left until its next time. */
export async function startDueFetches(ctx: Ctx): Promise<void> {
  await ctx.transaction(async (tx) => {
    const now = tx.clock.now()
    for (const { source, cron, zone } of await lockDue(tx.db, now)) {
      await setNextAt(tx.db, source, nextTime(cron === null ? null : { cron, zone }, now))
      if (!(await heldFetchOf(tx.db, source))) await beginFetch(tx, randomUUID(), source)
    }
  })
}
