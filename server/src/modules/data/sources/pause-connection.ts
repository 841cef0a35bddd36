import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { findConnection, setPaused } from './connection-store.ts'
import { errors } from './errors.ts'
import { nextTime } from './schedule.ts'

/** Stops the schedule of a connection, or lets it go on from its next time. */
export async function pauseConnection(ctx: Ctx, source: string, paused: boolean): Promise<void> {
  await ctx.transaction(async (tx) => {
    const connection = await findConnection(tx.db, source)
    if (!connection) throw errors.connectionNotFound({ source })
    const { cron, zone } = connection
    const nextAt = paused || cron === null ? null : nextTime({ cron, zone }, tx.clock.now())
    await setPaused(tx.db, source, paused, nextAt)
    await recordAudit(tx, {
      action: paused ? 'sources.paused' : 'sources.resumed',
      object: { kind: 'connection', id: source },
    })
  })
}
