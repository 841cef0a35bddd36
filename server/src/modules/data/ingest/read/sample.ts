import { readErrors } from './errors.ts'
import { findLayout, type Layout, type LayoutHints } from './header.ts'
import { MAX_COLUMNS } from './limits.ts'
import { cellsOf, createScanner, emptyScan, type Dialect } from './scan-record.ts'
import type { ReadHints, SampleRow } from './text-table.ts'

/** How many records at the top decide about header and width. */
export const SAMPLE_ROWS = 100

/** The layout of a file or sheet from its first rows. Errors: `tooManyColumns`. */
export function layoutOf(rows: SampleRow[], hints: ReadHints): Layout {
  const known: LayoutHints = {}
  if (hints.headerLine !== undefined) known.headerLine = hints.headerLine
  if (hints.headerRows !== undefined) known.headerRows = hints.headerRows
  const layout = findLayout(rows, known)
  if (layout.width > MAX_COLUMNS)
    throw readErrors.tooManyColumns({ columns: layout.width, limit: MAX_COLUMNS })
  return layout
}

/** The first records of decoded text. Errors: `tooManyColumns`. */
export function sampleRecords(head: Buffer, complete: boolean, dialect: Dialect): SampleRow[] {
  const scan = createScanner(dialect)
  const record = emptyScan()
  const rows: SampleRow[] = []
  let line = 1
  for (let at = 0; at < head.length && rows.length < SAMPLE_ROWS; at = record.next) {
    scan(head, at, head.length, complete, record)
    if (record.next < 0) break
    if (record.cells > MAX_COLUMNS)
      throw readErrors.tooManyColumns({ line, columns: record.cells, limit: MAX_COLUMNS })
    rows.push({ line, cells: cellsOf(head, at, record.end, dialect.delimiter) })
    line += record.lines
  }
  return rows
}
