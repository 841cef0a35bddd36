import type { Ctx } from '#platform/ctx.ts'
import { isAppError } from '#platform/errors.ts'
import { getEntry, registerDataset } from '#modules/data/catalog/index.ts'
import { approveMapping, registerSource } from '#modules/data/ingest/index.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from './errors.ts'
import { intakeOf } from './intake/intake.ts'
import { mayManage } from './ownership.ts'
import type { StreamDefinition } from './schema.ts'
import { LAKE_COLUMNS, streamContract } from './stream-contract.ts'
import { findStream, upsertStream, usedProperties } from './stream-store.ts'
import { verifyChange, verifyStream } from './verify-stream.ts'

/** The source under which closed hours of a stream are delivered to the lake. */
export function sourceOf(stream: string): string {
  return `stream-${stream}`
}

/**
 * Registers a stream of a department or changes it. A new one gets a dataset in the catalogue, and a source with an
 * approved mapping through which its closed hours are checked and published like any delivery.
 */
export async function registerStream(ctx: Ctx, definition: StreamDefinition): Promise<void> {
  if (!mayManage(ctx.actor, definition.department))
    throw errors.notYours({ department: definition.department })
  verifyStream(definition)
  const { code } = definition
  const dataset = code.replaceAll('-', '_')
  await ctx.transaction(async (tx) => {
    const before = await findStream(tx.db, code)
    if (before && !mayManage(tx.actor, before.department))
      throw errors.notYours({ department: before.department })
    if (before) verifyChange(before.definition, definition, await usedProperties(tx.db, code))
    await registerEntry(tx, definition, dataset, before !== undefined)
    await upsertStream(tx.db, definition, dataset, tx.clock.now())
    await recordAudit(tx, {
      action: before ? 'streams.changed' : 'streams.registered',
      object: { kind: 'stream', id: code },
      details: { department: definition.department, active: definition.active },
    })
  })
  intakeOf(ctx).forget(code)
}

/** The catalogue's own words about the dataset are the steward's; a change of the stream changes its contract only. */
async function registerEntry(
  tx: Ctx,
  definition: StreamDefinition,
  dataset: string,
  known: boolean,
): Promise<void> {
  const contract = streamContract(definition, dataset)
  if (known) {
    const { code: _, ...entry } = await getEntry(tx, dataset)
    return registerDataset(tx, { ...entry, code: dataset, contract, contractFiles: {} })
  }
  if (await isTaken(tx, dataset)) throw errors.codeTaken({ dataset })
  const { title, department, synthetic } = definition
  await registerDataset(tx, {
    ...{ code: dataset, title, department, contract, contractFiles: {}, synthetic },
    summary: {
      zh: `“${title.zh}”实时数据流的观测记录，按接收时间定期归集。${synthetic ? '合成数据。' : ''}`,
      en: `Observations of the stream “${title.en}”, gathered as hours of receipt close.${synthetic ? ' Synthetic.' : ''}`,
    },
    ...{ level: 'province', theme: '感知监测', classification: 'general', personal: false },
    ...{ sharing: 'unconditional', sharingReason: null, updateCycle: 'realtime' },
    ...{ licence: 'none', origin: `stream/${definition.code}` },
  })
  await registerSource(tx, {
    ...{ code: sourceOf(definition.code), title, department, dataset, mode: 'upsert', hints: {} },
  })
  const columns = LAKE_COLUMNS.map((name) => ({ target: name, from: [name], transforms: [] }))
  await approveMapping(tx, { source: sourceOf(definition.code), after: 0, mapping: { columns } })
}

async function isTaken(ctx: Ctx, dataset: string): Promise<boolean> {
  try {
    await getEntry(ctx, dataset)
    return true
  } catch (error) {
    if (isAppError(error) && error.status === 404) return false
    throw error
  }
}
