import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { Writable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { readErrors } from './errors.ts'

/** Bounds of a workbook: what the reader can hold, and what no honest office file reaches. */
export const MAX_UNPACKED_BYTES = 256 << 20
const MAX_ENTRIES = 10_000
const MAX_RATIO = 400
const RATIO_COUNTS_FROM = 32 << 20

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const DEFLATED = 8
const SLICE_BYTES = 1 << 20

export type ZipEntry = {
  name: string
  method: number
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
  const count = tail.readUInt16LE(end + 10)
  const bytes = tail.readUInt32LE(end + 12)
  const offset = tail.readUInt32LE(end + 16)
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
    entries.push({
      name: directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    })
    at += ENTRY_BYTES + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * Refuses an archive that is encrypted, damaged or unpacks to too much. Declared sizes are checked first, then every entry is
 * really unpacked into nothing: a bomb may lie about its size. Errors: `brokenZip`, `zipBomb`, `encryptedWorkbook`.
 */
export async function guardZip(
  handle: FileHandle,
  size: number,
  limit = MAX_UNPACKED_BYTES,
): Promise<ZipEntry[]> {
  const entries = await listZip(handle, size)
  if (entries.some((entry) => entry.isEncrypted)) throw readErrors.encryptedWorkbook()
  refuseBomb(
    entries.reduce((sum, entry) => sum + entry.unpacked, 0),
    size,
    limit,
  )
  let total = 0
  for (const entry of entries) {
    total += await unpackedBytes(handle, entry, size, limit - total)
    refuseBomb(total, size, limit)
  }
  return entries
}

function refuseBomb(unpacked: number, size: number, limit: number): void {
  const isAbsurd = unpacked > RATIO_COUNTS_FROM && unpacked > size * MAX_RATIO
  if (unpacked > limit || isAbsurd) throw readErrors.zipBomb({ unpackedBytes: unpacked, limitBytes: limit })
}

async function unpackedBytes(
  handle: FileHandle,
  entry: ZipEntry,
  size: number,
  limit: number,
): Promise<number> {
  const local = await readAt(handle, entry.offset, LOCAL_BYTES)
  if (local.length < LOCAL_BYTES || local.readUInt32LE(0) !== LOCAL_SIGNATURE)
    throw readErrors.brokenZip({ entry: entry.name })
  const start = entry.offset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28)
  if (start + entry.packed > size) throw readErrors.brokenZip({ entry: entry.name })
  if (entry.packed === 0 || entry.method !== DEFLATED) return entry.packed
  let total = 0
  const counter = new Writable({
    write(chunk: Buffer, _encoding, done) {
      total += chunk.length
      done(total > limit ? readErrors.zipBomb({ entry: entry.name, limitBytes: limit }) : null)
    },
  })
  try {
    await pipeline(slices(handle, start, entry.packed), createInflateRaw(), counter)
  } catch (cause) {
    if (total > limit) throw readErrors.zipBomb({ entry: entry.name, limitBytes: limit }, cause)
    throw readErrors.brokenZip({ entry: entry.name }, cause)
  }
  return total
}

async function* slices(handle: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += SLICE_BYTES)
    yield await readAt(handle, start + at, Math.min(SLICE_BYTES, length - at))
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await handle.read(bytes, 0, length, position)
  return bytes.subarray(0, bytesRead)
}
