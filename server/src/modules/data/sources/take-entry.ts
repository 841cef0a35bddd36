import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { requireGovernance, saveEntry } from '#modules/data/catalog/index.ts'
import { errors } from './errors.ts'
import { findForeign, noteTaken } from './foreign-store.ts'
import type { TakeEntry } from './foreign-schema.ts'
import { harvestedFields } from './taken-entry.ts'

/**
 * Makes a draft of the catalogue of a foreign entry. It names where it came from; from then on its harvested fields
 * follow the source as long as nobody changes them.
 */
export async function takeEntry(ctx: Ctx, id: string, input: TakeEntry): Promise<{ number: number }> {
  const foreign = await findForeign(ctx.db, id)
  if (!foreign) throw errors.entryNotFound({ id })
  if (foreign.dataset !== null) throw errors.entryTaken({ id, dataset: foreign.dataset })
  requireGovernance(ctx.actor, input.department)
  const { code, department, level, theme, columns } = input
  const { harvested, catalogue } = foreign
  return ctx.transaction(async (tx) => {
    const number = await saveEntry(tx, {
      ...harvestedFields(harvested),
      ...{ code, department, level, theme, classification: 'general', personal: false },
      ...{ sharing: 'conditional', sharingReason: '外部目录采集，共享条件待核定', synthetic: false },
      updateCycle: 'irregular',
      origin: `外部目录 ${catalogue}：${harvested.iri ?? harvested.identity}`.slice(0, 200),
      contract: contractWith(code, columns),
    })
    if (!(await noteTaken(tx.db, id, code))) throw errors.entryTaken({ id })
    await recordAudit(tx, {
      action: 'sources.entryTaken',
      object: { kind: 'foreign-entry', id },
      details: { catalogue, identity: harvested.identity, dataset: code },
    })
    return { number }
  })
}

function contractWith(code: string, columns: readonly string[]): string {
  const properties = [...new Set(columns)].map((name) => ({ name, logicalType: 'string' }))
  return JSON.stringify({
    ...{ apiVersion: 'v3.1.0', kind: 'DataContract', id: code, version: '1.0.0', status: 'draft' },
    schema: [{ name: code, properties }],
  })
}
