import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { listOrganisations } from '#modules/trust/identity/index.ts'
import { upsertDataset } from './dataset-store.ts'
import { contractOf } from './contract-of.ts'
import { errors } from './errors.ts'
import type { DatasetInput } from './schema.ts'
import { searchWords } from './search-words.ts'

/** Registers a dataset or changes its entry. The contract is read first, so that a broken one is refused with its place. */
export async function registerDataset(ctx: Ctx, dataset: DatasetInput): Promise<void> {
  if (dataset.sharing !== 'unconditional' && !dataset.sharingReason)
    throw errors.reasonMissing({ sharing: dataset.sharing })
  const contract = contractOf(dataset)
  const departments = await listOrganisations(ctx.db)
  const department = departments.find(({ code }) => code === dataset.department)
  const columns = contract.properties.flatMap(({ labels }) => labels)
  const texts = [
    dataset.code,
    dataset.title.zh,
    dataset.title.en,
    dataset.summary.zh,
    dataset.summary.en,
    dataset.theme,
  ]
  const words = searchWords(
    [...texts, department?.name.zh ?? '', department?.name.en ?? '', ...columns].join(' '),
  )
  await ctx.transaction(async (tx) => {
    await upsertDataset(tx.db, dataset, words, tx.clock.now())
    await recordAudit(tx, {
      action: 'catalog.datasetRegistered',
      object: { kind: 'dataset', id: dataset.code },
    })
  })
}
