import type { Mapping, MappingProposal } from './api.ts'
import { isComplete, unitStep, type Transform } from './transform.ts'

/** Where a property's value comes from: nowhere, a column of the file, the same text everywhere, or several columns. */
export const origins = ['none', 'column', 'constant', 'template'] as const
export type OriginKind = (typeof origins)[number]

/** One property of the contract while its mapping is being edited; what is not chosen is kept, should one come back to it. */
export type PropertyDraft = {
  target: string
  origin: OriginKind
  from: readonly string[]
  constant: string
  template: string
  steps: readonly Transform[]
}

export type MappingDraft = { properties: readonly PropertyDraft[]; unpivot: string }

const blank = (target: string): PropertyDraft => ({
  target,
  origin: 'none',
  from: [],
  constant: '',
  template: '',
  steps: [],
})

/** The draft of an approved mapping over the properties of the contract; a target the contract no longer has is dropped. */
export function draftOf(mapping: Mapping | null, properties: readonly string[]): MappingDraft {
  const mapped = new Map(mapping?.columns.map((column) => [column.target, column]))
  return {
    unpivot: mapping?.unpivot?.labels ?? '',
    properties: properties.map((target) => {
      const column = mapped.get(target)
      if (!column) return blank(target)
      const { from, constant, template, transforms } = column
      const origin = constant !== undefined ? 'constant' : template !== undefined ? 'template' : 'column'
      return {
        target,
        origin,
        from,
        constant: constant ?? '',
        template: template ?? '',
        steps: transforms as Transform[],
      }
    }),
  }
}

/** The unit each property is kept in; null for what has none. */
export type UnitOf = (target: string) => string | null

/** Adds what was proposed for a new file: its columns join what was known, and what a person decided earlier stays. */
export function withProposal(draft: MappingDraft, proposal: MappingProposal, unitOf: UnitOf): MappingDraft {
  return proposal.columns.reduce((current, column) => {
    const { label, target } = column
    if (!target || !isFree(current, target, label)) return current
    return addSteps(chooseColumn(current, label, target, unitOf), target, proposedSteps(column))
  }, draft)
}

/** The steps the server proposes, and a replacement for every unknown value that resembles a code. */
function proposedSteps({ transforms, unknown }: MappingProposal['columns'][number]): Transform[] {
  const values = Object.fromEntries(
    unknown.flatMap(({ value, suggestion }) => (suggestion === null ? [] : [[value, suggestion]])),
  )
  const steps = transforms as Transform[]
  return Object.keys(values).length === 0 ? steps : [...steps, { op: 'map', values }]
}

/** Sends a column to a property, with the conversion its label asks for: 注册资本（元） into 万元. */
export function chooseColumn(
  draft: MappingDraft,
  label: string,
  target: string | null,
  unitOf: UnitOf,
): MappingDraft {
  const assigned = assignColumn(draft, label, target)
  const step = target === null ? undefined : unitStep(label, unitOf(target))
  return target !== null && step ? addSteps(assigned, target, [{ op: 'number' }, step]) : assigned
}

function isFree({ properties }: MappingDraft, target: string, label: string): boolean {
  if (properties.some(({ from }) => from.includes(label))) return false
  const property = properties.find((each) => each.target === target)
  return property?.origin === 'none' || property?.origin === 'column'
}

/** The property a column of the file goes to; null where it goes nowhere. */
export function targetOf({ properties }: MappingDraft, label: string): string | null {
  return properties.find(({ origin, from }) => origin === 'column' && from.includes(label))?.target ?? null
}

/** Sends a column of the file to a property (or, with null, nowhere); it can go to one only. */
export function assignColumn(draft: MappingDraft, label: string, target: string | null): MappingDraft {
  const properties = draft.properties.map((property): PropertyDraft => {
    const others = property.from.filter((each) => each !== label)
    if (property.target === target) return { ...property, origin: 'column', from: [label, ...others] }
    if (others.length === property.from.length) return property
    const gone = others.length === 0 && property.origin === 'column'
    return { ...property, from: others, origin: gone ? 'none' : property.origin }
  })
  return { ...draft, properties }
}

export function changeProperty(
  draft: MappingDraft,
  target: string,
  change: Partial<PropertyDraft>,
): MappingDraft {
  const properties = draft.properties.map((each) => (each.target === target ? { ...each, ...change } : each))
  return { ...draft, properties }
}

/** Adds steps a property does not have yet; a replacement of values joins one that is there. */
export function addSteps(draft: MappingDraft, target: string, added: readonly Transform[]): MappingDraft {
  const property = draft.properties.find((each) => each.target === target)
  if (!property) return draft
  const steps = added.reduce<readonly Transform[]>((current, step) => {
    const same = current.findIndex(({ op }) => op === step.op)
    if (same < 0) return [...current, step]
    const there = current[same]
    if (step.op !== 'map' || there?.op !== 'map') return current
    return current.with(same, { op: 'map', values: { ...step.values, ...there.values } })
  }, property.steps)
  return changeProperty(draft, target, { steps })
}

/** The mapping the draft stands for. */
export function toMapping({ properties, unpivot }: MappingDraft): Mapping {
  return {
    columns: properties
      .filter(({ origin }) => origin !== 'none')
      .map(({ target, origin, from, constant, template, steps }) => ({
        target,
        from: origin === 'column' ? [...from] : [],
        ...(origin === 'constant' && { constant }),
        ...(origin === 'template' && { template }),
        transforms: steps.map((step) => ({ ...step })),
      })),
    ...(unpivot.trim() && { unpivot: { labels: unpivot.trim() } }),
  }
}

/** What keeps a draft from being approved; `target` is the property it is about. */
export type DraftFault = {
  target: string | null
  kind: 'empty' | 'required' | 'noColumn' | 'notInFile' | 'noTemplate' | 'step' | 'pattern'
}

/**
 * Everything that is still open. Given the labels of a file in hand, a required property must find its column among
 * them; columns that become rows are named by the pattern and cannot be looked for.
 */
export function faultsOf(
  draft: MappingDraft,
  required: ReadonlySet<string>,
  inFile: readonly string[] | null = null,
): DraftFault[] {
  const present = inFile && !draft.unpivot ? new Set(inFile.map(plainLabel)) : null
  const faults = draft.properties.flatMap((property): DraftFault[] => {
    const { target, origin, steps } = property
    if (origin === 'none') return required.has(target) ? [{ target, kind: 'required' }] : []
    const found: DraftFault[] = []
    const lost = origin === 'column' && columnFault(property, required.has(target) ? present : null)
    if (lost) found.push({ target, kind: lost })
    if (origin === 'template' && !/\{[^{}]+\}/.test(property.template))
      found.push({ target, kind: 'noTemplate' })
    if (!steps.every(isComplete)) found.push({ target, kind: 'step' })
    return found
  })
  if (!isPattern(draft.unpivot)) faults.push({ target: null, kind: 'pattern' })
  if (draft.properties.every(({ origin }) => origin === 'none')) faults.push({ target: null, kind: 'empty' })
  return faults
}

function columnFault({ from }: PropertyDraft, present: ReadonlySet<string> | null) {
  if (from.length === 0) return 'noColumn'
  return present && !from.some((label) => present.has(plainLabel(label))) ? 'notInFile' : undefined
}

/** Labels are the same whatever their spaces, widths and capitals, as the server compares them. */
const plainLabel = (label: string): string => label.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

function isPattern(text: string): boolean {
  try {
    return RegExp(text, 'u') instanceof RegExp
  } catch {
    return false
  }
}
