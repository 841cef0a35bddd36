import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { registerDataset, requireGovernance } from '#modules/data/catalog/index.ts'
import { approveMapping, describeSources, registerSource } from '#modules/data/ingest/index.ts'
import { foreignContract } from './foreign-contract.ts'
import { insertCatalogue } from './foreign-store.ts'
import { FOREIGN_COLUMNS } from './harvest/foreign-record.ts'
import { saveConnection } from './save-connection.ts'
import type { CatalogueInput } from './foreign-schema.ts'

/**
 * Adds a foreign catalogue or changes how it is harvested: a dataset of its entries with its source, mapping and
 * connection, so that what holds for every source holds for it.
 */
export async function saveCatalogue(ctx: Ctx, code: string, input: CatalogueInput): Promise<void> {
  const { title, department, synthetic, ...connection } = input
  requireGovernance(ctx.actor, department)
  const [dataset, source] = [`foreign_${code}`, `foreign-${code}`]
  const known = await describeSources(ctx, [source])
  const before = known.get(source)
  if (before) requireGovernance(ctx.actor, before.department)
  await registerDataset(ctx, {
    ...{ code: dataset, title, department, synthetic, contract: foreignContract(dataset) },
    summary: {
      zh: `外部目录“${title.zh}”的条目，自动采集。`,
      en: `Entries of the foreign catalogue “${title.en}”, harvested.`,
    },
    ...{ level: 'province', theme: '数据目录', classification: 'general', personal: false },
    ...{ sharing: 'unconditional', sharingReason: null, updateCycle: 'daily' },
    ...{ licence: '以来源目录为准', origin: input.settings.url.slice(0, 200) },
  })
  await registerSource(ctx, { code: source, title, department, dataset, mode: 'upsert' })
  if (!before) {
    const columns = FOREIGN_COLUMNS.map((name) => ({ target: name, from: [name], transforms: [] }))
    await approveMapping(ctx, { source, after: 0, mapping: { columns } })
  }
  await saveConnection(ctx, source, connection)
  await ctx.transaction(async (tx) => {
    await insertCatalogue(tx.db, { code, dataset, source })
    await recordAudit(tx, {
      action: 'sources.catalogueSaved',
      object: { kind: 'foreign-catalogue', id: code },
      details: { kind: input.settings.kind },
    })
  })
}
