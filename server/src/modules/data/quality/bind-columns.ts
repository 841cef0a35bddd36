import { normaliseLabel, type Transform } from '#modules/data/standards/index.ts'
import type { Property } from './contract.ts'

export type SourceColumn = { name: string; label: string }

/** A person's decision for one property: its source column, or the same text for every row, and how to standardise it. */
export type ColumnMapping = {
  target: string
  source?: string
  constant?: string
  transforms?: readonly Transform[]
}

/** A property and where it is read from; without a source or a constant it is empty in every row. */
export type BoundProperty = Property & { source?: string; constant?: string }

export type Binding = { properties: BoundProperty[]; missing: string[]; extra: SourceColumn[] }

/**
 * Finds where each property is read from: by the mapping, else by a label that is equal, else by one that is equal but
 * for width, case, punctuation and unit brackets. A column found by its label serves one property only.
 */
export function bindColumns(
  properties: readonly Property[],
  columns: readonly SourceColumn[],
  mapping: readonly ColumnMapping[] = [],
): Binding {
  const decided = new Map(mapping.map((one) => [one.target, one]))
  const used = new Set(mapping.map((one) => one.source))
  const found = new Map<string, SourceColumn>()
  for (const fits of [sameLabel, likeLabel]) {
    for (const property of properties.filter((one) => !decided.has(one.name) && !found.has(one.name))) {
      const column = columns.find((one) => !used.has(one.name) && fits(property, one))
      if (!column) continue
      used.add(column.name)
      found.set(property.name, column)
    }
  }
  const bound = properties.map((property) =>
    bindProperty(property, decided.get(property.name), found.get(property.name)),
  )
  const missing = bound
    .filter((one) => one.source === undefined && one.constant === undefined)
    .map((one) => one.name)
  return { properties: bound, missing, extra: columns.filter((column) => !used.has(column.name)) }
}

function bindProperty(property: Property, mapping?: ColumnMapping, column?: SourceColumn): BoundProperty {
  if (!mapping) return column ? { ...property, source: column.name } : property
  const { source, constant, transforms = property.transforms } = mapping
  const origin = source !== undefined ? { source } : constant !== undefined ? { constant } : {}
  return { ...property, transforms, ...origin }
}

const sameLabel = (property: Property, column: SourceColumn) => property.labels.includes(column.label)

function likeLabel(property: Property, column: SourceColumn): boolean {
  const plain = normaliseLabel(column.label)
  return plain !== '' && property.labels.some((label) => normaliseLabel(label) === plain)
}
