import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { setDatasetLevel } from '#modules/data/lake/index.ts'
import { checkEntry } from './check-entry.ts'
import { completenessOf } from './core-items.ts'
import { upsertDataset } from './dataset-store.ts'
import type { DatasetInput } from './entry.ts'
import { decideVersion, lockVersions, putVersion } from './entry-version-store.ts'
import { indexEntries } from './index-entry.ts'

/**
 * Registers a dataset or changes its entry, in force at once: for what the system itself registers. People's changes go
 * through `saveEntry` and are reviewed. The contract is read first, so that a broken one is refused with its place.
 */
export async function registerDataset(ctx: Ctx, input: DatasetInput): Promise<void> {
  const { entry, contract } = await checkEntry(ctx, input)
  await ctx.transaction(async (tx) => {
    const at = tx.clock.now()
    await lockVersions(tx.db, entry.code)
    const number = await putVersion(tx.db, entry, { state: 'draft', note: null, author: tx.actor, at })
    const decision = { state: 'published', by: tx.actor, note: null, at } as const
    await decideVersion(tx.db, entry.code, number, decision)
    const standing = {
      state: 'published',
      version: number,
      completeness: completenessOf(entry, contract),
    } as const
    await upsertDataset(tx.db, entry, standing, at)
    await setDatasetLevel(tx, entry.code, entry.classification)
    await indexEntries(tx, [entry.code])
    await recordAudit(tx, {
      action: 'catalog.datasetRegistered',
      object: { kind: 'dataset', id: entry.code },
    })
  })
}
