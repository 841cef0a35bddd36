import { listCurrent } from '#modules/data/lake/index.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { datasetFacts } from './dataset-facts.ts'
import type { Definition } from './definition.ts'
import { findIndicator, insertDefinition, lockIndicator } from './definition-store.ts'
import { recompute } from './jobs.ts'
import { tryDefinition } from './try-definition.ts'

/**
 * Publishes a definition as the indicator's next version and has it computed. It is tried on the published data
 * first; an indicator of the demonstration may be defined before its data is there and waits for it.
 */
export async function defineIndicator(
  ctx: Ctx,
  definition: Definition,
  options: { mayWait?: boolean } = {},
): Promise<{ code: string; version: number }> {
  const { code } = definition
  if (!(options.mayWait && (await isWaiting(ctx, definition)))) await tryDefinition(ctx, definition)
  const facts = await Promise.all(definition.datasets.map((dataset) => datasetFacts(ctx, dataset)))
  const synthetic = definition.synthetic || facts.some((fact) => fact.synthetic)
  return ctx.transaction(async (tx) => {
    await lockIndicator(tx.db, code)
    const known = await findIndicator(tx.db, code)
    const version = (known?.version ?? 0) + 1
    await insertDefinition(tx.db, { ...definition, synthetic }, version, {
      actor: tx.actor.id,
      at: tx.clock.now(),
    })
    await recordAudit(tx, {
      action: 'indicators.define',
      object: { kind: 'indicator', id: code },
      details: { version, datasets: definition.datasets },
    })
    await tx.enqueue(recompute, { indicator: code }, { key: code })
    return { code, version }
  })
}

async function isWaiting(ctx: Ctx, { datasets }: Definition): Promise<boolean> {
  const published = new Set((await listCurrent(ctx.db)).map(({ dataset }) => dataset))
  return datasets.some((dataset) => !published.has(dataset))
}
