import type { RowLedger } from './row-ledger.ts'
import type { StructureFault, TableFormat, TextColumn } from './text-table.ts'

/** A table written to a clean CSV file, ready for DuckDB. */
export type CleanCopy = {
  delimiter: string
  /** Bytes of the longest record written. */
  longestRecord: number
  /** True when a line end may lie inside quotes. */
  hasMultiline: boolean
  columns: TextColumn[]
  headerFaults: StructureFault[]
  ledger: RowLedger
  format: Omit<TableFormat, 'bytes' | 'sha256'>
}
