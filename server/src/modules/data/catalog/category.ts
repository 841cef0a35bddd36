import type { Bilingual } from '#modules/data/standards/index.ts'

/** 类 of 政务信息资源目录编制指南: 基础, 主题, 部门. */
export const CLASSES: Readonly<Record<string, Bilingual>> = {
  '1': { zh: '基础信息资源', en: 'Basic' },
  '2': { zh: '主题信息资源', en: 'Thematic' },
  '3': { zh: '部门信息资源', en: 'Departmental' },
}

/** 项 of the class 基础; those of the other two are the province's and the departments' own. */
const BASIC_ITEMS: Readonly<Record<string, Bilingual>> = {
  '01': { zh: '人口', en: 'Population' },
  '02': { zh: '法人单位', en: 'Legal persons' },
  '03': { zh: '自然资源和空间地理', en: 'Natural resources and geography' },
  '04': { zh: '社会信用', en: 'Social credit' },
  '05': { zh: '电子证照', en: 'Electronic certificates' },
}

export type Category = { class: string; item: string; subitem: string; detail: string }

/** The parts of a code by class: 类 1 digit, 项 2, 目 3, 细目 up to 12; undefined where it is none. */
export function readCategory(code: string): Category | undefined {
  const [, first = '', item = '', subitem = '', detail = ''] =
    /^([123])(\d{2})(\d{3})(\d{0,12})$/.exec(code) ?? []
  if (first === '' || item === '00') return undefined
  if (first === '1' && !(item in BASIC_ITEMS)) return undefined
  return { class: first, item, subitem, detail }
}

/** What the code says in words, as far as the guide itself names it. */
export function describeCategory(code: string): Bilingual | undefined {
  const category = readCategory(code)
  const first = category && CLASSES[category.class]
  if (!first) return undefined
  const item = category.class === '1' ? BASIC_ITEMS[category.item] : undefined
  return item ? { zh: `${first.zh} / ${item.zh}`, en: `${first.en} / ${item.en}` } : first
}

/** 信息资源代码: the code by class, a slash, the running number in it. */
export function resourceCode(category: string, sequence: number): string {
  return `${category}/${String(sequence).padStart(4, '0')}`
}
