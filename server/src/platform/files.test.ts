import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readStoredFile, storeFile } from './files.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yuzhi-files-'))
})
afterEach(() => rm(dir, { recursive: true }))

it('stores bytes unchanged under their hash, the same content once', async () => {
  const bytes = Buffer.from([0xff, 0xfe, 0, 10, 13, 0xb3, 0xc7])
  const first = await storeFile(dir, Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]))
  const second = await storeFile(dir, Readable.from([bytes]))
  expect(first.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(second.path).toBe(first.path)
  expect(await readFile(first.path)).toEqual(bytes)
  const { stream, bytes: size } = await readStoredFile(dir, first.sha256)
  stream.destroy()
  expect(size).toBe(bytes.length)
})

it('leaves nothing of an upload that breaks off', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('the first half')
      throw new Error('connection lost')
    })(),
  )
  await expect(storeFile(dir, broken)).rejects.toThrow('connection lost')
  expect(await readdir(join(dir, 'files', 'incoming'))).toEqual([])
  expect(await readdir(join(dir, 'files'))).toEqual(['incoming'])
})
