import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from './errors.ts'
import { rotationAdvanced } from './events.ts'
import { rotateJob } from './jobs.ts'
import { holdActive, lockVersions } from './key-version-store.ts'
import type { Rotation } from './rotation.ts'
import { makeVersion } from './make-version.ts'
import { countNotOn, findRunning, insertRotation } from './rotation-store.ts'

/**
 * Begins to wrap all data keys by a new version of the key, or, with `newVersion: false`, those a cancelled rotation left
 * behind. Reading goes on meanwhile: every data key opens with the version that wraps it.
 */
export async function beginRotation(ctx: Ctx, { newVersion }: { newVersion: boolean }): Promise<Rotation> {
  return ctx.transaction(async (tx) => {
    await lockVersions(tx.db)
    if (await findRunning(tx.db)) throw errors.rotationRunning()
    const toVersion = newVersion ? await makeVersion(tx) : await holdActive(tx.db)
    const total = await countNotOn(tx.db, toVersion)
    if (!newVersion && total === 0) throw errors.nothingLeft()
    const rotation = await insertRotation(tx.db, {
      toVersion,
      total,
      startedBy: tx.actor.name,
      startedAt: tx.clock.now(),
    })
    await recordAudit(tx, {
      action: newVersion ? 'keys.rotationBegun' : 'keys.rotationResumed',
      object: { kind: 'key-version', id: String(toVersion) },
      details: { rotation: rotation.id, dataKeys: total },
    })
    await tx.publish(rotationAdvanced, { id: rotation.id, state: 'running', done: 0, total })
    await tx.enqueue(rotateJob, { rotation: rotation.id })
    return rotation
  })
}
