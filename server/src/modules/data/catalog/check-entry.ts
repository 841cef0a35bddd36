import type { Ctx } from '#platform/ctx.ts'
import type { Contract } from '#modules/data/quality/index.ts'
import { contractOf } from './contract-of.ts'
import { findDatasets } from './dataset-store.ts'
import { DatasetInput, type Entry } from './entry.ts'
import { errors } from './errors.ts'
import { isSecret, verifyEntry, type EntryFault } from './verify-entry.ts'

/**
 * An entry ready to be stored, with its contract. Throws `catalog.secretExcluded`, `catalog.reasonMissing`,
 * `catalog.invalidEntry` with every fault by field, or what is wrong with the contract.
 */
export async function checkEntry(
  ctx: Ctx,
  input: DatasetInput,
): Promise<{ entry: Entry; contract: Contract }> {
  const entry = DatasetInput.parse(input)
  // Nothing of such an entry may be kept, so this comes before all else and names no text of it.
  if (isSecret(entry)) throw errors.secretExcluded({})
  if (entry.sharing !== 'unconditional' && !entry.sharingReason?.trim())
    throw errors.reasonMissing({ sharing: entry.sharing })
  const faults = [...verifyEntry(entry), ...(await unknownRelations(ctx, entry))]
  if (faults.length > 0) throw errors.invalidEntry({ faults })
  return { entry, contract: contractOf(entry) }
}

async function unknownRelations(ctx: Ctx, { related }: Entry): Promise<EntryFault[]> {
  const known = new Set((await findDatasets(ctx.db, related)).map(({ code }) => code))
  const unknown = related.filter((code) => !known.has(code))
  if (unknown.length === 0) return []
  const list = unknown.join(', ')
  return [
    {
      field: 'related',
      text: { zh: `目录中没有：${list}`, en: `Not in the catalogue: ${list}` },
    },
  ]
}
