import * as XLSX from '@e965/xlsx'
import type { Cell } from '../lib/table.ts'

/** A sheet as departments draw it: merged cells are given as "A1:B2". */
export type Sheet = { name: string; rows: (Cell | null)[][]; merges: string[]; widths: number[] }

/** XLSX bytes of the sheets, without a time or author inside. */
export function workbook(sheets: readonly Sheet[]): Uint8Array {
  const book = XLSX.utils.book_new()
  for (const { name, rows, merges, widths } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(rows)
    sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range))
    sheet['!cols'] = widths.map((wch) => ({ wch }))
    XLSX.utils.book_append_sheet(book, sheet, name)
  }
  return new Uint8Array(
    XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  )
}

/** Column letters of a zero-based index. */
export function column(index: number): string {
  return XLSX.utils.encode_col(index)
}
