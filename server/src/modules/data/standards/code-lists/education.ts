import type { CodeEntry, CodeList } from '../code-list.ts'

const GRADES = [
  ['毕业', 'completed'],
  ['结业', 'attended to the end'],
  ['肄业', 'left before the end'],
] as const

/** First code of a run of three (毕业, 结业, 肄业), name, English name. */
const RUNS: readonly (readonly [number, string, string])[] = [
  [11, '博士研究生', 'Doctorate'],
  [14, '硕士研究生', 'Master’s degree'],
  [17, '研究生班', 'Postgraduate class'],
  [21, '大学本科', 'Bachelor’s degree'],
  [31, '大学专科', 'Junior college'],
  [41, '中等专科', 'Secondary specialised school'],
  [44, '职业高中', 'Vocational high school'],
  [47, '技工学校', 'Skilled workers’ school'],
  [61, '普通高中', 'High school'],
]

const OTHERS: readonly CodeEntry[] = [
  { code: '10', name: { zh: '研究生教育', en: 'Postgraduate' }, words: ['研究生'] },
  { code: '20', name: { zh: '大学本科教育', en: 'Bachelor' }, words: ['本科', '大学本科'] },
  {
    code: '28',
    name: { zh: '大学普通班毕业', en: 'University class of 1970–1976, completed' },
    words: ['大学普通班'],
  },
  { code: '30', name: { zh: '大学专科教育', en: 'Junior college' }, words: ['大专', '专科', '大学专科'] },
  {
    code: '40',
    name: { zh: '中等职业教育', en: 'Secondary vocational' },
    words: ['中专', '中职', '中等职业'],
  },
  { code: '60', name: { zh: '普通高级中学教育', en: 'High school' }, words: ['高中', '普通高中'] },
  { code: '70', name: { zh: '初级中学教育', en: 'Middle school' }, words: ['初中'] },
  { code: '71', name: { zh: '初中毕业', en: 'Middle school, completed' } },
  { code: '73', name: { zh: '初中肄业', en: 'Middle school, left before the end' } },
  { code: '80', name: { zh: '小学教育', en: 'Primary school' }, words: ['小学'] },
  { code: '81', name: { zh: '小学毕业', en: 'Primary school, completed' } },
  { code: '83', name: { zh: '小学肄业', en: 'Primary school, left before the end' } },
  { code: '90', name: { zh: '其他', en: 'Other' } },
]

const runs = RUNS.flatMap(([first, zh, en]): CodeEntry[] =>
  GRADES.map(([grade, meaning], at) => ({
    code: String(first + at),
    name: { zh: `${zh}${grade}`, en: `${en}, ${meaning}` },
  })),
)

/** Records of formal schooling; the broad words people write (本科, 大专) are the two-digit heads. */
export const EDUCATION: CodeList = {
  id: 'education',
  name: { zh: '学历代码', en: 'Education' },
  standard: 'GB/T 4658-2006',
  entries: [...OTHERS, ...runs].toSorted((a, b) => (a.code < b.code ? -1 : 1)),
}
