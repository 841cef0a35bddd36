import { createWriteStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createGunzip, createInflateRaw } from 'node:zlib'
import { readErrors } from './errors.ts'
import { DEFLATED, packedBytes, slices, STORED, type ZipEntry } from './zip-directory.ts'
import { MAX_RATIO, RATIO_COUNTS_FROM } from './zip-guard.ts'

/** What a packed table may unpack to: it goes to disk, so the bound is that of an upload. */
const MAX_INNER_BYTES = 5 * 2 ** 30

export type Unpacking = {
  handle: FileHandle
  /** Bytes of the packed file. */
  size: number
  /** The one file written; no name from within an archive ever becomes a path. */
  into: string
  onBytes: (packed: number) => void
}

/** Errors: `brokenZip`, `zipBomb`. */
export async function unpackGzip({ handle, size, into, onBytes }: Unpacking): Promise<void> {
  const meter = createMeter(limitFor(size))
  await run(
    [told(slices(handle, 0, size), onBytes), createGunzip(), meter.stream, createWriteStream(into)],
    {},
  )
}

/** Unpacks one file of an archive and holds it against its declared checksum. Errors: `brokenZip`, `zipBomb`, `unknownPacking`. */
export async function unpackEntry(
  entry: ZipEntry,
  { handle, size, into, onBytes }: Unpacking,
): Promise<void> {
  const place = { entry: entry.name }
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw readErrors.unknownPacking({ ...place, method: entry.method })
  const limit = limitFor(entry.packed)
  if (entry.unpacked > limit) throw readErrors.zipBomb({ ...place, limitBytes: limit })
  const meter = createMeter(limit, place)
  const source = told(await packedBytes(handle, entry, size), onBytes)
  const inflate = entry.method === DEFLATED ? [createInflateRaw()] : []
  await run([source, ...inflate, meter.stream, createWriteStream(into)], place)
  if (meter.crc() !== entry.crc) throw readErrors.brokenZip({ ...place, reason: 'checksum differs' })
}

/** The smaller of what is allowed at all and what no honest table of this packed size reaches. */
function limitFor(packed: number): number {
  return Math.min(MAX_INNER_BYTES, Math.max(RATIO_COUNTS_FROM, packed * MAX_RATIO))
}

type Meter = { stream: Transform; crc: () => number }

function createMeter(limitBytes: number, place: { entry?: string } = {}): Meter {
  let total = 0
  let crc = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length
      crc = crc32(chunk, crc)
      if (total > limitBytes) done(readErrors.zipBomb({ ...place, limitBytes }))
      else done(null, chunk)
    },
  })
  return { stream, crc: () => crc }
}

function told(pieces: AsyncIterable<Buffer>, onBytes: (packed: number) => void): Readable {
  return Readable.from(tellEach(pieces, onBytes))
}

async function* tellEach(
  pieces: AsyncIterable<Buffer>,
  onBytes: (packed: number) => void,
): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const piece of pieces) {
    yield piece
    bytes += piece.length
    onBytes(bytes)
  }
}

/** What zlib reports is damage to the file; anything else is not the file's fault. */
async function run(
  stages: (NodeJS.ReadableStream | NodeJS.WritableStream | NodeJS.ReadWriteStream)[],
  place: { entry?: string },
): Promise<void> {
  try {
    await pipeline(stages)
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code?.startsWith('Z_')) throw readErrors.brokenZip({ ...place, reason: message }, cause)
    throw cause
  }
}
