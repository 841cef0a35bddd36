import type { Ctx } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import { findRunning, lockRotation, updateRotation } from './rotation-store.ts'

/** Asks the running rotation to stop after the batch in hand; data keys stay where they are, and both versions open theirs. */
export async function cancelRotation(ctx: Ctx): Promise<void> {
  await ctx.transaction(async (tx) => {
    const running = await findRunning(tx.db)
    if (!running) throw errors.noRotation()
    const rotation = await lockRotation(tx.db, running.id)
    if (rotation.endedAt) throw errors.noRotation()
    await updateRotation(tx.db, { ...rotation, state: 'cancelling' })
  })
}
