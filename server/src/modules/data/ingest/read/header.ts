import { isNumberLike } from './row-kinds.ts'
import type { NonDataKind, SampleRow } from './text-table.ts'

export type Layout = {
  /** What each record before the first data record is. */
  preamble: NonDataKind[]
  /** Cells a data record must have. */
  width: number
  /** The header rows' cells, untrimmed; empty where the file has no header. */
  header: SampleRow[]
}

export type LayoutHints = { headerLine?: number; headerRows?: number }

const MOST_HEADER_ROWS = 4

/**
 * Finds titles, header and the start of the data. The header is the last row of labels above the first row with values,
 * with the rows above it that span several of its cells. A file whose first full row already has values has no header.
 */
export function findLayout(rows: SampleRow[], hints: LayoutHints = {}): Layout {
  const typical = commonWidth(rows)
  const [from, to] = hints.headerLine === undefined ? headerRange(rows, typical) : hintedRange(rows, hints)
  const header = rows.slice(from, to)
  const width = tableWidth(header, rows.slice(to))
  const preamble = rows
    .slice(0, to)
    .map((row, at): NonDataKind => (isBlank(row) ? 'blank' : at < from ? 'title' : 'header'))
  return { preamble, width, header }
}

function hintedRange(rows: SampleRow[], hints: LayoutHints): [number, number] {
  if (hints.headerLine === 0) return [0, 0]
  const from = rows.findIndex((row) => row.line >= hints.headerLine!)
  if (from < 0) return [rows.length, rows.length]
  return [from, Math.min(rows.length, from + (hints.headerRows ?? 1))]
}

function headerRange(rows: SampleRow[], typical: number): [number, number] {
  const isFull = (row: SampleRow) => filledCount(row) >= Math.max(1, Math.ceil(typical / 2))
  const firstValues = rows.findIndex((row) => isFull(row) && !isLabels(row))
  // A merged title repeats one text over many cells: it counts once.
  const firstFull = rows.findIndex(
    (row) => isLabels(row) && !isRemark(row) && runCount(row) >= Math.max(1, Math.ceil(typical / 2)),
  )
  const end = firstValues < 0 ? rows.length : firstValues
  if (firstFull < 0 || firstFull >= end) return headerlessRange(rows, end, typical)
  let last = firstFull
  while (last + 1 < end && last + 1 - firstFull < MOST_HEADER_ROWS && spans(rows[last]!, rows[last + 1]!))
    last++
  let first = firstFull
  while (first > 0 && last - first + 1 < MOST_HEADER_ROWS && isUpperLevel(rows[first - 1]!, rows[first]!))
    first--
  return [first, last + 1]
}

/** Values from the first full row on: a shorter row of labels just above may still be the header. */
function headerlessRange(rows: SampleRow[], end: number, typical: number): [number, number] {
  const above = rows[end - 1]
  if (above && typical > 1 && filledCount(above) >= 2 && isLabels(above) && !isRemark(above))
    return [end - 1, end]
  return [end < rows.length ? end : 0, end < rows.length ? end : 0]
}

function isUpperLevel(upper: SampleRow, lower: SampleRow): boolean {
  return runCount(upper) >= 2 && isLabels(upper) && !isRemark(upper) && spans(upper, lower)
}

/** True when a label of the upper row covers several different labels of the lower row, as merged header cells do. */
function spans(upper: SampleRow, lower: SampleRow): boolean {
  if (!isLabels(lower) || isBlank(lower)) return false
  let covering = ''
  let below = new Set<string>()
  for (let at = 0; at < Math.max(upper.cells.length, lower.cells.length); at++) {
    const label = upper.cells[at]?.trim() ?? ''
    const under = lower.cells[at]?.trim() ?? ''
    if (label !== '' && label !== covering) {
      covering = label
      below = new Set()
    }
    if (covering !== '' && under !== '' && under !== covering) below.add(under)
    if (below.size > 1) return true
  }
  return false
}

/** Labels carry no values; years and a run 1, 2, 3 … (months) are labels too. */
function isLabels(row: SampleRow): boolean {
  const values = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && isNumberLike(cell))
  if (values.length === 0) return true
  if (filledCount(row) === values.length && values.length < 3) return false
  const isYears =
    values.every((value) => /^(19|20)\d\d$/.test(value)) && new Set(values).size === values.length
  const isRun =
    values.length > 2 &&
    values.length < filledCount(row) &&
    values.every((value, at) => Number(value) === at + 1)
  return (isYears && values.length > 1) || isRun
}

/** A title line of the kind 单位：万元 or 填报日期：2024-01-05; a single label with a colon makes no remark of a header. */
function isRemark(row: SampleRow): boolean {
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const remarks = filled.filter((cell) => /^[^:：]{1,12}[:：]\s*\S/.test(cell))
  return remarks.length * 2 >= Math.max(1, filled.length) || filled[0]?.startsWith('#') === true
}

/** The header's width, unless the data are wider, or narrower only by blank labels at the end. */
function tableWidth(header: SampleRow[], below: SampleRow[]): number {
  const typical = commonWidth(below)
  if (header.length === 0) return Math.max(1, typical)
  const labelled = Math.max(1, ...header.map((row) => lastFilled(row) + 1))
  return below.length === 0 ? Math.max(...header.map((row) => row.cells.length)) : Math.max(labelled, typical)
}

function commonWidth(rows: SampleRow[]): number {
  const counts = new Map<number, number>()
  for (const row of rows)
    if (!isBlank(row)) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) {
    const leading = counts.get(best) ?? 0
    if (count > leading || (count === leading && width > best)) best = width
  }
  return best
}

function isBlank(row: SampleRow): boolean {
  return filledCount(row) === 0
}

function filledCount(row: SampleRow): number {
  return row.cells.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0)
}

/** Filled cells, equal neighbours counted once. */
function runCount(row: SampleRow): number {
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.filter((cell, at) => cell !== filled[at - 1]).length
}

function lastFilled(row: SampleRow): number {
  return row.cells.findLastIndex((cell) => cell.trim() !== '')
}
