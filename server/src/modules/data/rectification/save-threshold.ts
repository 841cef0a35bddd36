import { randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from './errors.ts'
import { judge } from './jobs.ts'
import type { ThresholdInput } from './schema.ts'
import { changeThreshold, deleteThreshold, insertThreshold } from './threshold-store.ts'
import { ANY, type Threshold } from './threshold.ts'
import { listWatched } from './watched-store.ts'

/** Adds a threshold and judges the datasets it is about; throws `rectification.thresholdTaken`. */
export async function addThreshold(ctx: Ctx, input: ThresholdInput): Promise<Threshold> {
  const threshold = { id: randomUUID(), ...input }
  return ctx.transaction(async (tx) => {
    if (!(await insertThreshold(tx.db, threshold, tx.clock.now()))) throw errors.thresholdTaken({ ...input })
    await note(tx, 'rectification.thresholdAdded', threshold)
    return threshold
  })
}

/** Changes a threshold; a lower one may close what is open, a higher one may open new ones. */
export async function updateThreshold(
  ctx: Ctx,
  id: string,
  change: Pick<Threshold, 'minimum' | 'enabled'>,
): Promise<Threshold> {
  return ctx.transaction(async (tx) => {
    const threshold = await changeThreshold(tx.db, id, change, tx.clock.now())
    if (!threshold) throw errors.thresholdNotFound({ id })
    await note(tx, 'rectification.thresholdChanged', threshold)
    return threshold
  })
}

/** Removes a threshold; the more general one counts again. */
export async function removeThreshold(ctx: Ctx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const threshold = await deleteThreshold(tx.db, id)
    if (!threshold) throw errors.thresholdNotFound({ id })
    await note(tx, 'rectification.thresholdRemoved', threshold)
  })
}

async function note(tx: Ctx, action: string, threshold: Threshold): Promise<void> {
  const { id, ...details } = threshold
  await recordAudit(tx, { action, object: { kind: 'quality-threshold', id }, details })
  const all = (await listWatched(tx.db)).map(({ dataset }) => dataset)
  const concerned = threshold.dataset === ANY ? all : all.filter((dataset) => dataset === threshold.dataset)
  for (const dataset of concerned) await tx.enqueue(judge, { dataset }, { key: dataset })
}
