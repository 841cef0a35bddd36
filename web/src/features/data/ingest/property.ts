import type { DatasetColumn, MappingProposal } from './api.ts'

/** A property of the contract as the mapping editor shows it. */
export type Property = {
  name: string
  title: { zh: string; en: string }
  type: string
  unit: string | null
  required: boolean
}

/** The properties columns can be mapped to, in the order of the contract. */
export function propertiesOf(
  columns: readonly DatasetColumn[],
  proposal: MappingProposal | null,
  requiredByCheck: readonly string[],
): Property[] {
  const required = new Set([
    ...requiredByCheck,
    ...(proposal?.properties ?? []).flatMap((each) => (each.required ? [each.name] : [])),
  ])
  return columns.map(({ name, title, type, unit }) => ({
    name,
    title,
    type,
    unit,
    required: required.has(name),
  }))
}

/** The unit of each property by its name. */
export function unitsOf(properties: readonly Property[]): (name: string) => string | null {
  const units = new Map(properties.map(({ name, unit }) => [name, unit]))
  return (name) => units.get(name) ?? null
}
