import type { Accounting, CheckResult } from '#modules/data/quality/index.ts'
import type { ReadFile } from './read-delivery.ts'

/**
 * Where every record of a delivery went. `rows` is how many were checked; a run in which one is missing fails.
 * Records in = accepted + quarantined + named non-data rows; an unpivoted record counts once per cell.
 */
export function accountRows(files: readonly ReadFile[], check: CheckResult, rows: number): Accounting {
  const sum = (of: (file: ReadFile) => number): number => files.reduce((total, file) => total + of(file), 0)
  const nonData = sum(({ table }) => table.nonData.length)
  const broken = sum(({ table }) => table.faultRows)
  const accounting = {
    rowsIn: rows + nonData + broken,
    accepted: check.accepted,
    quarantined: check.quarantined + broken,
    nonData,
  }
  if (accounting.rowsIn !== accounting.accepted + accounting.quarantined + accounting.nonData) {
    throw new Error(`Rows are unaccounted for: ${JSON.stringify(accounting)}`)
  }
  return accounting
}
