import { parse } from 'yaml'
import { z } from 'zod'
import type { DatasetInput } from '#modules/data/catalog/index.ts'
import type { Contract } from '#modules/data/quality/index.ts'
import type { Refusal, RefusalCode } from './schema.ts'

/** Fewer people than this in a group, or in a count, may be told apart: what statistical offices commonly suppress. */
export const THRESHOLD = 5

/** Data elements that describe a person; rows with one are about persons, whatever the contract calls the column. */
const PERSON_ELEMENTS = new Set(['sex', 'age', 'birth-date', 'marital-status', 'nationality'])
const PLACE_ELEMENTS = new Set(['division-code', 'division-name', 'address'])
const PERSON_COUNTS = new Set(['population'])

const TEXTS: Record<RefusalCode, { zh: string; en: string }> = {
  notUnconditional: { zh: '共享属性不是无条件共享。', en: 'It is not shared unconditionally.' },
  notGeneral: { zh: '数据分级不是一般数据。', en: 'It is not classified as general data.' },
  personalData: { zh: '数据集含个人信息。', en: 'The dataset holds personal data.' },
  personalColumns: { zh: '合约中有个人信息字段。', en: 'The contract has personal columns.' },
  noVersion: { zh: '还没有已发布的版本。', en: 'No version is published yet.' },
  smallGroups: {
    zh: `准标识符相同的记录少于 ${THRESHOLD} 条，可能识别到个人。`,
    en: `Fewer than ${THRESHOLD} rows share their quasi-identifiers, so a person may be singled out.`,
  },
  smallCounts: {
    zh: `人数少于 ${THRESHOLD} 的计数可能识别到个人。`,
    en: `A count of fewer than ${THRESHOLD} people may single out a person.`,
  },
}

export function refusal(code: RefusalCode, columns: readonly string[] = []): Refusal {
  return { code, columns: [...columns], text: TEXTS[code] }
}

/** Columns the contract, or the data element behind it, classifies as anything but general. */
export function personalColumns(contract: Contract): string[] {
  return contract.properties
    .filter(({ classification = 'general' }) => classification !== 'general')
    .map(({ name }) => name)
}

/** What in the catalogue's entry and the contract alone forbids opening, whatever the rows. */
export function entryRefusals(entry: DatasetInput, contract: Contract): Refusal[] {
  const personal = personalColumns(contract)
  return [
    ...(entry.sharing === 'unconditional' ? [] : [refusal('notUnconditional')]),
    ...(entry.classification === 'general' ? [] : [refusal('notGeneral')]),
    ...(entry.personal ? [refusal('personalData')] : []),
    ...(personal.length === 0 ? [] : [refusal('personalColumns', personal)]),
  ]
}

/** How the columns may disclose: which together may single out a person, and which count persons. */
export type DisclosureColumns = { quasiIdentifiers: string[]; counts: string[] }

/**
 * Finds them by data element, or by what the contract's custom property `disclosure` says of a column
 * (`quasi-identifier`, `person-count`, `none`). Places join the quasi-identifiers only where a row is about a person:
 * a yearly figure of a county is nobody's.
 */
export function disclosureColumns(contract: Contract, yaml: string): DisclosureColumns {
  const marks = disclosureMarks(yaml, contract.table)
  const kindOf = ({ name, element = '' }: { name: string; element?: string }): string => {
    const mark = marks.get(name)
    if (mark !== undefined) return mark
    if (PERSON_ELEMENTS.has(element)) return 'quasi-identifier'
    if (PERSON_COUNTS.has(element)) return 'person-count'
    return PLACE_ELEMENTS.has(element) ? 'place' : 'none'
  }
  const named = (kind: string) =>
    contract.properties.filter((property) => kindOf(property) === kind).map(({ name }) => name)
  const quasi = named('quasi-identifier')
  return {
    quasiIdentifiers: quasi.length === 0 ? [] : [...quasi, ...named('place')],
    counts: named('person-count'),
  }
}

const marked = z.looseObject({
  schema: z.array(
    z.looseObject({
      name: z.string(),
      properties: z
        .array(
          z.looseObject({
            name: z.string().optional(),
            physicalName: z.string().optional(),
            customProperties: z
              .array(z.looseObject({ property: z.string(), value: z.unknown() }))
              .default([]),
          }),
        )
        .default([]),
    }),
  ),
})

const Mark = z.enum(['quasi-identifier', 'person-count', 'none'])

function disclosureMarks(yaml: string, table: string): Map<string, string> {
  const { schema } = marked.parse(parse(yaml))
  const properties = schema.find(({ name }) => name === table)?.properties ?? []
  const marks = new Map<string, string>()
  for (const { name, physicalName, customProperties } of properties) {
    const custom = customProperties.find(({ property }) => property === 'disclosure')
    // A mark that cannot be read counts as the careful one.
    if (custom) marks.set(name ?? physicalName ?? '', Mark.catch('quasi-identifier').parse(custom.value))
  }
  return marks
}
