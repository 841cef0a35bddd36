import { randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { runVerification } from './jobs.ts'
import { findLog } from './log-store.ts'
import { insertVerification } from './verification-store.ts'

/** Queues a verification of the whole log; returns its id. */
export async function startVerification(ctx: Ctx): Promise<string> {
  const id = randomUUID()
  await ctx.transaction(async (tx) => {
    const log = await findLog(tx.db)
    await insertVerification(tx.db, { id, started_at: tx.clock.now(), total: log?.size ?? 0 })
    await tx.enqueue(runVerification, { id })
  })
  return id
}
