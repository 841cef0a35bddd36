import { createCipheriv, createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { split } from './split.ts'

/** Bytes that look random and are the same each time. */
function sample(bytes: number, seed: string): Buffer {
  const key = createHash('md5').update(seed).digest()
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(bytes))
}

async function piecesOf(bytes: Buffer, step: number): Promise<Buffer[]> {
  const parts = async function* () {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
  }
  const pieces: Buffer[] = []
  for await (const piece of split(parts())) pieces.push(Buffer.from(piece))
  return pieces
}

it('cuts by content: whole, and wherever the stream was cut before', async () => {
  const bytes = sample(12_000_000, 'a')
  const pieces = await piecesOf(bytes, 65_536)
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true)
  expect(pieces.length).toBeGreaterThan(4)
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(4_194_304)
  expect((await piecesOf(bytes, 999_983)).map(({ length }) => length)).toEqual(
    pieces.map(({ length }) => length),
  )
})

it('finds most pieces again after bytes are put in', async () => {
  const bytes = sample(12_000_000, 'b')
  const changed = Buffer.concat([
    bytes.subarray(0, 5_000_000),
    Buffer.from('one row'),
    bytes.subarray(5_000_000),
  ])
  const before = new Set((await piecesOf(bytes, 65_536)).map((piece) => piece.toString('base64')))
  const after = await piecesOf(changed, 65_536)
  const fresh = after.filter((piece) => !before.has(piece.toString('base64')))
  expect(fresh.length).toBeGreaterThan(0)
  expect(fresh.length).toBeLessThanOrEqual(2)
})

it('gives no piece for nothing', async () => {
  expect(await piecesOf(Buffer.alloc(0), 10)).toEqual([])
})
