import type { Suite } from '#modules/trust/keys/index.ts'

/** A column of a dataset as stored: DuckDB type names such as VARCHAR, BIGINT, DOUBLE, DATE, TIMESTAMP. */
export type LakeColumn = { name: string; type: string }

/** A landed file some rows of a version come from. */
export type LakeFile = { sha256: string; name: string; source: string; run: string }

/**
 * One immutable version of a dataset. `run` is the ingestion that made it; `bytes` and `sha256` are of its Parquet content, also
 * where the file is encrypted, by `suite`.
 */
export type Version = {
  dataset: string
  number: number
  rows: number
  bytes: number
  sha256: string
  columns: LakeColumn[]
  files: LakeFile[]
  run: string
  publishedAt: Date
  suite: Suite | null
}

/** Every row of a dataset carries where it came from: the landed file's SHA-256 and the line in it. */
export const SOURCE_FILE = '_file'
export const SOURCE_LINE = '_line'

/** Dataset codes name folders and SQL views, so they are plain: lower-case letters, digits, underscore. */
export function isDatasetCode(text: string): boolean {
  return /^[a-z][a-z0-9_]{0,59}$/.test(text)
}
