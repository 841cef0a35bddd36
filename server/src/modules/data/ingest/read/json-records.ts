import type { FileHandle } from 'node:fs/promises'
import { decodeChunks, isPassedThrough, type DecodeOptions } from './decode-chunks.ts'
import { readErrors } from './errors.ts'
import {
  findArrays,
  itemsOf,
  OPEN_OBJECT,
  skipBlank,
  valueEnd,
  type Extent,
  type JsonArray,
} from './json-extents.ts'
import { MAX_DOCUMENT_BYTES, MAX_RECORD_BYTES, MAX_SHOWN_CHARACTERS } from './limits.ts'
import { LF } from './scan-record.ts'
import type { Survey } from './survey-file.ts'

/** The JSON text of one record and the physical line on which it begins. */
export type JsonRecord = {
  line: number
  text: string
  /** What is wrong before the text is even looked at: bytes that could not be decoded, or no sure end. */
  broken?: 'encoding-error' | 'json-error'
}

/** Records in batches, read anew each time: the first pass learns the columns, the second writes the rows. */
export type JsonRecords = () => AsyncGenerator<JsonRecord[]>

export type JsonReading = {
  handle: FileHandle
  survey: Survey
  decode: DecodeOptions
  onChunk: (position: number, rows: number) => void
}

const BATCH = 1000

/** The lines of a file of JSON lines. Errors: `recordTooLong`. */
export async function* lineRecords(reading: JsonReading): AsyncGenerator<JsonRecord[]> {
  const { handle, survey, decode, onChunk } = reading
  const newline = decode.newline === 'cr' ? 0x0d : LF
  let carry = Buffer.alloc(0)
  let line = 1
  for await (const chunk of decodeChunks(handle, decode, { start: decode.bomBytes, end: survey.bytes })) {
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk.bytes]) : chunk.bytes
    const bad = new Set(chunk.badLines)
    const batch: JsonRecord[] = []
    let from = 0
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
      batch.push(recordOf(line, bytes.toString('utf8', from, end), bad.has(line)))
      from = end + 1
      line++
    }
    // A file decoded line by line may end without a line end, in its last chunk.
    if (bad.has(line)) {
      batch.push(recordOf(line, bytes.toString('utf8', from), true))
      from = bytes.length
    }
    carry = Buffer.from(bytes.subarray(from))
    if (carry.length > MAX_RECORD_BYTES)
      throw readErrors.recordTooLong({ line, limitBytes: MAX_RECORD_BYTES })
    onChunk(chunk.position, line)
    yield batch
  }
  if (carry.length > 0) yield [{ line, text: carry.toString('utf8') }]
}

function recordOf(line: number, text: string, isUndecodable: boolean): JsonRecord {
  return isUndecodable ? { line, text, broken: 'encoding-error' } : { line, text }
}

/** A document in memory, as UTF-8, with the lines that could not be decoded. */
export type JsonDocument = { bytes: Buffer; badLines: number[] }

/** Errors: `documentTooLarge`. */
export async function loadDocument(reading: JsonReading): Promise<JsonDocument> {
  const { handle, survey, decode, onChunk } = reading
  if (survey.bytes > MAX_DOCUMENT_BYTES)
    throw readErrors.documentTooLarge({ bytes: survey.bytes, limitBytes: MAX_DOCUMENT_BYTES })
  // No character of the other encodings takes more than three times its bytes in UTF-8; untouched pages cost nothing.
  const whole = Buffer.allocUnsafe(survey.bytes * (isPassedThrough(decode) ? 1 : 3))
  const badLines: number[] = []
  let filled = 0
  for await (const chunk of decodeChunks(handle, decode, { start: decode.bomBytes, end: survey.bytes })) {
    filled += chunk.bytes.copy(whole, filled)
    for (const bad of chunk.badLines) badLines.push(bad)
    onChunk(chunk.position, 0)
  }
  return { bytes: whole.subarray(0, filled), badLines }
}

/** True when objects follow one another without an array around them: lines whose first was too long to tell. */
export function isSequence({ bytes }: JsonDocument): boolean {
  const start = skipBlank(bytes, 0)
  if (bytes[start] !== OPEN_OBJECT) return false
  const end = valueEnd(bytes, start)
  return end > 0 && bytes[skipBlank(bytes, end)] === OPEN_OBJECT
}

/** The array whose items are the records: the named, else the largest. Undefined where the document is one record itself. */
export function chooseArray(
  { bytes }: JsonDocument,
  named?: string,
): { chosen?: JsonArray; paths: string[] } {
  const arrays = findArrays(bytes)
  const paths = arrays.map(({ path }) => path)
  const [first] = arrays
  const largest = arrays.reduce((best, array) => (array.bytes > best!.bytes ? array : best), first)
  const isNamed = named !== undefined && named !== ''
  const chosen = isNamed ? arrays.find(({ path }) => path === named) : largest
  if (isNamed && !chosen) throw readErrors.noSuchSheet({ sheet: named, sheets: paths })
  return chosen ? { chosen, paths } : { paths }
}

/** The records of a document. Errors: `recordTooLong`, `brokenJson` where too much had to be read again. */
export async function* documentRecords(
  document: JsonDocument,
  array: JsonArray | undefined,
): AsyncGenerator<JsonRecord[]> {
  const { bytes, badLines } = document
  let wasted = 0
  let at = 0
  let line = 1
  let bad = 0
  const lineAt = (offset: number): number => {
    for (; at < offset; at++) if (bytes[at] === LF) line++
    return line
  }
  const onBroken = (more: number): void => {
    wasted += more
    if (wasted > 4 * bytes.length + MAX_RECORD_BYTES) throw readErrors.brokenJson({ line: lineAt(at) })
  }
  let batch: JsonRecord[] = []
  for (const { start, end, isBroken } of extentsOf(bytes, array, onBroken)) {
    const begins = lineAt(start)
    if (end - start > MAX_RECORD_BYTES && !isBroken)
      throw readErrors.recordTooLong({ line: begins, limitBytes: MAX_RECORD_BYTES })
    const last = lineAt(end)
    while (bad < badLines.length && badLines[bad]! < begins) bad++
    const isUndecodable = bad < badLines.length && badLines[bad]! <= last
    if (isBroken) batch.push({ line: begins, text: shownPart(bytes, start, end), broken: 'json-error' })
    else batch.push(recordOf(begins, bytes.toString('utf8', start, end), isUndecodable))
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  yield batch
}

/** Without an array the document is one record. */
function extentsOf(
  bytes: Buffer,
  array: JsonArray | undefined,
  onBroken: (wasted: number) => void,
): Iterable<Extent> {
  return array
    ? itemsOf(bytes, array.start, onBroken)
    : [{ start: skipBlank(bytes, 0), end: bytes.length, isBroken: false }]
}

/** Of a broken record only the beginning is kept. */
function shownPart(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('utf8', start, Math.min(end, start + 4 * MAX_SHOWN_CHARACTERS))
}
