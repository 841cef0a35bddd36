import { open, type FileHandle } from 'node:fs/promises'
import type { CleanCopy } from './clean-copy.ts'
import { endCopying, openCopying, pushChunk, type Copying } from './copy-records.ts'
import { createSink } from './csv-sink.ts'
import { decodeChunks, type DecodeOptions } from './decode-chunks.ts'
import { detectDialect } from './dialect.ts'
import { decideEncoding, type Encoding, type EncodingEvidence } from './encoding.ts'
import { readErrors } from './errors.ts'
import { nameColumns } from './labels.ts'
import { MAX_RECORD_BYTES } from './limits.ts'
import { openLedger } from './row-ledger.ts'
import { rowRules } from './row-kinds.ts'
import { layoutOf, sampleRecords } from './sample.ts'
import { CR, LF } from './scan-record.ts'
import type { Survey } from './survey-file.ts'
import type { ReadHints } from './text-table.ts'

export type TextReading = {
  hints: ReadHints
  copyPath: string
  onChunk: (position: number, rows: number) => void
}

/** Reads delimited text in any supported encoding and writes its data records to `copyPath`. */
export async function readText(handle: FileHandle, survey: Survey, reading: TextReading): Promise<CleanCopy> {
  const { hints } = reading
  const decode = decodingOf(survey, hints)
  const { head, complete } = await readHead(handle, decode)
  const dialect = detectDialect(head, complete, hints.delimiter)
  const { preamble, width, header } = layoutOf(sampleRecords(head, complete, dialect), hints)
  const { columns, faults } = nameColumns(header, width)
  const labels = columns.map(({ label }) => label)
  const rules = rowRules(width, header, hints.totalLabels)
  const hasNuls = hasStrayNuls(survey.evidence, decode.encoding)
  const rescanBudget = 4 * survey.bytes + MAX_RECORD_BYTES
  const output = await open(reading.copyPath, 'w')
  const copying = openCopying(
    { dialect, rules, preamble, labels, hasNuls, rescanBudget },
    createSink(output),
    openLedger(),
  )
  try {
    await copyAll(handle, decode, copying, reading)
  } finally {
    await output.close()
  }
  const delimiter = String.fromCharCode(dialect.delimiter)
  return {
    delimiter,
    longestRecord: copying.sink.longest,
    hasMultiline: copying.hasMultiline,
    columns,
    headerFaults: faults,
    ledger: copying.ledger,
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

function decodingOf({ head, evidence }: Survey, hints: ReadHints): DecodeOptions {
  const detected = decideEncoding(head, evidence, hints.encoding)
  if (!detected) throw readErrors.unsupportedEncoding({ encoding: 'utf-32' })
  if (hasStrayNuls(evidence, detected.encoding) && isBinary(head)) throw readErrors.notText()
  return {
    ...detected,
    isClean: evidence.isValidUtf8,
    newline: head.includes(CR) && !head.includes(LF) ? 'cr' : 'lf',
  }
}

function hasStrayNuls(evidence: EncodingEvidence, encoding: Encoding): boolean {
  return evidence.nulEven + evidence.nulOdd > 0 && !encoding.startsWith('utf-16')
}

async function copyAll(
  handle: FileHandle,
  decode: DecodeOptions,
  copying: Copying,
  reading: TextReading,
): Promise<void> {
  for await (const chunk of decodeChunks(handle, decode)) {
    await pushChunk(copying, chunk)
    reading.onChunk(chunk.position, copying.ledger.rowsIn)
  }
  await endCopying(copying)
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

function isBinary(head: Buffer): boolean {
  let control = 0
  for (const byte of head) if (byte < 0x09 || (byte > 0x0d && byte < 0x20)) control++
  return control * 20 > head.length
}
