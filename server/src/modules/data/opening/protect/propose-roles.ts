import type { Contract } from '#modules/data/quality/index.ts'
import type { Bilingual } from '#modules/data/standards/index.ts'
import { disclosureMarks, personalColumns } from '../disclosure.ts'
import { hierarchiesFor } from './hierarchy.ts'
import { Plan, type Hierarchy } from './plan.ts'

export type ColumnRole = 'identifier' | 'quasi-identifier' | 'sensitive' | 'person-count' | 'place' | 'none'

/** What the platform takes a column for, and why; `hierarchies` are the ways to make it coarser. */
export type ProposedRole = {
  column: string
  title: string
  role: ColumnRole
  reason: Bilingual
  hierarchies: Hierarchy[]
}

/** Data elements that describe a person; rows with one are about persons, whatever the contract calls the column. */
const PERSON_ELEMENTS = new Set(['sex', 'age', 'birth-date', 'marital-status', 'nationality', 'education'])
const PLACE_ELEMENTS = new Set(['division-code', 'division-name', 'address'])
const COUNT_ELEMENTS = new Set(['population'])

type Words = { role: ColumnRole; pattern: RegExp; what: Bilingual }

/** Names that say what no data element says. The careful reading: a person may overrule it, with a reason. */
const WORDS: readonly Words[] = [
  {
    role: 'sensitive',
    pattern: /疾病|诊断|病种|收入|残疾|低保|宗教|犯罪|处罚|信用分|diagnos|disease|income|disab|religio/i,
    what: { zh: '敏感信息', en: 'something sensitive' },
  },
  {
    role: 'quasi-identifier',
    pattern:
      /性别|年龄|出生|婚姻|民族|学历|职业|邮编|gender|\bsex\b|\bage\b|birth|marital|education|occupation|postcode/i,
    what: { zh: '个人特征', en: 'a trait of a person' },
  },
  {
    role: 'person-count',
    pattern:
      /人数|人次|人口|病例|死亡|出生数|户数|确诊|治愈|persons|people|population|cases|deaths|births|patients/i,
    what: { zh: '对人的计数', en: 'a count of people' },
  },
]

/** What each column may disclose: by the contract's mark, its data element, its name, in this order. */
export function proposeRoles(contract: Contract, yaml: string): ProposedRole[] {
  const marks = disclosureMarks(yaml, contract.table)
  const personal = new Set(personalColumns(contract))
  return contract.properties.map(({ name, type, labels, element }) => {
    const title = labels.find((label) => /\p{Script=Han}/u.test(label)) ?? name
    const named = { column: name, title, hierarchies: hierarchiesFor({ name, type, element }) }
    const mark = marks.get(name)
    if (personal.has(name) && mark !== 'none')
      return { ...named, role: roleOfPersonal(element), reason: PERSONAL }
    if (mark !== undefined) return { ...named, role: mark, reason: MARKED }
    const known = roleOfElement(element)
    if (known) return { ...named, role: known, reason: byElement(element ?? '') }
    const numeric = type === 'integer' || type === 'number'
    const words = WORDS.find(
      ({ role, pattern }) =>
        [name, ...labels].some((label) => pattern.test(label)) && (role !== 'person-count' || numeric),
    )
    if (!words) return { ...named, role: 'none', reason: NOTHING }
    // A trait that is a number beside no other trait counts people, as in births by county.
    const role =
      words.role === 'quasi-identifier' && /births?$|出生(人口|数)?$/i.test(title) && numeric
        ? 'person-count'
        : words.role
    return { ...named, role, reason: byName(words.what) }
  })
}

/** The plan that follows from the roles: identifiers left out, traits with places as quasi-identifiers, counts protected. */
export function planFromRoles(roles: readonly ProposedRole[]): Plan {
  const of = (role: ColumnRole): string[] =>
    roles.filter((one) => one.role === role).map(({ column }) => column)
  const quasi = of('quasi-identifier')
  const sensitive = quasi.length > 0 ? of('sensitive') : []
  const counts = quasi.length > 0 ? [] : of('person-count')
  return Plan.parse({
    drop: of('identifier'),
    // Places join only where a row is about a person: a yearly figure of a county is nobody's.
    quasiIdentifiers: quasi.length > 0 ? [...quasi, ...of('place')] : [],
    sensitive,
    counts,
    dimensions: counts.length > 0 ? [...of('place'), ...of('none'), ...of('sensitive')] : [],
    k: sensitive.length > 0 ? 10 : 5,
    l: sensitive.length > 0 ? 2 : 1,
  })
}

/** Columns a plan leaves unprotected although they were proposed to be; each needs the plan's note. */
export function unprotected(roles: readonly ProposedRole[], plan: Plan): string[] {
  const proposed = planFromRoles(roles)
  const covered = new Set([
    ...plan.drop,
    ...plan.quasiIdentifiers,
    ...plan.sensitive,
    ...plan.counts,
    ...plan.generalise.map(({ column }) => column),
  ])
  return [...proposed.drop, ...proposed.quasiIdentifiers, ...proposed.sensitive, ...proposed.counts].filter(
    (column) => !covered.has(column),
  )
}

function roleOfPersonal(element: string | undefined): ColumnRole {
  return roleOfElement(element) === 'quasi-identifier' ? 'quasi-identifier' : 'identifier'
}

function roleOfElement(element: string | undefined): ColumnRole | undefined {
  if (element === undefined) return undefined
  if (PERSON_ELEMENTS.has(element)) return 'quasi-identifier'
  if (COUNT_ELEMENTS.has(element)) return 'person-count'
  return PLACE_ELEMENTS.has(element) ? 'place' : undefined
}

const PERSONAL: Bilingual = {
  zh: '合约或数据元定为个人信息。',
  en: 'The contract or its data element calls it personal.',
}
const MARKED: Bilingual = { zh: '合约中已标注。', en: 'The contract says so.' }
const NOTHING: Bilingual = { zh: '未见与个人有关的迹象。', en: 'Nothing points to persons.' }

function byElement(element: string): Bilingual {
  return { zh: `依数据元 ${element}。`, en: `By its data element ${element}.` }
}

function byName(what: Bilingual): Bilingual {
  return { zh: `名称像是${what.zh}。`, en: `The name looks like ${what.en}.` }
}
