import { isUtf8 } from 'node:buffer'
import type { FileHandle } from 'node:fs/promises'
import { readErrors } from './errors.ts'
import { readEnd64, readSizes } from './zip64.ts'

const MAX_ENTRIES = 10_000
const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
export const STORED = 0
export const DEFLATED = 8
const SLICE_BYTES = 1 << 20

export type ZipEntry = {
  name: string
  method: number
  crc: number
  packed: number
  unpacked: number
  offset: number
  isEncrypted: boolean
}

/** Reads the central directory. A file cut short has none. Errors: `brokenZip`, `encryptedWorkbook`. */
export async function listZip(handle: FileHandle, size: number): Promise<ZipEntry[]> {
  const tailBytes = Math.min(size, END_BYTES + 0xffff)
  const tail = await readAt(handle, size - tailBytes, tailBytes)
  let end = tail.length - END_BYTES
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end--
  if (end < 0) throw readErrors.brokenZip({ reason: 'no central directory' })
  const { count, bytes, offset } = (await readEnd64(handle, tail, end)) ?? {
    count: tail.readUInt16LE(end + 10),
    bytes: tail.readUInt32LE(end + 12),
    offset: tail.readUInt32LE(end + 16),
  }
  if (offset + bytes > size || count > MAX_ENTRIES)
    throw readErrors.brokenZip({ reason: 'central directory out of bounds' })
  return parseDirectory(await readAt(handle, offset, bytes), count)
}

function parseDirectory(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = []
  for (let at = 0; entries.length < count;) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE)
      throw readErrors.brokenZip({ reason: 'central directory damaged' })
    const nameBytes = directory.readUInt16LE(at + 28)
    const extraAt = at + ENTRY_BYTES + nameBytes
    const extra = directory.subarray(extraAt, extraAt + directory.readUInt16LE(at + 30))
    const unpacked = directory.readUInt32LE(at + 24)
    const sizes = {
      unpacked,
      packed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    }
    entries.push({
      name: nameOf(directory.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes)),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      ...readSizes(sizes, extra),
    })
    at += ENTRY_BYTES + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** Chinese Windows packs names in GBK and says nothing of it. A name is only ever shown, never used as a path. */
function nameOf(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('gb18030').decode(bytes)
}

/** The packed bytes of an entry, piece by piece. Errors: `brokenZip` when they do not lie within the file. */
export async function packedBytes(
  handle: FileHandle,
  entry: ZipEntry,
  size: number,
): Promise<AsyncGenerator<Buffer>> {
  const local = await readAt(handle, entry.offset, LOCAL_BYTES)
  if (local.length < LOCAL_BYTES || local.readUInt32LE(0) !== LOCAL_SIGNATURE)
    throw readErrors.brokenZip({ entry: entry.name })
  const start = entry.offset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28)
  if (start + entry.packed > size) throw readErrors.brokenZip({ entry: entry.name })
  return slices(handle, start, entry.packed)
}

/** A stretch of a file in pieces that fit in memory. */
export async function* slices(handle: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += SLICE_BYTES)
    yield await readAt(handle, start + at, Math.min(SLICE_BYTES, length - at))
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await handle.read(bytes, 0, length, position)
  return bytes.subarray(0, bytesRead)
}
