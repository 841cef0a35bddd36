import type { Ctx } from '#platform/ctx.ts'
import type { Level } from '#modules/trust/keys/index.ts'
import { protectJob } from './jobs.ts'
import { putLevel } from './level-store.ts'

/** Says which level a dataset is of; files already published are brought to the level's rule by a job. */
export async function setDatasetLevel(ctx: Ctx, dataset: string, level: Level): Promise<void> {
  await ctx.transaction(async (tx) => {
    if (await putLevel(tx.db, dataset, level)) await tx.enqueue(protectJob, { dataset }, { key: dataset })
  })
}
