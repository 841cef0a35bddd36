import { parse } from 'yaml'
import { z } from 'zod'
import type { Dataset } from '#modules/data/catalog/index.ts'
import type { Contract } from '#modules/data/quality/index.ts'
import type { Plan } from './protect/plan.ts'
import type { Refusal, RefusalCode } from './schema.ts'

const TEXTS: Record<RefusalCode, { zh: string; en: string }> = {
  notUnconditional: { zh: '共享属性不是无条件共享。', en: 'It is not shared unconditionally.' },
  notGeneral: { zh: '数据分级不是一般数据。', en: 'It is not classified as general data.' },
  personalData: { zh: '数据集含个人信息。', en: 'The dataset holds personal data.' },
  personalColumns: { zh: '合约中有个人信息字段。', en: 'The contract has personal columns.' },
  notForOpening: { zh: '目录条目定为不向社会开放。', en: 'The entry says it is not for the public.' },
  notPublished: { zh: '目录条目尚未发布或已下架。', en: 'The entry is not published, or retired.' },
  personalValues: {
    zh: '字段的值就是证件号码或手机号码。',
    en: 'The values themselves are identity or mobile numbers.',
  },
  weakPlan: {
    zh: '低于最低要求：k 不少于 5；涉敏感信息时 k 不少于 10、每组敏感值不少于 2 种。',
    en: 'Below the least: k of 5, or of 10 with 2 sensitive values a group where something sensitive is told.',
  },
  unprotected: {
    zh: '建议保护的字段没有保护，也没有写明理由。',
    en: 'Columns proposed to be protected are not, and no reason is given.',
  },
  tooMuchLost: {
    zh: '抑制超过两成，剩下的数据会误导读者；请改用更粗的粒度。',
    en: 'More than a fifth would be suppressed and the rest would mislead; make it coarser instead.',
  },
  noVersion: { zh: '还没有已发布的版本。', en: 'No version is published yet.' },
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

/** What in the catalogue's entry and the contract alone forbids opening under a plan, whatever the rows. */
export function entryRefusals(entry: Dataset, contract: Contract, plan: Plan): Refusal[] {
  const shown = personalColumns(contract).filter(
    (name) => !plan.drop.includes(name) && !plan.quasiIdentifiers.includes(name),
  )
  // Rows about persons may be opened only without their identifiers and in groups none of them can be told from.
  const aboutPersons = entry.personal && plan.quasiIdentifiers.length === 0
  return [
    ...(entry.state === 'published' ? [] : [refusal('notPublished')]),
    ...(entry.sharing === 'unconditional' ? [] : [refusal('notUnconditional')]),
    ...(entry.opening === 'no' ? [refusal('notForOpening')] : []),
    ...(entry.classification === 'general' ? [] : [refusal('notGeneral')]),
    ...(aboutPersons ? [refusal('personalData')] : []),
    ...(shown.length === 0 ? [] : [refusal('personalColumns', shown)]),
  ]
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

const Mark = z.enum(['identifier', 'quasi-identifier', 'sensitive', 'person-count', 'place', 'none'])

/** What the contract's custom property `disclosure` says of columns. */
export function disclosureMarks(yaml: string, table: string): Map<string, z.infer<typeof Mark>> {
  const { schema } = marked.parse(parse(yaml))
  const properties = schema.find(({ name }) => name === table)?.properties ?? []
  const marks = new Map<string, z.infer<typeof Mark>>()
  for (const { name, physicalName, customProperties } of properties) {
    const custom = customProperties.find(({ property }) => property === 'disclosure')
    // A mark that cannot be read counts as the careful one.
    if (custom) marks.set(name ?? physicalName ?? '', Mark.catch('quasi-identifier').parse(custom.value))
  }
  return marks
}
