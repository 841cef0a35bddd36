import { createHash } from 'node:crypto'
import { contractOf, type getEntry } from '#modules/data/catalog/index.ts'
import { compareContracts, ruleColumns, type Comparison, type Contract } from '#modules/data/quality/index.ts'

type Entry = Awaited<ReturnType<typeof getEntry>>

export type Draft = { before: Contract; after: Contract; comparison: Comparison }

/** A draft beside the contract in force; both may name the code lists that were registered with the dataset. */
export function readDraft(entry: Entry, contract: string): Draft {
  const before = contractOf(entry)
  const after = contractOf({ contract, contractFiles: entry.contractFiles })
  const comparison = compareContracts(before, after)
  return contract === entry.contract
    ? { before, after, comparison: { ...comparison, bump: 'none' } }
    : { before, after, comparison }
}

/** The rules of a contract as a screen lists them; a list of thousands of codes is told by its size. */
export function describeRules({ rules }: Contract) {
  return rules.map((rule) => {
    const { id, name = null, kind, dimension, severity, ...args } = rule
    const shown = Object.fromEntries(
      Object.entries(args)
        .filter(([key]) => key !== 'column' && key !== 'columns')
        .map(([key, value]) => [key, Array.isArray(value) && value.length > MOST ? value.length : value]),
    )
    return { id, name, kind, dimension, severity, columns: [...ruleColumns(rule)], args: shown }
  })
}

const MOST = 12

/** What tells whether the contract in force is still the one that was compared with. */
export function digest(contract: string): string {
  return createHash('sha256').update(contract).digest('hex')
}

/** Ids of the rules, and names of the columns, that a change loosens. */
export function loosened({ rules, columns }: Comparison): string[] {
  return [
    ...rules.filter(({ loosens }) => loosens).map(({ id }) => id),
    ...columns.filter(({ change }) => change === 'removed').map(({ name }) => name),
  ]
}
