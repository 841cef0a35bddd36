import type { Bilingual } from '#modules/data/standards/index.ts'
import type { Contract } from '#modules/data/quality/index.ts'
import type { Dataset } from './dataset-store.ts'
import type { Entry } from './entry.ts'

/** A row of the guide's table: text by column title. The rows below a resource's first give its further 信息项. */
export type GuideRow = Record<string, string>

type Words<V extends string> = Readonly<Record<V, string>>

const LEVELS: Words<Entry['level']> = { province: '省级', city: '市级', county: '县级' }
const CLASSIFICATIONS: Words<Entry['classification']> = {
  core: '核心',
  important: '重要',
  general: '一般',
}
const SHARINGS: Words<Entry['sharing']> = {
  unconditional: '无条件共享',
  conditional: '有条件共享',
  none: '不予共享',
}
const MANNERS: Words<NonNullable<Entry['sharingManner']>> = {
  interface: '接口',
  table: '库表',
  file: '文件',
  media: '介质交换',
}
const OPENINGS: Words<NonNullable<Entry['opening']>> = { yes: '是', conditional: '有条件', no: '否' }
const FORMATS: Words<NonNullable<Entry['format']>> = {
  database: '数据库',
  spreadsheet: '电子表格',
  document: '电子文件',
  image: '图形图像',
  stream: '流媒体',
  'self-described': '自描述格式',
}
const CYCLES: Words<Entry['updateCycle']> = {
  realtime: '实时',
  hourly: '每小时',
  daily: '每日',
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季度',
  yearly: '每年',
  irregular: '不定期',
}
const YES_NO = { true: '是', false: '否' }

export type GuideColumn = {
  title: string
  name: Bilingual
  write(dataset: Dataset): string
  /** Puts the cell's meaning into the entry; false where the text means nothing. Absent for what the system gives. */
  read?(text: string, entry: Partial<Entry>): boolean
}

/** The columns of the table in the guide's order, then what the platform adds. */
export const GUIDE_COLUMNS: readonly GuideColumn[] = [
  column(
    '数据集标识',
    'Identifier',
    ({ code }) => code,
    (text, entry) => set(entry, 'code', text),
  ),
  optional('信息资源分类', 'Class', 'category'),
  column('信息资源代码', 'Resource code', ({ resourceCode }) => resourceCode ?? ''),
  column(
    '信息资源名称',
    'Name',
    ({ title }) => title.zh,
    (text, entry) => set(entry, 'title', { zh: text, en: entry.title?.en ?? text }),
  ),
  column(
    '英文名称',
    'English name',
    ({ title }) => title.en,
    (text, entry) => set(entry, 'title', { zh: entry.title?.zh ?? text, en: text }),
  ),
  column(
    '信息资源提供方',
    'Provider',
    ({ department }) => department,
    (text, entry) => set(entry, 'department', text),
  ),
  optional('信息资源提供方代码', 'Provider code', 'providerCode'),
  column(
    '信息资源摘要',
    'Summary',
    ({ summary }) => summary.zh,
    (text, entry) => set(entry, 'summary', { zh: text, en: entry.summary?.en ?? text }),
  ),
  column(
    '英文摘要',
    'English summary',
    ({ summary }) => summary.en,
    (text, entry) => set(entry, 'summary', { zh: entry.summary?.zh ?? text, en: text }),
  ),
  coded('信息资源格式', 'Format', 'format', FORMATS),
  coded('共享类型', 'Sharing', 'sharing', SHARINGS),
  optional('共享条件', 'Condition of sharing', 'sharingReason'),
  coded('共享方式', 'Manner of sharing', 'sharingManner', MANNERS),
  coded('是否向社会开放', 'Open to the public', 'opening', OPENINGS),
  optional('开放条件', 'Condition of opening', 'openingCondition'),
  coded('更新周期', 'Update cycle', 'updateCycle', CYCLES),
  column('发布日期', 'Published', ({ issuedAt }) => issuedAt?.toISOString().slice(0, 10) ?? ''),
  list('关联资源代码', 'Related', 'related'),
  coded('层级', 'Level', 'level', LEVELS),
  optional('主题', 'Theme', 'theme'),
  list('关键词', 'Keywords', 'keywords'),
  coded('数据分级', 'Classification', 'classification', CLASSIFICATIONS),
  flag('含个人信息', 'Personal', 'personal'),
  flag('合成数据', 'Synthetic', 'synthetic'),
  flag('涉密', 'Secret', 'secret'),
  optional('许可', 'Licence', 'licence'),
  optional('来源系统', 'Origin', 'origin'),
]

