import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { setDatasetLevel } from '#modules/data/lake/index.ts'
import { checkEntry } from './check-entry.ts'
import { completenessOf } from './core-items.ts'
import { findDataset, upsertDataset } from './dataset-store.ts'
import type { DatasetInput } from './entry.ts'
import { findOpenVersion, lockVersions, putVersion } from './entry-version-store.ts'
import { errors } from './errors.ts'
import { forbidLoosening } from './forbid-loosening.ts'
import { indexEntries } from './index-entry.ts'
import { requireGovernance } from './stewardship.ts'

/** How an author describes a change; `after` is the number of the version they looked at. */
export type SaveOptions = { note?: string | undefined; after?: number | undefined }

/**
 * Writes an entry as a draft. A published entry stays in force until the draft is reviewed and published; an entry that
 * was never published shows the draft, so that its sources can be prepared. A contract in force is not loosened this way.
 */
export async function saveEntry(
  ctx: Ctx,
  input: DatasetInput,
  { note, after }: SaveOptions = {},
): Promise<number> {
  requireGovernance(ctx.actor, input.department)
  const { entry, contract } = await checkEntry(ctx, input)
  return ctx.transaction(async (tx) => {
    const at = tx.clock.now()
    await lockVersions(tx.db, entry.code)
    const known = await findDataset(tx.db, entry.code)
    // A dataset is not taken from a department by rewriting its entry from another.
    if (known) {
      requireGovernance(tx.actor, known.department)
      await forbidLoosening(tx, known, entry)
    }
    const newest = (await findOpenVersion(tx.db, entry.code))?.number ?? known?.entryVersion
    if (after !== undefined && newest !== after) throw errors.changedMeanwhile({ newest, after })
    const number = await putVersion(tx.db, entry, {
      state: 'draft',
      note: note ?? null,
      author: tx.actor,
      at,
    })
    if (!known || known.state === 'draft' || known.state === 'reviewed') {
      const completeness = completenessOf(entry, contract)
      await upsertDataset(tx.db, entry, { state: 'draft', version: number, completeness }, at)
      await setDatasetLevel(tx, entry.code, entry.classification)
      await indexEntries(tx, [entry.code])
    }
    await recordAudit(tx, {
      action: 'catalog.entrySaved',
      object: { kind: 'dataset', id: entry.code },
      details: { number },
    })
    return number
  })
}
