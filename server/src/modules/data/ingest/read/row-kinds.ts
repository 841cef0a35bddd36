import type { NonDataKind, SampleRow } from './text-table.ts'

/** Words that, standing alone as the first text of a row, say that the row sums others. */
export const TOTAL_LABELS = [
  '合计', '总计', '小计', '共计', '总和', '全国', '全省', '全市', '全县',
  'total', 'totals', 'grand total', 'subtotal', 'sub-total', 'sub total', 'sum', 'national total', 'difference',
] // prettier-ignore
/** Words that do so at the end of a short label: 杭州市合计, 本页小计. */
export const TOTAL_ENDINGS = ['合计', '总计', '小计', '共计']
const LONGEST_TOTAL_LABEL = 12

/** Openings of a remark below or beside the table. */
export const NOTE_OPENINGS = [
  '注', '说明', '备注', '数据来源', '资料来源', '来源', '数据说明', '填表说明', '填表人', '制表', '审核', '单位负责人',
  'note', 'notes', 'source', 'sources', 'remark', 'remarks', '*',
] // prettier-ignore

const LONGEST_OPENING = Math.max(...NOTE_OPENINGS.map((word) => word.length))

/** How a period begins when it does not begin with a digit. */
export const PERIOD_OPENINGS = [...'第一二三四五六七八九十上下']

export type RowRules = {
  width: number
  totalLabels: ReadonlySet<string>
  /** Rows of the header, each as trimmed cells, to know them again in the middle of the file. */
  headerRows: string[][]
}

export function rowRules(width: number, header: SampleRow[], extraTotals: string[] = []): RowRules {
  const headerRows = header.map((row) => row.cells.map((cell) => cell.trim()))
  return { width, headerRows, totalLabels: new Set([...TOTAL_LABELS, ...extraTotals].map(plainLabel)) }
}

/** What a record below the header is, when it is not data. `afterNote` is true when the record before it was a note. */
export function kindOfRow(cells: string[], rules: RowRules, afterNote: boolean): NonDataKind | undefined {
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (filled.length === 0) return 'blank'
  if (isNote(cells, filled, rules.width, afterNote)) return 'note'
  if (rules.headerRows.some((header) => sameCells(header, cells))) return 'repeated-header'
  if (cells.length === rules.width && startsWithTotal(filled, rules)) return 'total'
  return undefined
}

function isNote(cells: string[], filled: string[], width: number, afterNote: boolean): boolean {
  const first = filled[0]!.trim()
  if (first.startsWith('#')) return filled.length === 1 || cells.length !== width
  const beginning = first.slice(0, LONGEST_OPENING).toLowerCase()
  const opening = NOTE_OPENINGS.find((word) => beginning.startsWith(word))
  const withColon = opening !== undefined && /^\d*\s*[:：]/.test(first.slice(opening.length))
  if (width === 1) return withColon
  if (withColon && (filled.length === 1 || cells.length !== width)) return true
  // A lone 导出时间：… or 联系人：… of a wider table; a cut data row does not begin with words and a colon.
  if (width > 2 && filled.length === 1 && /^[^\d:：]{2,12}[:：]/.test(first)) return true
  return width > 2 && filled.length === 1 && cells[0]!.trim() !== '' && (opening !== undefined || afterNote)
}

function startsWithTotal(filled: string[], rules: RowRules): boolean {
  const text = filled.find((cell) => !isNumberLike(cell) && !isPeriod(cell))
  if (text === undefined) return false
  const label = plainLabel(text)
  if (rules.totalLabels.has(label)) return true
  return label.length <= LONGEST_TOTAL_LABEL && TOTAL_ENDINGS.some((ending) => label.endsWith(ending))
}

/** 2015年一季度, 2024年1月, 上半年: says when, not what. */
function isPeriod(text: string): boolean {
  return /^[\s\d第一二三四五六七八九十上下半年季度月日旬至\-—~]+$/.test(text) && /[年季月日半]/.test(text)
}

/** Without inner spaces in Chinese (合　计), colons at the end and case. */
function plainLabel(text: string): string {
  const trimmed = text
    .trim()
    .replace(/\s*[:：]$/, '')
    .toLowerCase()
  return /[\u4e00-\u9fff]/.test(trimmed) ? trimmed.replace(/\s+/g, '') : trimmed.replace(/\s+/g, ' ')
}

function sameCells(header: string[], cells: string[]): boolean {
  return header.length === cells.length && header.every((label, at) => label === cells[at]!.trim())
}

/** Digits with signs, separators and units of a plain number, a date or a time, also in full width. */
export function isNumberLike(text: string): boolean {
  return /^[\s\d０-９+\-−–—.,，．:/%％()（）'eE¥￥$€£]*$/.test(text) && /[\d０-９]/.test(text)
}