/** Columns of the 信息项, one row each. */
export const ITEM_COLUMNS = { name: '信息项字段', title: '信息项名称', type: '信息项数据类型' } as const

/** Letters of the guide for the types of 信息项: 字符型, 整型, 数值型, 日期型, 日期时间型, 逻辑型. */
export const ITEM_TYPES: Readonly<Record<string, string>> = {
  string: '字符型C',
  integer: '整型I',
  number: '数值型N',
  date: '日期型D',
  timestamp: '日期时间型T',
  boolean: '逻辑型L',
}

/** The rows of one entry: the first with everything, then one for each further 信息项. */
export function guideRows(dataset: Dataset, contract: Contract): GuideRow[] {
  const first = Object.fromEntries(GUIDE_COLUMNS.map(({ title, write }) => [title, write(dataset)]))
  const items = contract.properties.map(({ name, type, labels }) => ({
    [ITEM_COLUMNS.name]: name,
    [ITEM_COLUMNS.title]: labels.find((label) => /\p{Script=Han}/u.test(label)) ?? name,
    [ITEM_COLUMNS.type]: ITEM_TYPES[type] ?? type,
  }))
  return [{ ...first, ...items[0] }, ...items.slice(1)]
}

/** Titles of all columns, in order. */
export const GUIDE_TITLES: readonly string[] = [
  ...GUIDE_COLUMNS.map(({ title }) => title),
  ...Object.values(ITEM_COLUMNS),
]

function set<K extends keyof Entry>(entry: Partial<Entry>, key: K, value: Entry[K]): boolean {
  entry[key] = value
  return true
}

function column(
  title: string,
  en: string,
  write: GuideColumn['write'],
  read?: GuideColumn['read'],
): GuideColumn {
  return { title, name: { zh: title, en }, write, ...(read ? { read } : {}) }
}

type TextKey =
  'category' | 'providerCode' | 'sharingReason' | 'openingCondition' | 'theme' | 'licence' | 'origin'

function optional(title: string, en: string, key: TextKey): GuideColumn {
  return column(
    title,
    en,
    (dataset) => dataset[key] ?? '',
    (text, entry) => Boolean(Object.assign(entry, { [key]: text })),
  )
}

function list(title: string, en: string, key: 'related' | 'keywords'): GuideColumn {
  return column(
    title,
    en,
    (dataset) => dataset[key].join('、'),
    (text, entry) => set(entry, key, text.split(/[、,，;；\s]+/).filter(Boolean)),
  )
}

function flag(title: string, en: string, key: 'personal' | 'synthetic' | 'secret'): GuideColumn {
  return column(
    title,
    en,
    (dataset) => YES_NO[`${dataset[key]}`],
    (text, entry) => {
      const value = { 是: true, 否: false }[text]
      return value !== undefined && set(entry, key, value)
    },
  )
}

type CodedKey =
  'format' | 'sharing' | 'sharingManner' | 'opening' | 'updateCycle' | 'level' | 'classification'

function coded(
  title: string,
  en: string,
  key: CodedKey,
  words: Readonly<Record<string, string>>,
): GuideColumn {
  return column(
    title,
    en,
    (dataset) => words[dataset[key] ?? ''] ?? '',
    (text, entry) => {
      const found = Object.entries(words).find(([code, word]) => word === text || code === text)
      return found !== undefined && Boolean(Object.assign(entry, { [key]: found[0] }))
    },
  )
}
