import type { FileHandle } from 'node:fs/promises'
import type { CleanCopy, CopyPart } from './clean-copy.ts'
import { copyHalves, findMiddle, joinLedgers } from './copy-halves.ts'
import { copyRange, type RangeCopy, type RangeTask } from './copy-range.ts'
import type { CopyPlan } from './copy-records.ts'
import { decodeChunks, isPassedThrough, type ByteRange, type DecodeOptions } from './decode-chunks.ts'
import { hasStrayNuls } from './decoding.ts'
import { detectDialect } from './dialect.ts'
import { readErrors } from './errors.ts'
import { nameColumns } from './labels.ts'
import { MAX_RECORD_BYTES } from './limits.ts'
import { rowRules } from './row-kinds.ts'
import { layoutOf, sampleRecords } from './sample.ts'
import { CR, LF } from './scan-record.ts'
import type { Survey } from './survey-file.ts'
import type { ReadHints } from './text-table.ts'

export type TextReading = {
  file: string
  decode: DecodeOptions
  /** From this size on a simple file is read by two threads. */
  splitFromBytes: number
  hints: ReadHints
  copyPath: string
  onChunk: (position: number, rows: number) => void
}

/** Reads delimited text in any supported encoding and writes its data records to `copyPath`. */
export async function readText(handle: FileHandle, survey: Survey, reading: TextReading): Promise<CleanCopy> {
  const { hints, decode } = reading
  const range = { start: decode.bomBytes, end: survey.bytes }
  const { head, complete } = await readHead(handle, decode, range)
  const dialect = detectDialect(head, complete, hints.delimiter)
  const { preamble, width, header } = layoutOf(sampleRecords(head, complete, dialect), hints)
  const { columns, faults } = nameColumns(header, width)
  const plan: CopyPlan = {
    dialect,
    preamble,
    rules: rowRules(width, header, hints.totalLabels),
    labels: columns.map(({ label }) => label),
    hasNuls: hasStrayNuls(survey.evidence, decode.encoding),
    rescanBudget: 4 * survey.bytes + MAX_RECORD_BYTES,
  }
  const copies = await copyAll(handle, { plan, decode, range, copyPath: reading.copyPath }, survey, reading)
  const [first, second] = copies
  const delimiter = String.fromCharCode(dialect.delimiter)
  return {
    delimiter,
    parts: second ? [partOf(first, 0), partOf(second, first.lines)] : [partOf(first, 0)],
    columns,
    headerFaults: faults,
    ledger: second ? joinLedgers(first, second) : first.ledger,
    format: {
      kind: 'csv',
      encoding: decode.encoding,
      delimiter,
      quote: '"',
      headerLine: header[0]?.line ?? 0,
      headerRows: header.length,
    },
  }
}

function partOf({ copyPath, longestRecord, hasMultiline }: RangeCopy, lineOffset: number): CopyPart {
  return { kind: 'csv', path: copyPath, lineOffset, longestRecord, hasMultiline }
}

/** A large file whose every line end ends a record is copied in two halves at once. */
async function copyAll(
  handle: FileHandle,
  task: RangeTask,
  survey: Survey,
  reading: TextReading,
): Promise<[RangeCopy, RangeCopy?]> {
  const isSimple = isPassedThrough(task.decode) && !survey.hasQuotes && task.plan.dialect.newline === 'lf'
  const middle =
    isSimple && survey.bytes >= reading.splitFromBytes ? await findMiddle(handle, survey.bytes) : undefined
  if (middle === undefined) return [await copyRange(handle, task, reading.onChunk)]
  return copyHalves(handle, reading.file, task, middle, reading.onChunk)
}

/** The first decoded bytes: one chunk, more only while not even one record is complete. */
async function readHead(
  handle: FileHandle,
  decode: DecodeOptions,
  range: ByteRange,
): Promise<{ head: Buffer; complete: boolean }> {
  let head = Buffer.alloc(0)
  for await (const chunk of decodeChunks(handle, decode, range)) {
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
