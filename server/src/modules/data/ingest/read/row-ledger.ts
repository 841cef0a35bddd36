import { MAX_SHOWN_CHARACTERS } from './limits.ts'
import type { NonDataKind, NonDataRow, StructureFault, StructureRule } from './text-table.ts'

/** The account of a file: every record is entered once, as data, as a named non-data row or as a faulty row. */
export type RowLedger = {
  rowsIn: number
  dataRows: number
  faultRows: number
  nonData: NonDataRow[]
  faults: StructureFault[]
}

export function openLedger(): RowLedger {
  return { rowsIn: 0, dataRows: 0, faultRows: 0, nonData: [], faults: [] }
}

export function enterData(ledger: RowLedger): void {
  ledger.rowsIn++
  ledger.dataRows++
}

export function enterNonData(ledger: RowLedger, line: number, kind: NonDataKind, text: string): void {
  ledger.rowsIn++
  ledger.nonData.push({ line, kind, text: shown(text) })
}

export type FoundFault = { rule: StructureRule; column: string | null; value: string | null }

export function enterFault(ledger: RowLedger, line: number, found: FoundFault, raw: string): void {
  ledger.rowsIn++
  ledger.faultRows++
  const value = found.value === null ? null : shown(found.value)
  ledger.faults.push({ line, column: found.column, value, rule: found.rule, raw: shown(raw) })
}

/** A piece of text short enough to keep for every faulty row. The copy frees the text it was cut from. */
export function shown(text: string): string {
  return text.length <= MAX_SHOWN_CHARACTERS
    ? text
    : `${Buffer.from(text.slice(0, MAX_SHOWN_CHARACTERS)).toString()}…`
}
