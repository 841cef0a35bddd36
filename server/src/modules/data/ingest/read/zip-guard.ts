import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { Writable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { readErrors } from './errors.ts'
import { DEFLATED, listZip, packedBytes, type ZipEntry } from './zip-directory.ts'

/** Bounds of a workbook: what the reader can hold, and what no honest office file reaches. */
export const MAX_UNPACKED_BYTES = 256 << 20
export const MAX_RATIO = 400
export const RATIO_COUNTS_FROM = 32 << 20

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
  const packed = await packedBytes(handle, entry, size)
  if (entry.packed === 0 || entry.method !== DEFLATED) return entry.packed
  let total = 0
  const counter = new Writable({
    write(chunk: Buffer, _encoding, done) {
      total += chunk.length
      done(total > limit ? readErrors.zipBomb({ entry: entry.name, limitBytes: limit }) : null)
    },
  })
  try {
    await pipeline(packed, createInflateRaw(), counter)
  } catch (cause) {
    if (total > limit) throw readErrors.zipBomb({ entry: entry.name, limitBytes: limit }, cause)
    throw readErrors.brokenZip({ entry: entry.name }, cause)
  }
  return total
}
