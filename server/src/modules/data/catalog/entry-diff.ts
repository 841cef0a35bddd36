import type { Contract, Property } from '#modules/data/quality/index.ts'
import type { Entry } from './entry.ts'

/** One difference between two versions of an entry; `field` is a path such as `title.zh` or `columns.county.type`. */
export type EntryChange = { field: string; before: string | null; after: string | null }

/** What changed from one version to another: field by field, and column by column of the contract. */
export function diffEntries(
  before: { entry: Entry; contract: Contract },
  after: { entry: Entry; contract: Contract },
): EntryChange[] {
  const old = flatten(before.entry)
  const fresh = flatten(after.entry)
  const fields = [...new Set([...old.keys(), ...fresh.keys()])].map((field) => ({
    field,
    before: old.get(field) ?? null,
    after: fresh.get(field) ?? null,
  }))
  const columns = diffColumns(before.contract.properties, after.contract.properties)
  const changed = [...fields, ...columns].filter((change) => change.before !== change.after)
  // A contract may change in what is neither name nor type: its rules, its texts.
  if (columns.length === 0 && before.entry.contract !== after.entry.contract)
    changed.push({ field: 'contract', before: before.entry.contract, after: after.entry.contract })
  return changed
}

function flatten({ contract: _contract, contractFiles, ...entry }: Entry): Map<string, string | null> {
  const flat = new Map<string, string | null>()
  for (const [key, value] of Object.entries(entry)) {
    if (Array.isArray(value)) flat.set(key, value.join('、'))
    else if (typeof value === 'object' && value !== null)
      for (const [inner, text] of Object.entries(value)) flat.set(`${key}.${inner}`, String(text))
    else flat.set(key, value === null ? null : String(value))
  }
  for (const [path, text] of Object.entries(contractFiles)) flat.set(`contractFiles.${path}`, text)
  return flat
}

function diffColumns(before: readonly Property[], after: readonly Property[]): EntryChange[] {
  const old = new Map(before.map((column) => [column.name, describe(column)]))
  const fresh = new Map(after.map((column) => [column.name, describe(column)]))
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((name) => {
    const was = old.get(name) ?? null
    const is = fresh.get(name) ?? null
    return was === is ? [] : [{ field: `columns.${name}`, before: was, after: is }]
  })
}

function describe({ type, labels, element, classification }: Property): string {
  return [type, labels.join('/'), element, classification].filter(Boolean).join(' · ')
}
