import { writeCells, type CsvSink } from './csv-sink.ts'
import { enterData, enterFault, enterNonData, type RowLedger } from './row-ledger.ts'
import { kindOfRow, type RowRules } from './row-kinds.ts'
import type { NonDataKind } from './text-table.ts'

/** A row of a sheet; `truncated` is the index of the first cell that holds a number with lost digits. */
export type SheetRow = { line: number; cells: string[]; truncated?: number }

export type SheetPlan = { rules: RowRules; preamble: NonDataKind[]; labels: string[] }

export const SHEET_DELIMITER = ','

/** Copies rows that are already cells into the sink and enters each in the ledger. */
export async function copyRows(
  rows: SheetRow[],
  plan: SheetPlan,
  sink: CsvSink,
  ledger: RowLedger,
): Promise<void> {
  let afterNote = false
  for (const { line, cells, truncated } of rows) {
    const kind: NonDataKind | undefined =
      plan.preamble[ledger.rowsIn] ?? kindOfRow(cells, plan.rules, afterNote)
    const text = textOf(cells)
    if (kind) {
      if (kind !== 'blank') afterNote = kind === 'note'
      enterNonData(ledger, line, kind, text)
      continue
    }
    afterNote = false
    if (truncated !== undefined) {
      const found = {
        rule: 'truncated-number' as const,
        column: plan.labels[truncated] ?? null,
        value: cells[truncated]!,
      }
      enterFault(ledger, line, found, text)
      continue
    }
    await writeCells(sink, line, SHEET_DELIMITER.charCodeAt(0), cells)
    enterData(ledger)
  }
  await sink.settle()
}

/** What a merged cell repeats is shown once. */
function textOf(cells: string[]): string {
  return cells
    .filter((cell, at) => cell !== cells[at - 1])
    .join(SHEET_DELIMITER)
    .replace(/,+$/, '')
}
