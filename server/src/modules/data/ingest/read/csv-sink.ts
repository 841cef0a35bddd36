import type { FileHandle } from 'node:fs/promises'
import { LF } from './scan-record.ts'

const SINK_BYTES = 6 << 20
const LINE_DIGITS = 20

/** The clean copy that DuckDB reads: strict RFC 4180, LF, UTF-8, the physical line as the first cell of every record. */
export type CsvSink = {
  bytes: Buffer
  at: number
  longest: number
  /** False when a record of this length should wait for `flush`. */
  hasRoom(recordBytes: number): boolean
  /** Begins to write what was put; the next records go into a second buffer meanwhile. */
  flush(): Promise<void>
  /** Waits until everything is written. */
  settle(): Promise<void>
}

export function createSink(handle: FileHandle): CsvSink {
  let spare: Buffer = Buffer.allocUnsafe(SINK_BYTES)
  let writing: Promise<void> = Promise.resolve()
  const sink: CsvSink = {
    bytes: Buffer.allocUnsafe(SINK_BYTES),
    at: 0,
    longest: 0,
    hasRoom(recordBytes) {
      const needed = worstCase(recordBytes)
      if (sink.at + needed <= sink.bytes.length) return true
      if (sink.at === 0) sink.bytes = Buffer.allocUnsafe(needed)
      return sink.at === 0
    },
    async flush() {
      await writing
      if (sink.at === 0) return
      const full = sink.bytes
      writing = writeAll(handle, full, sink.at)
      // A failure is reported by the next flush or settle, which await it.
      writing.catch(() => undefined)
      sink.bytes = spare
      sink.at = 0
      spare = full
    },
    settle: () => sink.flush().then(() => writing),
  }
  return sink
}

async function writeAll(handle: FileHandle, bytes: Buffer, length: number): Promise<void> {
  for (let from = 0; from < length;) from += (await handle.write(bytes, from, length - from)).bytesWritten
}

/** Every character a quote to be doubled, each cell quoted anew. */
function worstCase(recordBytes: number): number {
  return recordBytes * 3 + LINE_DIGITS + 4
}

/** Copies a record that is clean as it stands. */
export function putRecord(
  sink: CsvSink,
  line: number,
  delimiter: number,
  bytes: Buffer,
  from: number,
  end: number,
): void {
  const start = sink.at
  putLine(sink, line, delimiter)
  sink.at += bytes.copy(sink.bytes, sink.at, from, end)
  sink.bytes[sink.at++] = LF
  sink.longest = Math.max(sink.longest, sink.at - start)
}

/** Writes cells afresh, quoting where needed. */
export function putCells(sink: CsvSink, line: number, delimiter: number, cells: string[]): void {
  const start = sink.at
  putLine(sink, line, delimiter)
  const mark = String.fromCharCode(delimiter)
  const text = cells.map((cell) => quoted(cell, mark)).join(mark)
  sink.at += sink.bytes.write(text, sink.at)
  sink.bytes[sink.at++] = LF
  sink.longest = Math.max(sink.longest, sink.at - start)
}

/** `putCells` for cells that come one row at a time: makes room first. */
export async function writeCells(
  sink: CsvSink,
  line: number,
  delimiter: number,
  cells: string[],
): Promise<void> {
  const bytes = cells.reduce((sum, cell) => sum + Buffer.byteLength(cell) + 1, 0)
  if (!sink.hasRoom(bytes)) {
    await sink.flush()
    sink.hasRoom(bytes)
  }
  putCells(sink, line, delimiter, cells)
}

function quoted(cell: string, delimiter: string): string {
  const isBare =
    !cell.includes('"') && !cell.includes(delimiter) && !cell.includes('\n') && !cell.includes('\r')
  return isBare ? cell : `"${cell.replaceAll('"', '""')}"`
}

function putLine(sink: CsvSink, line: number, delimiter: number): void {
  const { bytes } = sink
  let digits = 1
  for (let rest = line; rest >= 10; rest = Math.floor(rest / 10)) digits++
  let rest = line
  for (let at = sink.at + digits - 1; at >= sink.at; at--) {
    bytes[at] = 0x30 + (rest % 10)
    rest = Math.floor(rest / 10)
  }
  sink.at += digits
  bytes[sink.at++] = delimiter
}
