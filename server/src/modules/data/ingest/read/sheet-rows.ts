import * as XLSX from '@e965/xlsx'
import type { SheetRow } from './copy-rows.ts'

/** Integers from here on have lost digits when a spreadsheet kept them as a number. */
const FIRST_UNSAFE_INTEGER = 2 ** 53

/** The rows of a sheet as text, merged cells repeated over all they cover, to the last row and column with content. */
export function sheetRows(sheet: XLSX.DenseWorkSheet, date1904: boolean): SheetRow[] {
  const data = sheet['!data'] ?? []
  const { lastRow, lastColumn } = extentOf(data)
  const rows: SheetRow[] = []
  for (let r = 0; r <= lastRow; r++) {
    const row: SheetRow = { line: r + 1, cells: new Array<string>(lastColumn + 1).fill('') }
    for (let c = 0; c <= lastColumn; c++) {
      const cell = data[r]?.[c]
      if (!cell) continue
      row.cells[c] = cellText(cell, date1904)
      if (lostDigits(cell, row.cells[c]!)) row.truncated ??= c
    }
    rows.push(row)
  }
  for (const merge of sheet['!merges'] ?? []) repeatMerged(rows, merge)
  return rows
}

/** How many cells have content: the measure by which the sheet with the data is chosen. */
export function filledCells(sheet: XLSX.DenseWorkSheet): number {
  let count = 0
  for (const row of sheet['!data'] ?? []) for (const cell of row ?? []) if (hasContent(cell)) count++
  return count
}

function extentOf(data: (XLSX.CellObject[] | undefined)[]): { lastRow: number; lastColumn: number } {
  let lastRow = -1
  let lastColumn = -1
  data.forEach((row, r) => {
    const column = row?.findLastIndex(hasContent) ?? -1
    if (column >= 0) lastRow = r
    lastColumn = Math.max(lastColumn, column)
  })
  return { lastRow, lastColumn }
}

function hasContent(cell: XLSX.CellObject | undefined): boolean {
  return cell !== undefined && cell.t !== 'z' && cell.v !== undefined && cell.v !== ''
}

function repeatMerged(rows: SheetRow[], { s, e }: XLSX.Range): void {
  const text = rows[s.r]?.cells[s.c]
  if (!text) return
  for (let r = s.r; r <= Math.min(e.r, rows.length - 1); r++) {
    const { cells } = rows[r]!
    for (let c = s.c; c <= Math.min(e.c, cells.length - 1); c++) cells[c] = text
  }
}

/** The stored value at full precision; a formula stands for its last computed value and is never evaluated. */
export function cellText(cell: XLSX.CellObject, date1904: boolean): string {
  if (!hasContent(cell)) return ''
  if (cell.t === 'n')
    return isDateFormat(cell) ? dateText(cell.v as number, date1904) : numberText(cell.v as number, cell.z)
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE'
  if (cell.t === 'e') return cell.w ?? '#ERROR'
  return String(cell.v)
}

function isDateFormat(cell: XLSX.CellObject): boolean {
  return typeof cell.z === 'string' && XLSX.SSF.is_date(cell.z) === true
}

/** ISO 8601 with a space; a value below one day is a time, a whole number a date. */
function dateText(serial: number, date1904: boolean): string {
  const code = XLSX.SSF.parse_date_code(serial, { date1904 })
  if (!code) return String(serial)
  const date = `${pad(code.y, 4)}-${pad(code.m, 2)}-${pad(code.d, 2)}`
  const time = `${pad(code.H, 2)}:${pad(code.M, 2)}:${pad(Math.floor(code.S), 2)}`
  if (Number.isInteger(serial)) return date
  return serial < 1 ? time : `${date} ${time}`
}

/** Without exponent; a format of zeros only (000000) is how a spreadsheet keeps the leading zeros of a code. */
function numberText(value: number, format: string | number | undefined): string {
  if (Number.isInteger(value)) {
    const digits = BigInt(value).toString()
    return typeof format === 'string' && /^0+$/.test(format) && value >= 0
      ? digits.padStart(format.length, '0')
      : digits
  }
  const text = String(value)
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '') : text
}

function lostDigits(cell: XLSX.CellObject, text: string): boolean {
  return cell.t === 'n' && /^-?\d+$/.test(text) && Math.abs(cell.v as number) >= FIRST_UNSAFE_INTEGER
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
