import type { TextChunk } from './decode-chunks.ts'
import { readErrors } from './errors.ts'
import { CHUNK_BYTES, MAX_CELL_BYTES, MAX_RECORD_BYTES, MAX_SHOWN_CHARACTERS } from './limits.ts'
import { putCells, putRecord, type CsvSink } from './csv-sink.ts'
import { enterData, enterFault, enterNonData, type FoundFault, type RowLedger } from './row-ledger.ts'
import { kindOfRow, type RowRules } from './row-kinds.ts'
import {
  cellsOf,
  createScanner,
  emptyScan,
  type Dialect,
  type RecordScan,
  type Scanner,
} from './scan-record.ts'
import { createSuspicion, type Suspicion } from './suspect-rows.ts'
import type { NonDataKind } from './text-table.ts'

export type CopyPlan = {
  dialect: Dialect
  rules: RowRules
  /** What the first records are; data begins after them. */
  preamble: NonDataKind[]
  /** Column labels, for the place of a fault. */
  labels: string[]
  /** True when the file has NUL bytes that are no part of its encoding: then every record is looked at. */
  hasNuls: boolean
  /** Bytes scanned again after quotes that never closed, before the file is given up. */
  rescanBudget: number
}

/** A copy in progress: what is still to be scanned and where in the file it stands. */
export type Copying = {
  plan: CopyPlan
  sink: CsvSink
  ledger: RowLedger
  /** True once a record with a line end inside quotes was copied. */
  hasMultiline: boolean
  scan: Scanner
  suspect: Suspicion
  record: RecordScan
  window: Buffer
  filled: number
  line: number
  badLines: number[]
  afterNote: boolean
  rescanned: number
}

export function openCopying(plan: CopyPlan, sink: CsvSink, ledger: RowLedger): Copying {
  return {
    plan,
    sink,
    ledger,
    hasMultiline: false,
    scan: createScanner(plan.dialect),
    suspect: createSuspicion(plan.rules, plan.dialect.delimiter),
    record: emptyScan(),
    window: Buffer.allocUnsafe(2 * CHUNK_BYTES),
    filled: 0,
    line: 1,
    badLines: [],
    afterNote: false,
    rescanned: 0,
  }
}

/** Takes a chunk: complete data records go to the sink, every record into the ledger, the rest waits for the next chunk. */
export async function pushChunk(copying: Copying, chunk: TextChunk): Promise<void> {
  const needed = copying.filled + chunk.bytes.length
  if (needed > copying.window.length) {
    if (copying.filled > MAX_RECORD_BYTES)
      throw readErrors.recordTooLong({ line: copying.line, limitBytes: MAX_RECORD_BYTES })
    copying.window = Buffer.concat([copying.window.subarray(0, copying.filled)], needed * 2)
  }
  chunk.bytes.copy(copying.window, copying.filled)
  copying.filled = needed
  if (chunk.badLines.length > 0) copying.badLines = copying.badLines.concat(chunk.badLines)
  await drain(copying, false)
}

/** Takes what is left as the last record. */
export async function endCopying(copying: Copying): Promise<void> {
  await drain(copying, true)
  await copying.sink.settle()
}

async function drain(copying: Copying, last: boolean): Promise<void> {
  let from = 0
  for (;;) {
    const next = copySome(copying, from, last)
    await copying.sink.flush()
    if (next === from) break
    from = next
  }
  copying.window.copyWithin(0, from, copying.filled)
  copying.filled -= from
}

/** Scans until bytes or room run out; returns the offset of the first byte not used. The tight loop of the whole reading. */
function copySome(copying: Copying, start: number, last: boolean): number {
  const { plan, sink, ledger, scan, suspect, record, window, filled } = copying
  const { delimiter } = plan.dialect
  const { width } = plan.rules
  const mayPass = !plan.hasNuls
  let from = start
  while (from < filled) {
    scan(window, from, filled, last, record)
    const { end } = record
    if (record.next < 0 || !sink.hasRoom(end - from)) break
    const isPlain =
      mayPass && record.cells === width && !record.loose && !record.unclosed && end - from < MAX_CELL_BYTES
    const isPast =
      copying.badLines.length === 0 && !copying.afterNote && ledger.rowsIn >= plan.preamble.length
    if (isPlain && isPast && !suspect(window, from, end)) {
      putRecord(sink, copying.line, delimiter, window, from, end)
      enterData(ledger)
      if (record.multiline) copying.hasMultiline = true
    } else {
      takeCarefully(copying, from)
    }
    copying.line += record.lines
    from = record.next
  }
  return from
}

