import type { Contract, Property } from '#modules/data/quality/index.ts'
import {
  applyTransforms,
  conforms,
  ELEMENTS,
  matchName,
  normaliseLabel,
  TYPE_PATTERNS,
  type DataElement,
  type Recognition,
} from '#modules/data/standards/index.ts'
import { likeness } from './likeness.ts'
import type { MappingMemory } from './mapping-memory.ts'

export type SourceColumn = { name: string; label: string; sample: readonly string[] }
export type Evidence = { kind: string; [detail: string]: unknown }
export type Match = { column: SourceColumn; property: Property; score: number; reasons: Evidence[] }

type Known = { recognitions: readonly Recognition[]; memory: MappingMemory; contract: Contract }

/** Enough to tell a column of numbers from one of names. */
const FEW_VALUES = 3

/**
 * How likely a column of a file is a property of the contract, from 0 to 1. Names, earlier decisions and recognised
 * values are independent evidence: 1 − Π(1 − each). Values that do not fit the property speak against all of it.
 */
export function scoreColumn(column: SourceColumn, property: Property, known: Known): Match | undefined {
  const found = [
    labelEvidence(column, property),
    elementEvidence(column, property),
    precedentEvidence(column, property, known.memory),
    valueEvidence(column, property, known.recognitions),
    dateEvidence(column, property),
  ].filter((one) => one !== undefined)
  if (found.length === 0) return undefined
  const belief = 1 - found.reduce((doubt, { weight }) => doubt * (1 - weight), 1)
  const fit = fitOf(column, property, known.contract)
  const reasons: Evidence[] = found.map(({ reason }) => reason)
  if (fit !== undefined && fit < 0.5) reasons.push({ kind: 'misfit', share: 1 - fit })
  const score = fit === undefined ? belief : belief * (0.35 + 0.65 * fit)
  return { column, property, score: Math.round(score * 1000) / 1000, reasons }
}

type Weighed = { weight: number; reason: Evidence }

/** What the contract itself calls the property; equal is nearly certain, a part of it less. */
function labelEvidence({ label }: SourceColumn, property: Property): Weighed | undefined {
  if (property.labels.includes(label)) return { weight: 0.98, reason: { kind: 'label', word: label } }
  const plain = normaliseLabel(label)
  const equal = property.labels.find((one) => plain !== '' && normaliseLabel(one) === plain)
  if (equal !== undefined) return { weight: 0.96, reason: { kind: 'label', word: equal } }
  const match = matchName(label, asElement(property))
  if (!match) return similarEvidence(plain, property)
  return {
    weight: match.by === 'part' ? 0.8 * match.score : 0.95 * match.score,
    reason: { kind: match.by, word: match.word },
  }
}

/** Labels that share most of their characters: 宗地编号 and 地块编号. Half is the least; by itself it proposes nothing. */
function similarEvidence(plain: string, { labels }: Property): Weighed | undefined {
  const scored = labels.map((word) => ({ word, score: likeness(plain, normaliseLabel(word)) }))
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  if (!best || best.score < 0.5 || plain.length < 2) return undefined
  return { weight: 0.65 * best.score, reason: { kind: 'similar', word: best.word } }
}

/** Few columns of a file are dates; that the values are says something where little else does. */
function dateEvidence({ sample }: SourceColumn, { type }: Property): Weighed | undefined {
  if (type !== 'date' && type !== 'timestamp') return undefined
  const share = sample.filter((text) => DATE_LIKE.test(text.normalize('NFKC').trim())).length / sample.length
  return share >= 0.8 ? { weight: 0.3 * share, reason: { kind: 'dates', share } } : undefined
}

const DATE_LIKE = /^(民国)?\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?([ T].*)?$|^[12]\d{3}[01]\d[0-3]\d$/

/** The synonyms and the pinyin of the property's data element. */
function elementEvidence({ label }: SourceColumn, { element: id }: Property): Weighed | undefined {
  const element = id === undefined ? undefined : ELEMENTS.get(id)
  const match = element && matchName(label, element)
  if (!match) return undefined
  return { weight: 0.8 * match.score, reason: { kind: match.by, word: match.word, element: id } }
}

function precedentEvidence(
  { label }: SourceColumn,
  property: Property,
  { precedents }: MappingMemory,
): Weighed | undefined {
  const same = precedents.filter((one) => normaliseLabel(one.label) === normaliseLabel(label))
  const here = same.find(({ target }) => target === property.name)
  if (here) return { weight: 0.95, reason: { kind: 'precedent', label, source: here.source } }
  const elsewhere = same.find(({ element }) => element !== undefined && element === property.element)
  return elsewhere && { weight: 0.7, reason: { kind: 'precedent', label, source: elsewhere.source } }
}

/** Check digits cannot be right by chance, patterns can; few values prove little. */
function valueEvidence(
  { name }: SourceColumn,
  { element }: Property,
  recognitions: readonly Recognition[],
): Weighed | undefined {
  const found = recognitions.find((one) => one.column === name && one.element === element)
  if (!found) return undefined
  const { share, values } = found
  return { weight: 0.8 * share * (values / (values + 2)), reason: { kind: 'values', share, values } }
}

const elementOf = new WeakMap<Property, DataElement>()

/** A property as an element, so that its labels are compared like those of elements, by sound and by part. */
function asElement(property: Property): DataElement {
  const known = elementOf.get(property)
  if (known) return known
  const [zh = property.name] = property.labels
  const { name, type, labels } = property
  const made: DataElement = {
    ...{ id: name, name: { zh, en: name }, definition: '', type, labels, classification: 'general' },
  }
  elementOf.set(property, made)
  return made
}

/** The share of sample values the property could hold after its own steps; undefined where that says nothing. */
export function fitOf({ sample }: SourceColumn, property: Property, contract: Contract): number | undefined {
  const texts = sample
    .map((text) => applyTransforms(property.transforms, text))
    .filter((text) => text !== null)
  if (texts.length < FEW_VALUES) return undefined
  const codes = codesOf(property, contract)
  const element = property.element === undefined ? undefined : ELEMENTS.get(property.element)
  const fits = (text: string): boolean => {
    if (codes) return codes.has(text)
    if (element) return conforms(element, text)
    const { type } = property
    if (type === 'date' || type === 'timestamp') return DATE_LIKE.test(text)
    return type === 'string' || new RegExp(`^(${TYPE_PATTERNS[type]})$`).test(text)
  }
  if (!codes && !element && property.type === 'string') return undefined
  return texts.filter(fits).length / texts.length
}

/** The codes a property may hold: by a rule of its contract, else by the code list of its element. */
export function codesOf(property: Property, contract: Contract): ReadonlySet<string> | undefined {
  const rule = contract.rules.find((one) => one.kind === 'code-list' && one.column === property.name)
  return rule && 'codes' in rule && rule.matching === undefined ? new Set(rule.codes) : undefined
}
