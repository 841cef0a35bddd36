import { isUtf8 } from 'node:buffer'
import type { FileHandle } from 'node:fs/promises'
import type { DetectedEncoding, Encoding } from './encoding.ts'
import { readErrors } from './errors.ts'
import { CHUNK_BYTES, MAX_RECORD_BYTES } from './limits.ts'
import { CR, LF } from './scan-record.ts'

export type TextChunk = {
  /** Valid UTF-8; reused by the next chunk. Undecodable bytes stand as U+FFFD. */
  bytes: Buffer
  /** Physical lines (1-based, ascending) of this chunk that hold undecodable bytes. */
  badLines: number[]
  /** Offset in the file up to which bytes were read. */
  position: number
}

/** Part of a file: `start` inclusive, `end` exclusive. */
export type ByteRange = { start: number; end: number }

export type DecodeOptions = DetectedEncoding & {
  /** True when the survey found the whole file to be valid UTF-8: bytes then pass through untouched. */
  isClean: boolean
  newline: 'lf' | 'cr'
}

/**
 * The file as UTF-8 chunks. Unless it is clean the file is decoded by whole lines, so that a broken line costs only itself.
 * Only a clean file can be read in part.
 */
export async function* decodeChunks(
  handle: FileHandle,
  options: DecodeOptions,
  range: ByteRange,
): AsyncGenerator<TextChunk> {
  if (isPassedThrough(options)) yield* passThrough(handle, range)
  else yield* decodeByLine(handle, options)
}

/** True when the bytes of the file are used as they are. */
export function isPassedThrough(options: DecodeOptions): boolean {
  return options.encoding === 'utf-8' && options.isClean
}

/** Reads one chunk ahead of the one in use. */
async function* passThrough(handle: FileHandle, { start, end }: ByteRange): AsyncGenerator<TextChunk> {
  let window = Buffer.allocUnsafe(CHUNK_BYTES)
  let spare = Buffer.allocUnsafe(CHUNK_BYTES)
  let position = start
  const readNext = (into: Buffer) => handle.read(into, 0, Math.min(CHUNK_BYTES, end - position), position)
  let reading = readNext(window)
  try {
    for (;;) {
      const { bytesRead } = await reading
      if (bytesRead === 0) return
      position += bytesRead
      const bytes = window.subarray(0, bytesRead)
      ;[window, spare] = [spare, window]
      reading = readNext(window)
      yield { bytes, badLines: [], position }
    }
  } finally {
    // The handle must not be closed under a read still under way.
    await reading.catch(() => undefined)
  }
}

async function* decodeByLine(handle: FileHandle, options: DecodeOptions): AsyncGenerator<TextChunk> {
  const { encoding, newline } = options
  let window = Buffer.allocUnsafe(CHUNK_BYTES)
  let carry = 0
  let line = 1
  for (let position = options.bomBytes; ;) {
    const { bytesRead } = await handle.read(window, carry, window.length - carry, position)
    position += bytesRead
    const filled = carry + bytesRead
    const cut = bytesRead === 0 ? filled : lastLineEnd(window.subarray(0, filled), encoding, newline)
    if (cut > 0) {
      const decoded = decodeLines(window.subarray(0, cut), encoding, newline, line)
      line = decoded.nextLine
      yield { bytes: decoded.bytes, badLines: decoded.badLines, position: position - (filled - cut) }
    }
    if (bytesRead === 0) return
    window.copyWithin(0, cut, filled)
    carry = filled - cut
    if (carry > MAX_RECORD_BYTES) throw readErrors.recordTooLong({ line, limitBytes: MAX_RECORD_BYTES })
    if (carry > window.length / 2) window = Buffer.concat([window.subarray(0, carry)], window.length * 2)
  }
}

/** Offset after the last line end, 0 when there is none. */
function lastLineEnd(bytes: Buffer, encoding: Encoding, newline: 'lf' | 'cr'): number {
  const byte = newline === 'cr' ? CR : LF
  if (!isWide(encoding)) return bytes.lastIndexOf(byte) + 1
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0]
  for (let at = (bytes.length & ~1) - 2; at >= 0; at -= 2)
    if (bytes[at + low] === byte && bytes[at + high] === 0) return at + 2
  return 0
}

