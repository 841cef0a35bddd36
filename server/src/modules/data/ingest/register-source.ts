import type { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { contractOf, getEntry } from '#modules/data/catalog/index.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from './errors.ts'
import { primaryKey } from './primary-key.ts'
import { SourceInput } from './schema.ts'
import { upsertSource } from './source-store.ts'

/** Adds a source of a registered dataset or changes it. */
export async function registerSource(ctx: Ctx, input: z.input<typeof SourceInput>): Promise<void> {
  const source = SourceInput.parse(input)
  const contract = contractOf(await getEntry(ctx, source.dataset))
  const { asOf, mode } = source
  const isKnown = contract.properties.some(({ name }) => name === asOf)
  if (asOf !== null && (mode !== 'upsert' || !isKnown || primaryKey(contract).length === 0))
    throw errors.asOfInvalid({ asOf, mode })
  await ctx.transaction(async (tx) => {
    await upsertSource(tx.db, source, tx.clock.now())
    await recordAudit(tx, {
      action: 'ingest.sourceRegistered',
      object: { kind: 'source', id: source.code },
      details: { ...source },
    })
  })
}
