import { open, type FileHandle } from 'node:fs/promises'
import { createCopier, type Copier } from './copy-records.ts'
import { createSink } from './csv-sink.ts'
import { decodeChunks, type DecodeOptions } from './decode-chunks.ts'
import { detectDialect } from './dialect.ts'
import { decideEncoding } from './encoding.ts'
import { readErrors } from './errors.ts'
import { findLayout, type Layout, type LayoutHints, type SampleRow } from './header.ts'
import { nameColumns } from './labels.ts'
import { MAX_COLUMNS, MAX_RECORD_BYTES } from './limits.ts'
import { openLedger, type RowLedger } from './row-ledger.ts'
import { rowRules } from './row-kinds.ts'
import { cellsOf, createScanner, CR, emptyScan, LF, type Dialect } from './scan-record.ts'
import type { Survey } from './survey-file.ts'
import type { ReadHints, StructureFault, TableFormat, TextColumn } from './text-table.ts'

/** A table written to a clean CSV file, ready for DuckDB. */
export type CleanCopy = {
  delimiter: string
  longestRecord: number
  hasMultiline: boolean
  columns: TextColumn[]
  headerFaults: StructureFault[]
  ledger: RowLedger
  format: Omit<TableFormat, 'bytes' | 'sha256'>
}

export type TextReading = {
  hints: ReadHints
  copyPath: string
  onChunk: (position: number, rows: number) => void
}

const SAMPLE_ROWS = 100

/** Reads delimited text in any supported encoding and writes its data records to `copyPath`. */
export async function readText(handle: FileHandle, survey: Survey, reading: TextReading): Promise<CleanCopy> {
  const { hints } = reading
  const detected = decideEncoding(survey.head, survey.evidence, hints.encoding)
  if (!detected) throw readErrors.unsupportedEncoding({ encoding: 'utf-32' })
  const decode: DecodeOptions = {
    ...detected,
    isClean: survey.evidence.isValidUtf8,
    newline: newlineOf(survey.head),
  }
  if (
    survey.evidence.nulEven + survey.evidence.nulOdd > 0 &&
    !detected.encoding.startsWith('utf-16') &&
    isBinary(survey.head)
  )
    throw readErrors.notText()
  const { head, complete } = await readHead(handle, decode)
  const dialect = detectDialect(head, complete, hints.delimiter)
  const layout = layoutOf(head, complete, dialect, hints)
  const { columns, faults } = nameColumns(layout.header, layout.width)
  const ledger = openLedger()
  const output = await open(reading.copyPath, 'w')
  const sink = createSink(output)
  const rules = rowRules(
    layout.width,
    layout.header.map((row) => row.cells.map((cell) => cell.trim())),
    hints.totalLabels,
  )
  const plan = {
    dialect,
    rules,
    preamble: layout.preamble,
    labels: columns.map(({ label }) => label),
    rescanBudget: 4 * survey.bytes + MAX_RECORD_BYTES,
  }
  const copier = createCopier(plan, sink, ledger)
  try {
    await copyAll(handle, decode, copier, (position) => reading.onChunk(position, ledger.rowsIn))
  } finally {
    await output.close()
  }
  const delimiter = String.fromCharCode(dialect.delimiter)
  const format = {
    kind: 'csv' as const,
    encoding: detected.encoding,
    delimiter,
    quote: '"',
    headerLine: layout.header[0]?.line ?? 0,
    headerRows: layout.header.length,
  }
  return {
    delimiter,
    longestRecord: sink.longest,
    hasMultiline: copier.hasMultiline(),
    columns,
    headerFaults: faults,
    ledger,
    format,
  }
}

async function copyAll(
  handle: FileHandle,
  decode: DecodeOptions,
  copier: Copier,
  onChunk: (position: number) => void,
): Promise<void> {
  for await (const chunk of decodeChunks(handle, decode)) {
    await copier.push(chunk)
    onChunk(chunk.position)
  }
  await copier.end()
}

/** The first decoded bytes: one chunk, more only while not even one record is complete. */
async function readHead(
  handle: FileHandle,
  decode: DecodeOptions,
): Promise<{ head: Buffer; complete: boolean }> {
  let head = Buffer.alloc(0)
  for await (const chunk of decodeChunks(handle, decode)) {
    if (head.length > 0 && hasLineEnd(head)) return { head, complete: false }
    head = Buffer.concat([head, chunk.bytes])
    if (head.length > MAX_RECORD_BYTES && !hasLineEnd(head))
      throw readErrors.recordTooLong({ line: 1, limitBytes: MAX_RECORD_BYTES })
  }
  return { head, complete: true }
}

function hasLineEnd(head: Buffer): boolean {
  return head.includes(LF) || head.includes(CR)
}

function newlineOf(head: Buffer): 'lf' | 'cr' {
  return head.includes(CR) && !head.includes(LF) ? 'cr' : 'lf'
}

function isBinary(head: Buffer): boolean {
  let control = 0
  for (const byte of head) if (byte < 0x09 || (byte > 0x0d && byte < 0x20)) control++
  return control * 20 > head.length
}

function layoutOf(head: Buffer, complete: boolean, dialect: Dialect, hints: ReadHints): Layout {
  const rows = sampleRows(head, complete, dialect)
  const layoutHints: LayoutHints = {}
  if (hints.headerLine !== undefined) layoutHints.headerLine = hints.headerLine
  if (hints.headerRows !== undefined) layoutHints.headerRows = hints.headerRows
  const layout = findLayout(rows, layoutHints)
  if (layout.width > MAX_COLUMNS)
    throw readErrors.tooManyColumns({ columns: layout.width, limit: MAX_COLUMNS })
  return layout
}

function sampleRows(head: Buffer, complete: boolean, dialect: Dialect): SampleRow[] {
  const scan = createScanner(dialect)
  const record = emptyScan()
  const rows: SampleRow[] = []
  let line = 1
  for (let at = 0; at < head.length && rows.length < SAMPLE_ROWS; at = record.next) {
    scan(head, at, head.length, complete, record)
    if (record.next < 0) break
    if (record.cells > MAX_COLUMNS)
      throw readErrors.tooManyColumns({ line, columns: record.cells, limit: MAX_COLUMNS })
    rows.push({ line, cells: cellsOf(head, at, record.end, dialect.delimiter) })
    line += record.lines
  }
  return rows
}
