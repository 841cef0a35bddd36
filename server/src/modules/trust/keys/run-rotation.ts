import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { rotationAdvanced } from './events.ts'
import { rewrapRows } from './rewrap-rows.ts'
import type { Rotation } from './rotation.ts'
import { countNotOn, lockRotation, nextToRewrap, putRewrapped, updateRotation } from './rotation-store.ts'

const BATCH = 5000
const TELL_EVERY_MS = 1000

/**
 * Wraps the data keys by the new version, batch by batch. Each batch and how far it came commit together: a worker that is
 * killed loses at most the batch in hand, and the next one goes on from there.
 */
export async function runRotation(ctx: Ctx, id: number, signal: AbortSignal): Promise<void> {
  let told = 0
  for (;;) {
    signal.throwIfAborted()
    const rotation = await ctx.transaction(async (tx) => {
      const before = await lockRotation(tx.db, id)
      if (before.endedAt) return before
      const after = await advance(tx, before)
      await updateRotation(tx.db, after)
      if (after.endedAt || performance.now() - told > TELL_EVERY_MS) {
        told = performance.now()
        const { state, done, total } = after
        await tx.publish(rotationAdvanced, { id, state, done, total })
      }
      return after
    })
    if (rotation.endedAt) return
  }
}

async function advance(tx: Ctx, rotation: Rotation): Promise<Rotation> {
  if (rotation.state === 'cancelling') return end(tx, rotation, 'cancelled')
  const started = performance.now()
  const rows = await nextToRewrap(tx.db, rotation, BATCH)
  const last = rows.at(-1)
  if (!last) return conclude(tx, rotation)
  const { rewrapped, unopenable } = await rewrapRows(tx, rotation.toVersion, rows)
  await putRewrapped(tx.db, rotation.toVersion, rewrapped)
  return {
    ...rotation,
    done: rotation.done + rewrapped.length,
    unopenable: [...rotation.unopenable, ...unopenable],
    lastId: last.id,
    seconds: rotation.seconds + (performance.now() - started) / 1000,
  }
}

/** The proof, over every row: nothing is left on another version but what does not open. */
async function conclude(tx: Ctx, rotation: Rotation): Promise<Rotation> {
  const left = await countNotOn(tx.db, rotation.toVersion)
  const { unopenable } = rotation
  if (left > unopenable.length) return { ...rotation, lastId: 0, total: rotation.done + left }
  if (left > 0) tx.log.error({ dataKeys: unopenable.slice(0, 100), left }, 'data keys do not open')
  return end(tx, rotation, left > 0 ? 'incomplete' : 'done')
}

const ACTIONS = {
  done: 'keys.rotationDone',
  incomplete: 'keys.rotationIncomplete',
  cancelled: 'keys.rotationCancelled',
} as const

async function end(tx: Ctx, rotation: Rotation, state: keyof typeof ACTIONS): Promise<Rotation> {
  const { id, done, total, unopenable } = rotation
  await recordAudit(tx, {
    action: ACTIONS[state],
    object: { kind: 'key-version', id: String(rotation.toVersion) },
    details: { rotation: id, dataKeys: done, of: total, unopenable: unopenable.slice(0, 100) },
  })
  return { ...rotation, state, endedAt: tx.clock.now() }
}
