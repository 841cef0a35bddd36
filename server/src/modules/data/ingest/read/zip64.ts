import type { FileHandle } from 'node:fs/promises'
import { readErrors } from './errors.ts'

/** APPNOTE 6.3.10, 4.3.14, 4.3.15 and 4.5.3: values too large for 32 bits stand elsewhere in 64. */
const LOCATOR_SIGNATURE = 0x07064b50
const END_SIGNATURE = 0x06064b50
const LOCATOR_BYTES = 20
const END_BYTES = 56
const EXTRA_ID = 0x0001
const ELSEWHERE = 0xffff_ffff

export type Directory = { count: number; bytes: number; offset: number }

/** Where the central directory lies by the 64-bit end record; undefined where the archive has none. */
export async function readEnd64(
  handle: FileHandle,
  tail: Buffer,
  end: number,
): Promise<Directory | undefined> {
  const at = end - LOCATOR_BYTES
  if (at < 0 || tail.readUInt32LE(at) !== LOCATOR_SIGNATURE) return undefined
  const record = Buffer.alloc(END_BYTES)
  const { bytesRead } = await handle.read(record, 0, END_BYTES, safe(tail.readBigUInt64LE(at + 8)))
  if (bytesRead < END_BYTES || record.readUInt32LE(0) !== END_SIGNATURE)
    throw readErrors.brokenZip({ reason: 'end of central directory damaged' })
  const [count, bytes, offset] = [32, 40, 48].map((place) => safe(record.readBigUInt64LE(place)))
  return { count: count ?? 0, bytes: bytes ?? 0, offset: offset ?? 0 }
}

/** Sizes and place of an entry; those that do not fit are taken from its extra field, in this order. */
export function readSizes(
  sizes: { unpacked: number; packed: number; offset: number },
  extra: Buffer,
): { unpacked: number; packed: number; offset: number } {
  const wide = extraOf(extra)
  let at = 0
  const next = (value: number): number => {
    if (value !== ELSEWHERE) return value
    if (wide === undefined || at + 8 > wide.length)
      throw readErrors.brokenZip({ reason: 'central directory damaged' })
    at += 8
    return safe(wide.readBigUInt64LE(at - 8))
  }
  return { unpacked: next(sizes.unpacked), packed: next(sizes.packed), offset: next(sizes.offset) }
}

function extraOf(extra: Buffer): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === EXTRA_ID)
      return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
  return undefined
}

function safe(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER))
    throw readErrors.brokenZip({ reason: 'central directory out of bounds' })
  return Number(value)
}
