import type { Duck } from '#platform/duck.ts'
import { bindColumns, type Contract } from '#modules/data/quality/index.ts'
import { proposeMapping, recogniseColumns } from '#modules/data/standards/index.ts'
import type { TextTable } from './read/text-table.ts'
import { sampleValues } from './read-delivery.ts'
import type { Mapping, MappingProposal } from './schema.ts'

/**
 * Proposes which column of a file becomes which property: by the labels the contract knows, else by the data element
 * that name and values suggest. A person approves.
 */
export async function proposeRunMapping(
  duck: Duck,
  table: TextTable,
  contract: Contract,
): Promise<MappingProposal> {
  const { properties } = bindColumns(contract.properties, table.columns)
  const byLabel = new Map(
    properties.flatMap(({ name, source }) => (source === undefined ? [] : [[source, name] as const])),
  )
  const recognitions = await recogniseColumns(duck, {
    relation: table.relation,
    columns: table.columns.map(({ name }) => name),
  })
  const proposals = proposeMapping({ columns: table.columns, recognitions })
  const samples = await sampleValues(duck, table, 5)
  const taken = new Set(byLabel.values())
  const columns = table.columns.map(({ name, label }) => {
    const proposal = proposals.find((one) => one.column === name)
    const known = byLabel.get(name)
    const free = contract.properties.find(
      (one) => one.element !== undefined && one.element === proposal?.element && !taken.has(one.name),
    )
    const target = known ?? free?.name ?? null
    if (target) taken.add(target)
    const reasons = known ? [{ kind: 'label', word: label }] : target ? (proposal?.reasons ?? []) : []
    return {
      label,
      target,
      score: known ? 1 : target ? (proposal?.score ?? 0) : 0,
      reasons,
      samples: samples.get(label) ?? [],
    }
  })
  const required = new Set(contract.rules.flatMap((rule) => (rule.kind === 'required' ? [rule.column] : [])))
  return {
    columns,
    missing: [...required].filter((name) => !taken.has(name)),
    properties: contract.properties.map(({ name, labels }) => ({
      name,
      title: labels[0] ?? name,
      required: required.has(name),
    })),
  }
}

/** The mapping a proposal amounts to when accepted as it is. */
export function acceptedProposal(proposal: MappingProposal): Mapping {
  return {
    columns: proposal.columns.flatMap(({ label, target }) =>
      target ? [{ target, from: [label], transforms: [] }] : [],
    ),
  }
}
