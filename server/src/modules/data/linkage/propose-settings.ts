import type { Ctx } from '#platform/ctx.ts'
import { contractOf, getEntry } from '#modules/data/catalog/index.ts'
import { listVersions } from '#modules/data/lake/index.ts'
import type { Property } from '#modules/data/quality/index.ts'
import { ELEMENTS, normaliseLabel } from '#modules/data/standards/index.ts'
import type { LinkageField, LinkagePass, LinkageSettings, Part, SettingsProposal } from './schema.ts'

type Found = { part: Part; reason: 'element' | 'name' | 'none' }

const PART_OF_ELEMENT: Readonly<Record<string, Part>> = {
  'identity-number': 'identity-number',
  'person-name': 'person-name',
  sex: 'sex',
  'birth-date': 'birth-date',
  phone: 'phone',
  address: 'address',
  'credit-code': 'credit-code',
  'organisation-name': 'organisation-name',
}

/** Passes worth having wherever their fields are there, the most telling first. */
const PASSES: readonly (readonly [Part, string])[][] = [
  [['identity-number', 'core']],
  [['credit-code', 'plain']],
  [['code', 'plain']],
  [['phone', 'digits']],
  [
    ['person-name', 'sound'],
    ['birth-date', 'year'],
  ],
  [
    ['person-name', 'sound'],
    ['birth-date', 'day'],
  ],
  [
    ['person-name', 'surname'],
    ['birth-date', 'date'],
  ],
  [
    ['address', 'door'],
    ['birth-date', 'year'],
  ],
  [['organisation-name', 'core']],
  [
    ['organisation-name', 'start'],
    ['date', 'date'],
  ],
  [
    ['organisation-name', 'start'],
    ['address', 'road'],
  ],
  [
    ['person-name', 'sound'],
    ['address', 'road'],
  ],
]

/** Proposes how records of these datasets could be linked, from data elements and column names; a person decides. */
export async function proposeSettings(ctx: Ctx, datasets: readonly string[]): Promise<SettingsProposal> {
  const fields: LinkageField[] = []
  const reasons: SettingsProposal['reasons'] = {}
  const columns: SettingsProposal['columns'] = {}
  let synthetic = false
  for (const dataset of datasets) {
    const entry = await getEntry(ctx, dataset)
    synthetic ||= entry.synthetic
    const [newest] = await listVersions(ctx.db, dataset)
    const present = new Set(newest?.columns.map(({ name }) => name))
    const properties = contractOf(entry).properties.filter(({ name }) => present.has(name))
    columns[dataset] = properties.map((property) => ({ name: property.name, title: titleOf(property) }))
    for (const property of properties) {
      const found = partOf(property)
      const field = place(fields, property, found.part, dataset)
      reasons[field.name] ??= found.reason
    }
  }
  const linked = keepUseful(fields)
  const settings: LinkageSettings = {
    datasets: await Promise.all(
      datasets.map(async (dataset) => ({ dataset, key: await keyOf(ctx, dataset), newest: null })),
    ),
    fields: linked,
    passes: passesFor(linked),
    ...{ model: null, precision: 0.995, matchFrom: null, reviewFrom: -6, onlyAcross: false },
    ...{ maxBlock: 300, maxCluster: 100, sampleSize: 20, golden: null },
  }
  return { settings, reasons, columns, synthetic }
}

function partOf({ name, element, labels }: Property): Found {
  const known = element === undefined ? undefined : PART_OF_ELEMENT[element]
  if (known) return { part: known, reason: 'element' }
  const words = new Set([name, ...labels].map(normaliseLabel))
  for (const [id, part] of Object.entries(PART_OF_ELEMENT)) {
    const found = ELEMENTS.get(id)
    const likely = [found?.name.zh ?? '', ...(found?.labels ?? [])].some((label) =>
      words.has(normaliseLabel(label)),
    )
    if (likely) return { part, reason: 'name' }
  }
  for (const [pattern, part] of NAMED) {
    if ([name, ...labels].some((label) => pattern.test(label))) return { part, reason: 'name' }
  }
  return {
    part: 'carried',
    reason: 'none',
  }
}

const NAMED: readonly (readonly [RegExp, Part])[] = [
  [/手机|电话|phone|mobile/i, 'phone'],
  [/住址|地址|住所|address/i, 'address'],
  [/出生|birth/i, 'birth-date'],
  [/成立日期|设立日期|注册日期|founded/i, 'date'],
]

/** The field of this part, to which every dataset lends at most one column. */
function place(fields: LinkageField[], property: Property, part: Part, dataset: string): LinkageField {
  const same = fields.find((field) =>
    part === 'carried'
      ? field.part === 'carried' && field.name === property.name && !(dataset in field.columns)
      : field.part === part && !(dataset in field.columns),
  )
  if (same) {
    same.columns[dataset] = property.name
    return same
  }
  const name = fields.some((field) => field.name === property.name)
    ? `${property.name}${fields.length + 1}`
    : property.name
  const field: LinkageField = { name, title: titleOf(property), part, columns: { [dataset]: property.name } }
  fields.push(field)
  return field
}

/** Compared fields first; of the rest as many as there is room for. */
function keepUseful(fields: readonly LinkageField[]): LinkageField[] {
  return [...fields].sort((a, b) => Number(a.part === 'carried') - Number(b.part === 'carried')).slice(0, 16)
}

function passesFor(fields: readonly LinkageField[]): LinkagePass[] {
  const byPart = new Map(fields.toReversed().map((field) => [field.part, field.name]))
  const known = PASSES.filter((keys) => keys.every(([part]) => byPart.has(part))).map((keys) => ({
    keys: keys.map(([part, form]) => ({ field: byPart.get(part) ?? '', form })),
  }))
  const [first] = fields
  return known.length > 0 || !first ? known : [{ keys: [{ field: first.name, form: 'plain' }] }]
}

function titleOf({ name, labels, element }: Property): { zh: string; en: string } {
  const known = element === undefined ? undefined : ELEMENTS.get(element)
  return {
    zh: labels.find((label) => /\p{Script=Han}/u.test(label)) ?? known?.name.zh ?? name,
    en: known?.name.en ?? name.replace(/([A-Z])/g, ' $1').toLowerCase(),
  }
}

/** The contract's primary key, by which a record is known from version to version. */
async function keyOf(ctx: Ctx, dataset: string): Promise<string[]> {
  const { rules } = contractOf(await getEntry(ctx, dataset))
  const rule = rules.find(({ id }) => id === 'primary-key')
  return rule && 'columns' in rule ? [...rule.columns] : []
}
