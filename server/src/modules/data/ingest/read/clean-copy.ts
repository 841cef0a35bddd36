import type { RowLedger } from './row-ledger.ts'
import type { StructureFault, TableFormat, TextColumn } from './text-table.ts'

/** One clean file: CSV, or Parquet where the source was typed already. */
export type CopyPart = CsvPart | { kind: 'parquet'; path: string }

export type CsvPart = {
  kind: 'csv'
  path: string
  /** To be added to the lines written in the file. */
  lineOffset: number
  /** Bytes of the longest record written. */
  longestRecord: number
  /** True when a line end may lie inside quotes. */
  hasMultiline: boolean
}

/** A table written to clean files, ready for DuckDB. */
export type CleanCopy = {
  delimiter: string
  parts: CopyPart[]
  columns: TextColumn[]
  headerFaults: StructureFault[]
  ledger: RowLedger
  format: Omit<TableFormat, 'bytes' | 'sha256'>
}
