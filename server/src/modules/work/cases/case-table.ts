import type { CaseSummary } from './schema.ts'

type Language = 'zh' | 'en'
type Column = { zh: string; en: string; value(c: CaseSummary, wording: Wording): string | number }

/** How codes read: the language, and the departments' names in it. */
export type Wording = { language: Language; departments: ReadonlyMap<string, string> }

const units = {
  workingDays: { zh: '工作日', en: 'working days' },
  calendarDays: { zh: '天', en: 'days' },
  hours: { zh: '小时', en: 'hours' },
}

const columns: readonly Column[] = [
  { zh: '编号', en: 'Number', value: (c) => c.number },
  { zh: '类型', en: 'Type', value: (c, { language }) => c.typeName[language] },
  { zh: '标题', en: 'Title', value: (c, { language }) => c.title[language] },
  { zh: '状态', en: 'State', value: (c, { language }) => c.stateLabel[language] },
  {
    zh: '责任部门',
    en: 'Department',
    value: (c, { departments }) => departments.get(c.department) ?? c.department,
  },
  { zh: '经办人', en: 'Assigned to', value: (c) => c.assignee?.name ?? '' },
  { zh: '受理时间', en: 'Opened', value: (c) => localTime(c.openedAt) },
  { zh: '截止时间', en: 'Due', value: (c) => localTime(c.dueAt) },
  { zh: '剩余', en: 'Remaining', value: (c) => c.clock?.remaining ?? '' },
  { zh: '单位', en: 'Unit', value: (c, { language }) => (c.clock ? units[c.clock.unit][language] : '') },
  { zh: '是否超期', en: 'Overdue', value: (c, { language }) => yesNo(c.overdue, language) },
  { zh: '办结时间', en: 'Closed', value: (c) => localTime(c.closedAt) },
]

/** Cases as CSV (RFC 4180, UTF-8 with byte order mark), times in Asia/Shanghai. */
export function caseTable(cases: readonly CaseSummary[], wording: Wording): string {
  const header = columns.map((column) => column[wording.language])
  const rows = cases.map((c) => columns.map((column) => column.value(c, wording)))
  return `\uFEFF${[header, ...rows].map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`
}

/** A text that begins like a formula would be run by a spreadsheet. */
function toCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

function localTime(iso: string | null): string {
  if (iso === null) return ''
  return new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

function yesNo(value: boolean, language: Language): string {
  if (language === 'en') return value ? 'yes' : 'no'
  return value ? '是' : '否'
}
