import type { Ctx } from '#platform/ctx.ts'
import { getEntry } from '#modules/data/catalog/index.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import type { SourceInput } from './schema.ts'
import { upsertSource } from './source-store.ts'

/** Adds a source of a registered dataset or changes it. */
export async function registerSource(ctx: Ctx, source: SourceInput): Promise<void> {
  await getEntry(ctx, source.dataset)
  await ctx.transaction(async (tx) => {
    await upsertSource(tx.db, source, tx.clock.now())
    await recordAudit(tx, {
      action: 'ingest.sourceRegistered',
      object: { kind: 'source', id: source.code },
      details: { ...source },
    })
  })
}
