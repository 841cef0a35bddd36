import type { DataElement } from './data-element.ts'
import { ELEMENTS } from './in-force.ts'
import { matchName, unitInLabel, type NameMatch } from './name-match.ts'
import type { Recognition } from './recognise.ts'
import type { Transform } from './transform.ts'
import { findUnit, unitFactor } from './unit.ts'

export type SourceColumn = { name: string; label: string }

/** An earlier decision of a person for a column of this label; it outweighs what name and values suggest. */
export type MappingPrecedent = { label: string; element: string }

export type MappingReason =
  | { kind: 'precedent'; label: string }
  | { kind: 'name' | 'pinyin' | 'part'; word: string }
  | { kind: 'values'; share: number; values: number }

/** `element` is absent where nothing fits well enough; a person then decides. */
export type MappingProposal = {
  column: string
  label: string
  element?: string
  score: number
  reasons: MappingReason[]
  transforms: Transform[]
}

export type ProposeInput = {
  columns: readonly SourceColumn[]
  recognitions: readonly Recognition[]
  precedents?: readonly MappingPrecedent[]
  elements?: ReadonlyMap<string, DataElement>
}

type Scored = { element: DataElement; score: number; reasons: MappingReason[] }

/** Below this a proposal would be noise. */
const LOWEST_SCORE = 0.45

/** Proposes for every source column the data element it is, with a score of 0 to 1 and the reasons for it. */
export function proposeMapping(input: ProposeInput): MappingProposal[] {
  const elements = [...(input.elements ?? ELEMENTS).values()]
  return input.columns.map((column) => {
    const scored = elements
      .map((element) => scoreElement(column, element, input))
      .filter((found) => found !== undefined)
    const best = scored.toSorted((a, b) => b.score - a.score || compareIds(a, b))[0]
    const { name, label } = column
    if (!best || best.score < LOWEST_SCORE)
      return { column: name, label, score: 0, reasons: [], transforms: [{ op: 'trim' }] }
    const transforms = defaultTransforms(best.element, label)
    return {
      column: name,
      label,
      element: best.element.id,
      score: best.score,
      reasons: best.reasons,
      transforms,
    }
  })
}

/** Ties are broken by id, so that the same file always gets the same proposal. */
function compareIds(a: Scored, b: Scored): number {
  return a.element.id < b.element.id ? -1 : 1
}

/** Name and values are independent evidence: 1 − (1 − name)(1 − values), with a name alone never certain. */
function scoreElement(column: SourceColumn, element: DataElement, input: ProposeInput): Scored | undefined {
  const precedent = input.precedents?.find((known) => known.label === column.label)
  if (precedent?.element === element.id)
    return { element, score: 1, reasons: [{ kind: 'precedent', label: column.label }] }
  const name = matchName(column.label, element)
  const values = input.recognitions.find(
    (found) => found.column === column.name && found.element === element.id,
  )
  if (!name && !values) return undefined
  const score = 1 - (1 - 0.9 * (name?.score ?? 0)) * (1 - valueWeight(values))
  return { element, score: Math.round(score * 1000) / 1000, reasons: reasonsOf(name, values) }
}

/** Check digits cannot be right by chance, a pattern can; few values prove little. */
function valueWeight(values: Recognition | undefined): number {
  if (!values) return 0
  return 0.8 * values.share * (values.values / (values.values + 2))
}

function reasonsOf(name: NameMatch | undefined, values: Recognition | undefined): MappingReason[] {
  const reasons: MappingReason[] = []
  if (name) reasons.push({ kind: name.by, word: name.word })
  if (values) reasons.push({ kind: 'values', share: values.share, values: values.values })
  return reasons
}

/** The steps that bring a column to the form of its element; units are converted only where the label names one. */
export function defaultTransforms(element: DataElement, label = ''): Transform[] {
  const tidy: Transform[] = [{ op: 'trim' }]
  if (element.type === 'date') return [...tidy, { op: 'half-width' }, { op: 'null' }, { op: 'date' }]
  if (element.type === 'timestamp') return [...tidy, { op: 'half-width' }, { op: 'null' }, { op: 'datetime' }]
  if (element.type === 'integer' || element.type === 'number') {
    return [...tidy, { op: 'half-width' }, { op: 'number' }, ...unitStep(element, label)]
  }
  if (element.check) return [...tidy, { op: 'half-width' }, { op: 'upper' }, { op: 'null' }]
  if (element.codeList)
    return [...tidy, { op: 'half-width' }, { op: 'null' }, { op: 'code', list: element.codeList }]
  if (element.id === 'division-code')
    return [...tidy, { op: 'half-width' }, { op: 'null' }, { op: 'division' }]
  return [...tidy, { op: 'null' }]
}

function unitStep(element: DataElement, label: string): Transform[] {
  const step = unitConversion(label, element.unit)
  return step ? [step] : []
}

/** The conversion a label asks for (注册资本（元） into 万元); undefined where both are the same or measure different things. */
export function unitConversion(label: string, to: string | undefined): Transform | undefined {
  const named = unitInLabel(label)
  const from = named === undefined ? undefined : findUnit(named)
  const target = to === undefined ? undefined : findUnit(to)
  if (from === undefined || target === undefined || from === target) return undefined
  return unitFactor(from, target) ? { op: 'unit', from, to: target } : undefined
}
