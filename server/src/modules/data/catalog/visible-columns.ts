import type { Ctx } from '#platform/ctx.ts'
import type { Contract } from '#modules/data/quality/index.ts'
import { ELEMENTS } from '#modules/data/standards/index.ts'
import { decideRead, type ColumnFacts, type ReadDecision } from '#modules/trust/access/index.ts'
import { contractOf } from './contract-of.ts'
import type { Dataset } from './dataset-store.ts'
import type { DatasetColumn } from './schema.ts'

export type Sight = { columns: DatasetColumn[]; facts: ColumnFacts[]; decision: ReadDecision }

type Reading = {
  action: 'read' | 'export'
  /** The columns the version read really has; all of the contract's where nothing is read. */
  present?: ReadonlySet<string>
  network?: string | undefined
}

/**
 * The dataset's columns and how this person sees each, as the policies in force decide. Throws where a stated purpose does
 * not serve (`access.purposeOver`, `access.purposeElsewhere`).
 */
export async function visibleColumns(ctx: Ctx, entry: Dataset, reading: Reading): Promise<Sight> {
  const contract = contractOf(entry)
  const { present, network, action } = reading
  const facts = columnFacts(contract).filter(({ name }) => present?.has(name) ?? true)
  const decision = await decideRead(ctx, {
    ...{ dataset: datasetFacts(entry), columns: facts, action },
    ...(network !== undefined && { network }),
  })
  const properties = contract.properties.filter(({ name }) => present?.has(name) ?? true)
  const columns = properties.map(({ name, type, labels, element: id, ...property }): DatasetColumn => {
    const element = id === undefined ? undefined : ELEMENTS.get(id)
    const decided = decision.columns.get(name)
    return {
      name,
      title: {
        zh: labels.find((label) => /\p{Script=Han}/u.test(label)) ?? element?.name.zh ?? name,
        en: element?.name.en ?? name.replaceAll('_', ' '),
      },
      type,
      element: id ?? null,
      unit: element?.unit ?? null,
      classification: property.classification ?? 'general',
      clear: decided?.treatment === 'clear',
      mask: decided?.treatment === 'clear' ? null : (decided?.mask ?? 'refused'),
    }
  })
  return { columns, facts, decision }
}

/** What policies may know of a dataset; its level is that of GB/T 43697. */
export function datasetFacts({ code, department, classification, sharing }: Dataset) {
  return { code, owner: department, level: classification, sharing }
}

export function columnFacts({ properties }: Contract): ColumnFacts[] {
  return properties.map(({ name, type, element, classification }) => ({
    ...{ name, type, element: element ?? null, classification: classification ?? 'general' },
  }))
}
