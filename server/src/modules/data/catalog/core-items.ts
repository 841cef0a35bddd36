import type { Bilingual } from '#modules/data/standards/index.ts'
import type { Contract } from '#modules/data/quality/index.ts'
import type { Entry } from './entry.ts'

type CoreItem = { key: string; name: Bilingual; filled(entry: Entry, contract: Contract): boolean }

const given = (text: string | null): boolean => text !== null && text.trim() !== ''

/** The core items of 政务信息资源目录编制指南 and when each counts as filled; the contract holds the 信息项. */
export const CORE_ITEMS: readonly CoreItem[] = [
  { key: 'category', name: { zh: '信息资源分类', en: 'Class' }, filled: ({ category }) => given(category) },
  { key: 'title', name: { zh: '信息资源名称', en: 'Name' }, filled: ({ title }) => given(title.zh) },
  { key: 'code', name: { zh: '信息资源代码', en: 'Code' }, filled: ({ category }) => given(category) },
  {
    key: 'department',
    name: { zh: '信息资源提供方', en: 'Provider' },
    filled: ({ department }) => given(department),
  },
  {
    key: 'providerCode',
    name: { zh: '信息资源提供方代码', en: 'Code of the provider' },
    filled: ({ providerCode }) => given(providerCode),
  },
  {
    key: 'summary',
    name: { zh: '信息资源摘要', en: 'Summary' },
    // Fewer characters only repeat the name.
    filled: ({ summary }) => [...summary.zh.trim()].length >= 8,
  },
  { key: 'format', name: { zh: '信息资源格式', en: 'Format' }, filled: ({ format }) => format !== null },
  {
    key: 'columns',
    name: { zh: '信息项名称', en: 'Names of the items' },
    filled: (_entry, { properties }) =>
      properties.length > 0 &&
      properties.every(
        ({ labels, element }) =>
          element !== undefined || labels.some((label) => /\p{Script=Han}/u.test(label)),
      ),
  },
  {
    key: 'columnTypes',
    name: { zh: '信息项数据类型', en: 'Types of the items' },
    filled: (_entry, { properties }) => properties.length > 0,
  },
  { key: 'sharing', name: { zh: '共享类型', en: 'Sharing' }, filled: () => true },
  {
    key: 'sharingReason',
    name: { zh: '共享条件', en: 'Condition of sharing' },
    filled: ({ sharing, sharingReason }) => sharing === 'unconditional' || given(sharingReason),
  },
  {
    key: 'sharingManner',
    name: { zh: '共享方式', en: 'Manner of sharing' },
    filled: ({ sharing, sharingManner }) => sharing === 'none' || sharingManner !== null,
  },
  {
    key: 'opening',
    name: { zh: '是否向社会开放', en: 'Open to the public' },
    filled: ({ opening }) => opening !== null,
  },
  {
    key: 'openingCondition',
    name: { zh: '开放条件', en: 'Condition of opening' },
    filled: ({ opening, openingCondition }) => opening !== 'conditional' || given(openingCondition),
  },
  { key: 'updateCycle', name: { zh: '更新周期', en: 'Update cycle' }, filled: () => true },
]

export type Completeness = { filled: number; of: number; percent: number; missing: string[] }

/** How many core items an entry fills, and the keys of those it does not. 发布日期 is set by publication itself. */
export function completenessOf(entry: Entry, contract: Contract): Completeness {
  const missing = CORE_ITEMS.filter(({ filled }) => !filled(entry, contract)).map(({ key }) => key)
  const of = CORE_ITEMS.length
  const filled = of - missing.length
  return { filled, of, percent: Math.floor((filled * 100) / of), missing }
}
