import { MAX_CELL_BYTES } from './limits.ts'

export const QUOTE = 0x22
export const LF = 0x0a
export const CR = 0x0d

export type Dialect = { delimiter: number; newline: 'lf' | 'cr' }

/** Where one record lies in the bytes. One object is reused for every record: the scan allocates nothing. */
export type RecordScan = {
  /** Offset after the record's line end; -1 when more bytes are needed. */
  next: number
  /** Offset of the end of the content, without the line end. */
  end: number
  cells: number
  /** Physical lines the record covers. */
  lines: number
  /** True when the bytes are not RFC 4180 as they stand: a quote or lone CR in a bare cell, text after a closing quote. */
  loose: boolean
  /** True when a line end lies inside quotes. */
  multiline: boolean
  /** True when a quote never closes; the record then ends with the line where that quote opens. */
  unclosed: boolean
}

export type Scanner = (bytes: Uint8Array, from: number, to: number, last: boolean, record: RecordScan) => void

const ORDINARY = 0
const DELIMITER = 1
const NEWLINE = 2
const QUOTED = 3
const RETURN = 4

export function emptyScan(): RecordScan {
  return { next: 0, end: 0, cells: 0, lines: 1, loose: false, multiline: false, unclosed: false }
}

/**
 * Finds the end of the record that begins at `from`. A quote is special only where a cell begins; after a closing quote
 * further text is literal (as Excel and Python read it). A cell that crosses a line end must close properly, else its
 * quote counts as never closed: one stray quote must not swallow the rest of the file.
 */
export function createScanner(dialect: Dialect): Scanner {
  const classes = new Uint8Array(256)
  classes[dialect.delimiter] = DELIMITER
  classes[LF] = NEWLINE
  classes[QUOTE] = QUOTED
  classes[CR] = dialect.newline === 'cr' ? NEWLINE : RETURN
  return (bytes, from, to, last, record) => {
    if (!scanPlain(bytes, from, to, classes, record)) scanCarefully(bytes, from, to, last, classes, record)
  }
}

/** The common record without quotes, in one tight loop; false when there is anything else to it. */
function scanPlain(
  bytes: Uint8Array,
  from: number,
  to: number,
  classes: Uint8Array,
  record: RecordScan,
): boolean {
  let at = from
  let cells = 1
  let class_ = ORDINARY
  for (; at < to; at++) {
    class_ = classes[bytes[at]!]!
    if (class_ === ORDINARY) continue
    if (class_ !== DELIMITER) break
    cells++
  }
  const isCrlf = class_ === RETURN && bytes[at + 1] === LF && at + 1 < to
  if (at >= to || (class_ !== NEWLINE && !isCrlf)) return false
  record.end = at
  record.next = isCrlf ? at + 2 : at + 1
  record.cells = cells
  record.lines = 1
  record.loose = record.multiline = record.unclosed = false
  return true
}

function scanCarefully(
  bytes: Uint8Array,
  from: number,
  to: number,
  last: boolean,
  classes: Uint8Array,
  record: RecordScan,
): void {
  record.next = -1
  record.cells = 1
  record.lines = 1
  record.loose = record.multiline = record.unclosed = false
  let at = from
  for (;;) {
    if (bytes[at] === QUOTE && at < to) {
      at = scanQuoted(bytes, at, to, last, classes, record)
      if (at < 0) return
    }
    for (; at < to; at++) {
      const class_ = classes[bytes[at]!]!
      if (class_ === ORDINARY) continue
      if (class_ <= NEWLINE) break
      if (class_ === QUOTED || !isCrlf(bytes, at, to, last)) record.loose = true
    }
    if (at >= to) {
      if (last) finish(bytes, from, to, to, record)
      return
    }
    if (classes[bytes[at]!] === NEWLINE) return finish(bytes, from, at, at + 1, record)
    record.cells++
    at++
  }
}

/** Returns the offset after the closing quote; -1 when more bytes are needed or the quote never closes. */
function scanQuoted(
  bytes: Uint8Array,
  open: number,
  to: number,
  last: boolean,
  classes: Uint8Array,
  record: RecordScan,
): number {
  let at = open + 1
  let lines = 0
  let firstBreak = -1
  for (;;) {
    let byte = 0
    while (at < to && (byte = bytes[at]!) !== QUOTE) {
      if (classes[byte] === NEWLINE) {
        if (lines++ === 0) firstBreak = at
      }
      at++
    }
    if (lines > 0 && at - open > MAX_CELL_BYTES) return giveUp(firstBreak, firstBreak + 1, record)
    if (at >= to)
      return last
        ? giveUp(firstBreak < 0 ? to : firstBreak, firstBreak < 0 ? to : firstBreak + 1, record)
        : -1
    at++
    if (at >= to && !last) return -1
    if (bytes[at] !== QUOTE || at >= to) break
    at++
  }
  if (at < to) {
    if (bytes[at] === CR && at + 1 >= to && !last) return -1
    const class_ = classes[bytes[at]!]!
    const closes =
      class_ === DELIMITER || class_ === NEWLINE || (bytes[at] === CR && isCrlf(bytes, at, to, last))
    if (!closes) {
      if (lines > 0) return giveUp(firstBreak, firstBreak + 1, record)
      record.loose = true
    }
  }
  if (lines > 0) record.multiline = true
  record.lines += lines
  return at
}

function giveUp(end: number, next: number, record: RecordScan): number {
  record.unclosed = true
  record.end = end
  record.next = next
  return -1
}

/** A CR that ends the last bytes at hand may still be followed by LF: the caller will scan the record again. */
function isCrlf(bytes: Uint8Array, at: number, to: number, last: boolean): boolean {
  return at + 1 < to ? bytes[at + 1] === LF : last
}

function finish(bytes: Uint8Array, from: number, end: number, next: number, record: RecordScan): void {
  record.end = end > from && bytes[end - 1] === CR ? end - 1 : end
  record.next = next
}

/** The cells of one record as text, by the same rules as the scan. */
export function cellsOf(bytes: Buffer, from: number, end: number, delimiter: number): string[] {
  const cells: string[] = []
  let at = from
  for (;;) {
    let text = ''
    if (at < end && bytes[at] === QUOTE) {
      let start = ++at
      for (;;) {
        const quote = bytes.indexOf(QUOTE, at)
        at = quote < 0 || quote >= end ? end : quote
        text += bytes.toString('utf8', start, at)
        if (at >= end) break
        at++
        if (at >= end || bytes[at] !== QUOTE) break
        start = at++
      }
    }
    const found = bytes.indexOf(delimiter, at)
    const stop = found < 0 || found >= end ? end : found
    text += bytes.toString('utf8', at, stop)
    cells.push(text)
    if (stop >= end) return cells
    at = stop + 1
  }
}