type Decoded = { bytes: Buffer; badLines: number[]; nextLine: number }

/** Decodes whole lines; only when they are not all sound is each decoded on its own to find the broken ones. */
export function decodeLines(
  bytes: Buffer,
  encoding: Encoding,
  newline: 'lf' | 'cr',
  firstLine: number,
): Decoded {
  const byte = newline === 'cr' ? CR : LF
  const whole = decodeStrictly(bytes, encoding)
  if (whole !== undefined && !mayHideUtf8(bytes, encoding))
    return { bytes: whole, badLines: [], nextLine: firstLine + count(whole, byte) }
  const parts: Buffer[] = []
  const badLines: number[] = []
  let line = firstLine
  for (let from = 0; from < bytes.length; line++) {
    const to = lineEnd(bytes, from, encoding, byte)
    const part = bytes.subarray(from, to)
    from = to
    const sound = mayHideUtf8(part, encoding) ? undefined : decodeStrictly(part, encoding)
    if (sound === undefined) badLines.push(line)
    parts.push(sound ?? decodeLoosely(part, encoding))
  }
  return { bytes: Buffer.concat(parts), badLines, nextLine: line }
}

function lineEnd(bytes: Buffer, from: number, encoding: Encoding, byte: number): number {
  if (!isWide(encoding)) {
    const found = bytes.indexOf(byte, from)
    return found < 0 ? bytes.length : found + 1
  }
  return Math.min(bytes.length, nextWide(bytes, from, encoding, byte))
}

function nextWide(bytes: Buffer, from: number, encoding: Encoding, byte: number): number {
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0]
  let at = from
  while (at + 1 < bytes.length && !(bytes[at + low] === byte && bytes[at + high] === 0)) at += 2
  return at + 2
}

function decodeStrictly(bytes: Buffer, encoding: Encoding): Buffer | undefined {
  if (encoding === 'utf-8') return isUtf8(bytes) ? bytes : undefined
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** A broken line is shown as the encoding of the file has it; the line end survives whatever precedes it. */
function decodeLoosely(bytes: Buffer, encoding: Encoding): Buffer {
  const shown = mayHideUtf8(bytes, encoding) ? 'utf-8' : encoding
  return Buffer.from(new TextDecoder(shown, { ignoreBOM: true }).decode(bytes))
}

/**
 * A line of UTF-8 inside a GB 18030 file decodes without complaint into wrong characters. Two Chinese characters of valid
 * UTF-8 that make pairs outside GB 2312 give it away.
 */
function mayHideUtf8(bytes: Buffer, encoding: Encoding): boolean {
  if (encoding !== 'gb18030') return false
  let chinese = 0
  for (let at = 0; at + 2 < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue
    const isChinese =
      bytes[at]! >= 0xe3 &&
      bytes[at]! <= 0xe9 &&
      (bytes[at + 1]! & 0xc0) === 0x80 &&
      (bytes[at + 2]! & 0xc0) === 0x80
    if (!isChinese) {
      at++
      continue
    }
    chinese++
    at += 2
  }
  return chinese >= 2 && bytes.toString('latin1').split('\n').some(isHiddenUtf8)
}

function isHiddenUtf8(line: string): boolean {
  const bytes = Buffer.from(line, 'latin1')
  if (!isUtf8(bytes) || !/[\u3000-\u9fff]{2}/.test(bytes.toString('utf8'))) return false
  return /[\x81-\xfe][\x40-\x7e\x80-\xa0]|[\xf8-\xfe][\xa1-\xfe]/.test(pairsOf(line))
}

/** Only the two-byte pairs of the line, so that ASCII between them cannot be taken for a trail byte's neighbour. */
function pairsOf(line: string): string {
  return (line.match(/[\x81-\xfe][\x40-\x7e\x80-\xfe]/g) ?? []).join('')
}

function isWide(encoding: Encoding): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be'
}

function count(bytes: Buffer, byte: number): number {
  let total = 0
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) total++
  return total
}
