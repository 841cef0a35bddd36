import type { TransformContext } from '#modules/data/standards/index.ts'
import type { ColumnMapping, SourceColumn } from './bind-columns.ts'
import type { Contract } from './contract.ts'

export type CheckInput = {
  /** A relation with `_line` BIGINT, unique, and text columns. It is read several times. */
  relation: string
  columns: readonly SourceColumn[]
  /** Without a contract one is inferred: types over whole columns and recognised data elements, as warnings. */
  contract?: Contract
  mapping?: readonly ColumnMapping[]
  /** Where the accepted rows go: a Parquet file, or a table of that name. */
  accepted: { parquet: string } | { table: string }
  /** Prefix of the tables that are left behind: `<prefix>_faults`, `<prefix>_quarantine`. Default `check`. */
  prefix?: string
  /** Accepted rows of earlier versions, under the names of the properties. */
  previous?: string
  /** Rows of the version before and the sizes of the versions before (newest first), to compare with. */
  baseline?: string
  history?: readonly number[]
  /** The files that were delivered, for rules about their size and fingerprint. */
  files?: readonly { name: string; bytes: number; sha256: string }[]
  /** Relations of other datasets, for foreign keys and reconciliation. */
  references?: Readonly<Record<string, string>>
  context?: TransformContext
}
