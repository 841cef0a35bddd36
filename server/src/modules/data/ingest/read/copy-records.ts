import type { TextChunk } from './decode-chunks.ts'
import { readErrors } from './errors.ts'
import { MAX_CELL_BYTES, MAX_RECORD_BYTES, MAX_SHOWN_CHARACTERS } from './limits.ts'
import { putCells, putRecord, type CsvSink } from './csv-sink.ts'
import { enterData, enterFault, enterNonData, type FoundFault, type RowLedger } from './row-ledger.ts'
import { kindOfRow, type RowRules } from './row-kinds.ts'
import { cellsOf, createScanner, emptyScan, type Dialect } from './scan-record.ts'
import { createSuspicion } from './suspect-rows.ts'
import type { NonDataKind } from './text-table.ts'

export type CopyPlan = {
  dialect: Dialect
  rules: RowRules
  /** What the first records are; data begins after them. */
  preamble: NonDataKind[]
  /** Column labels, for the place of a fault. */
  labels: string[]
  /** Bytes scanned again after quotes that never closed, before the file is given up. */
  rescanBudget: number
}

export type Copier = {
  /** Takes a chunk; complete records go to the sink, the rest waits for the next chunk. */
  push(chunk: TextChunk): Promise<void>
  end(): Promise<void>
  /** True when a record with a line end inside quotes was copied. */
  hasMultiline(): boolean
}

/** Copies the data records into the sink and enters every record in the ledger. */
export function createCopier(plan: CopyPlan, sink: CsvSink, ledger: RowLedger): Copier {
  const scan = createScanner(plan.dialect)
  const suspect = createSuspicion(plan.rules, plan.dialect.delimiter)
  const record = emptyScan()
  const state = {
    window: Buffer.allocUnsafe(8 << 20),
    filled: 0,
    line: 1,
    afterNote: false,
    multiline: false,
    rescanned: 0,
  }
  let badLines: number[] = []

  /** Scans what is in the window; returns the offset of the first byte not used. */
  function copySome(from: number, last: boolean): number {
    const { window, filled } = state
    const { delimiter } = plan.dialect
    while (from < filled) {
      scan(window, from, filled, last, record)
      if (record.next < 0 || !sink.hasRoom(record.end - from)) break
      if (record.unclosed) countRescan(from)
      const isPlain =
        record.cells === plan.rules.width && !record.loose && !record.unclosed && badLines.length === 0
      const isData = isPlain && ledger.rowsIn >= plan.preamble.length && record.end - from < MAX_CELL_BYTES
      if (isData && !suspect(window, from, record.end)) {
        putRecord(sink, state.line, delimiter, window, from, record.end)
        enterData(ledger)
        state.afterNote = false
        if (record.multiline) state.multiline = true
      } else {
        takeCarefully(from)
      }
      state.line += record.lines
      from = record.next
    }
    return from
  }

  function countRescan(from: number): void {
    state.rescanned += Math.min(MAX_CELL_BYTES, state.filled - from)
    if (state.rescanned > plan.rescanBudget) throw readErrors.brokenQuotes({ line: state.line })
  }

  function takeCarefully(from: number): void {
    const { window, line } = state
    const { end } = record
    const isBad = takeBadLines(line + record.lines)
    const cells = cellsOf(window, from, end, plan.dialect.delimiter)
    const text = () => window.toString('utf8', from, Math.min(end, from + 4 * MAX_SHOWN_CHARACTERS))
    const planned = plan.preamble[ledger.rowsIn]
    const kind =
      planned ?? (isBad || record.unclosed ? undefined : kindOfRow(cells, plan.rules, state.afterNote))
    if (kind) return noteKind(kind, text())
    state.afterNote = false
    const fault = isBad
      ? badCell(cells, plan.labels)
      : record.unclosed
        ? unclosedCell(cells, plan.labels)
        : structureFault(cells, plan)
    if (fault) return enterFault(ledger, line, fault, text())
    if (record.loose) putCells(sink, line, plan.dialect.delimiter, cells)
    else putRecord(sink, line, plan.dialect.delimiter, window, from, end)
    if (record.multiline) state.multiline = true
    enterData(ledger)
  }

  function noteKind(kind: NonDataKind, text: string): void {
    enterNonData(ledger, state.line, kind, text)
    if (kind !== 'blank') state.afterNote = kind === 'note'
  }

  /** Forgets the bad lines before `lineAfter` and says whether there were any. */
  function takeBadLines(lineAfter: number): boolean {
    const kept = badLines.filter((bad) => bad >= lineAfter)
    const had = kept.length < badLines.length
    badLines = kept
    return had
  }

  async function drain(last: boolean): Promise<void> {
    let from = 0
    for (;;) {
      const next = copySome(from, last)
      if (sink.at > 0) await sink.flush()
      if (next === from) break
      from = next
    }
    state.window.copyWithin(0, from, state.filled)
    state.filled -= from
  }

  return {
    async push(chunk) {
      if (state.filled + chunk.bytes.length > state.window.length) {
        if (state.filled > MAX_RECORD_BYTES)
          throw readErrors.recordTooLong({ line: state.line, limitBytes: MAX_RECORD_BYTES })
        state.window = Buffer.concat(
          [state.window.subarray(0, state.filled)],
          (state.filled + chunk.bytes.length) * 2,
        )
      }
      chunk.bytes.copy(state.window, state.filled)
      state.filled += chunk.bytes.length
      badLines = badLines.concat(chunk.badLines)
      await drain(false)
    },
    async end() {
      await drain(true)
    },
    hasMultiline: () => state.multiline,
  }
}

function structureFault(cells: string[], plan: CopyPlan): FoundFault | undefined {
  const { width } = plan.rules
  if (cells.length > width) return { rule: 'extra-cell', column: null, value: cells.slice(width).join(' ') }
  if (cells.length < width)
    return { rule: 'missing-cell', column: plan.labels[cells.length] ?? null, value: null }
  for (const [at, cell] of cells.entries()) {
    const column = plan.labels[at] ?? null
    if (cell.length > MAX_CELL_BYTES / 4 && Buffer.byteLength(cell) > MAX_CELL_BYTES)
      return { rule: 'oversized-cell', column, value: cell }
  }
  return undefined
}

function badCell(cells: string[], labels: string[]): FoundFault {
  const at = cells.findIndex((cell) => cell.includes('\ufffd'))
  return { rule: 'encoding-error', column: labels[at] ?? null, value: cells[at] ?? null }
}

function unclosedCell(cells: string[], labels: string[]): FoundFault {
  return { rule: 'unclosed-quote', column: labels[cells.length - 1] ?? null, value: cells.at(-1) ?? null }
}
