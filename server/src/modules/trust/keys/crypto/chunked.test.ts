import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { CHUNK_BYTES, fileKey, newStreamHeader, sealedChunkBytes, STREAM_HEADER_BYTES } from './chunked.ts'
import { openingStream, sealingStream } from './chunked-stream.ts'
import { makeKeyMaterial, SUITES, type Suite } from './suite.ts'

const material = { intl: makeKeyMaterial('intl'), gm: makeKeyMaterial('gm') }
const LENGTHS = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 3 * CHUNK_BYTES + 77]

function seal(suite: Suite, plain: Buffer, context: string, pieces = 10_000): Promise<Buffer> {
  const file = fileKey(suite, material[suite], newStreamHeader(suite, 5), context)
  return buffer(Readable.from(inPieces(plain, pieces)).pipe(sealingStream(file)))
}

async function open(
  suite: Suite,
  sealed: Buffer,
  context: string,
  pieces = 7000,
): Promise<Buffer | 'refused'> {
  const stream = openingStream(
    async (header) => fileKey(suite, material[suite], header, context),
    () => new Error('does not open'),
  )
  const result = buffer(stream).catch(() => 'refused' as const)
  Readable.from(inPieces(sealed, pieces)).pipe(stream)
  return result
}

function* inPieces(bytes: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

it.each(SUITES)('%s: gives back what was written, of every length, in pieces of any size', async (suite) => {
  for (const length of LENGTHS) {
    const plain = randomBytes(length)
    for (const pieces of [13, 65_536, 200_000].filter((size) => length / size < 5000)) {
      const sealed = await seal(suite, plain, 'dataset:a:1', pieces)
      expect(await open(suite, sealed, 'dataset:a:1', pieces + 1)).toEqual(plain)
    }
  }
})

it.each(SUITES)(
  '%s: catches truncation, added bytes, reordering, repetition and changed bytes',
  async (suite) => {
    const plain = randomBytes(3 * CHUNK_BYTES + 500)
    const sealed = await seal(suite, plain, 'x')
    const chunk = sealedChunkBytes(suite)
    const at = (n: number): number => STREAM_HEADER_BYTES + n * chunk
    const part = (from: number, to = from + 1): Buffer =>
      sealed.subarray(at(from), Math.min(at(to), sealed.length))
    const head = sealed.subarray(0, STREAM_HEADER_BYTES)
    const attacks: Record<string, Buffer> = {
      'last chunk cut off': sealed.subarray(0, at(3)),
      'two chunks cut off': sealed.subarray(0, at(2)),
      'cut in a chunk': sealed.subarray(0, at(1) + 100),
      'only the header': head,
      nothing: Buffer.alloc(0),
      'header cut': head.subarray(0, 10),
      'chunks swapped': Buffer.concat([head, part(1), part(0), part(2, 9)]),
      'chunk left out': Buffer.concat([head, part(0), part(2, 9)]),
      'chunk repeated': Buffer.concat([head, part(0), part(0), part(1, 9)]),
      'bytes added': Buffer.concat([sealed, Buffer.of(0)]),
      'last chunk twice': Buffer.concat([sealed, part(3, 9)]),
    }
    for (const [name, bytes] of Object.entries(attacks))
      expect(await open(suite, bytes, 'x'), name).toBe('refused')
    for (let i = 0; i < 40; i++) {
      const changed = Buffer.from(sealed)
      const where = createHash('sha256').update(`${i}`).digest().readUInt32BE() % sealed.length
      changed[where] = (changed[where] ?? 0) ^ 4
      expect(await open(suite, changed, 'x'), `byte ${where}`).toBe('refused')
    }
  },
)

it.each(SUITES)('%s: a file, or a chunk of one, does not open in another’s place', async (suite) => {
  const [one, two] = [
    await seal(suite, randomBytes(2 * CHUNK_BYTES), 'a'),
    await seal(suite, randomBytes(2 * CHUNK_BYTES), 'a'),
  ]
  expect(await open(suite, one, 'b')).toBe('refused')
  const chunk = sealedChunkBytes(suite)
  const mixed = Buffer.concat([
    one.subarray(0, STREAM_HEADER_BYTES + chunk),
    two.subarray(STREAM_HEADER_BYTES + chunk),
  ])
  expect(await open(suite, mixed, 'a')).toBe('refused')
})
