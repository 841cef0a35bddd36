/** A column of a file: its name in the relation and the label people know it by. */
export type TextColumn = {
  /** `c1`, `c2` … */
  name: string
  /** Trimmed and unique; `column_3` where the header is blank. */
  label: string
}

export type NonDataKind = 'title' | 'header' | 'blank' | 'total' | 'note' | 'repeated-header'

/** A record at the top of a file or sheet, taken as a sample. */
export type SampleRow = { line: number; cells: string[] }

/** A record that is not data, kept by name so that every record of the file is accounted for. */
export type NonDataRow = { line: number; kind: NonDataKind; text: string }

/** Frictionless error codes where one exists; the others are named in the same manner. */
export type StructureRule =
  | 'extra-cell'
  | 'missing-cell'
  | 'encoding-error'
  | 'unclosed-quote'
  | 'oversized-cell'
  | 'nul-byte'
  | 'truncated-number'
  | 'blank-header'
  | 'duplicate-label'
  | 'json-error'

/** A fault of the file's structure. `raw` is the whole record as far as it can be shown. */
export type StructureFault = {
  line: number
  column: string | null
  value: string | null
  rule: StructureRule
  raw: string
}

export type TableFormat = {
  kind: 'csv' | 'xlsx' | 'json' | 'ndjson' | 'parquet'
  encoding: string
  delimiter: string | null
  quote: string | null
  /** Physical line (or sheet row) of the first header row; 0 where the file has no header. */
  headerLine: number
  headerRows: number
  /** The sheet, the array of a JSON document (its path) or the file of an archive that was read, and all there are. */
  sheet?: string
  sheets?: string[]
  /** Set where `_line` counts records: Parquet, and JSON with several records on one line. */
  numbering?: 'record'
  /** What the file was packed in; bytes and fingerprint are those of the packed file. */
  container?: 'gzip' | 'zip'
  bytes: number
  sha256: string
}

/**
 * A file as text. `relation` is a view with `_line` BIGINT (1-based physical line where the record begins, sheet row, or record)
 * and `c1`…`cN` VARCHAR, untrimmed, an empty cell NULL. It reads a file in the given work directory: keep that until done.
 * Always `rowsIn === dataRows + nonData.length + faultRows`.
 */
export type TextTable = {
  relation: string
  columns: TextColumn[]
  rowsIn: number
  dataRows: number
  /** Records kept out of the relation by a structural fault; each has exactly one entry in `faults`. */
  faultRows: number
  nonData: NonDataRow[]
  /** Faults of rows, then of the header (`blank-header`, `duplicate-label`), which cost no row. */
  faults: StructureFault[]
  format: TableFormat
}

/** What a person or an earlier run already knows about a file. Advice: the bytes win where they prove otherwise. */
export type ReadHints = {
  encoding?: string
  delimiter?: string
  /** Physical line (or sheet row) of the first header row; 0 says there is no header. */
  headerLine?: number
  headerRows?: number
  /** A sheet of a workbook, an array of a JSON document by its path (`data.rows`), or a file of an archive. */
  sheet?: string
  /** One JSON object a line, even where there is only one. */
  jsonLines?: boolean
  /** Further labels that mark a row as a total, such as 浙江省. */
  totalLabels?: string[]
}

export type ReadProgress = {
  phase: 'survey' | 'unpack' | 'read'
  bytes: number
  totalBytes: number
  rows: number
}

export type ReadOptions = {
  hints?: ReadHints
  workDir: string
  /** From this size on a file without quotes is read by two threads; the default suits all but tests. */
  splitFromBytes?: number
  onProgress?: (progress: ReadProgress) => void
  signal?: AbortSignal
}