/** A record that may be anything: of the preamble, not data, faulty, or data that must be written afresh. */
function takeCarefully(copying: Copying, from: number): void {
  const { plan, sink, ledger, record, window, line } = copying
  const { end, unclosed } = record
  const { delimiter } = plan.dialect
  if (unclosed) countRescan(copying, from)
  const isBad = takeBadLines(copying)
  const cells = cellsOf(window, from, end, delimiter)
  const text = () =>
    window.toString('utf8', from, Math.min(end, from + 4 * MAX_SHOWN_CHARACTERS)).replaceAll('\0', '␀')
  const sound = isBad || unclosed ? undefined : kindOfRow(cells, plan.rules, copying.afterNote)
  const kind = plan.preamble[ledger.rowsIn] ?? sound
  if (kind) {
    if (kind !== 'blank') copying.afterNote = kind === 'note'
    return enterNonData(ledger, line, kind, text())
  }
  copying.afterNote = false
  const fault = isBad
    ? badCell(cells, plan.labels)
    : unclosed
      ? unclosedCell(cells, plan.labels)
      : structureFault(cells, plan)
  if (fault) return enterFault(ledger, line, fault, text())
  if (record.loose) putCells(sink, line, delimiter, cells)
  else putRecord(sink, line, delimiter, window, from, end)
  if (record.multiline) copying.hasMultiline = true
  enterData(ledger)
}

/** A quote that never closes costs a second look at what follows: bounded, or a hostile file would take for ever. */
function countRescan(copying: Copying, from: number): void {
  copying.rescanned += Math.min(MAX_CELL_BYTES, copying.filled - from)
  if (copying.rescanned > copying.plan.rescanBudget) throw readErrors.brokenQuotes({ line: copying.line })
}

/** Forgets the undecodable lines of this record and says whether it had any. */
function takeBadLines(copying: Copying): boolean {
  const after = copying.line + copying.record.lines
  const kept = copying.badLines.findIndex((bad) => bad >= after)
  const passed = kept < 0 ? copying.badLines.length : kept
  if (passed > 0) copying.badLines = copying.badLines.slice(passed)
  return passed > 0
}

function structureFault(cells: string[], plan: CopyPlan): FoundFault | undefined {
  const { width } = plan.rules
  if (cells.length > width) return { rule: 'extra-cell', column: null, value: cells.slice(width).join(' ') }
  if (cells.length < width)
    return { rule: 'missing-cell', column: plan.labels[cells.length] ?? null, value: null }
  for (const [at, cell] of cells.entries()) {
    const column = plan.labels[at] ?? null
    if (cell.includes('\0')) return { rule: 'nul-byte', column, value: cell.replaceAll('\0', '␀') }
    if (cell.length > MAX_CELL_BYTES / 4 && Buffer.byteLength(cell) > MAX_CELL_BYTES)
      return { rule: 'oversized-cell', column, value: cell }
  }
  return undefined
}

/** The cell with a replaced character; in a line of another encoding that decoded all the same, the first that is not ASCII. */
function badCell(cells: string[], labels: string[]): FoundFault {
  const replaced = cells.findIndex((cell) => cell.includes('\ufffd'))
  const at = replaced >= 0 ? replaced : cells.findIndex((cell) => /[^\0-\x7f]/.test(cell))
  return { rule: 'encoding-error', column: labels[at] ?? null, value: cells[at] ?? null }
}

function unclosedCell(cells: string[], labels: string[]): FoundFault {
  return { rule: 'unclosed-quote', column: labels[cells.length - 1] ?? null, value: cells.at(-1) ?? null }
}
