import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listZip, packedBytes } from './zip-directory.ts'
import { zip64 } from './zip-fixture.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip64-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function contentsOf(archive: Buffer): Promise<[string, string][]> {
  const path = join(folder, 'a.zip')
  await writeFile(path, archive)
  const handle = await open(path)
  try {
    const found: [string, string][] = []
    for (const entry of await listZip(handle, archive.length)) {
      const packed = await buffer(Readable.from(await packedBytes(handle, entry, archive.length)))
      const text = inflateRawSync(packed).toString()
      expect(entry.unpacked).toBe(Buffer.byteLength(text))
      found.push([entry.name, text])
    }
    return found
  } finally {
    await handle.close()
  }
}

const parts = [
  { name: '甲.csv', content: Buffer.from('id\n1\n') },
  { name: 'b.csv', content: Buffer.from('id\n2\n'.repeat(1000)) },
]

describe('an archive with sizes in 64 bits', () => {
  it('is read as any other', async () => {
    expect(await contentsOf(zip64(parts))).toEqual(
      parts.map(({ name, content }) => [name, content.toString()]),
    )
  })

  it.each([
    [
      'whose end record is damaged',
      (archive: Buffer) => archive.writeUInt32LE(0, archive.length - 22 - 20 - 56),
    ],
    [
      'whose end record points nowhere',
      (archive: Buffer) => archive.writeBigUInt64LE(1n << 62n, archive.length - 22 - 12),
    ],
    [
      'whose directory lies outside',
      (archive: Buffer) => archive.writeBigUInt64LE(1n << 40n, archive.length - 22 - 20 - 8),
    ],
    [
      'whose sizes are missing',
      (archive: Buffer) =>
        archive.writeUInt16LE(9, archive.indexOf('甲.csv', archive.lastIndexOf('甲.csv')) + 7),
    ],
  ] as const)('%s is refused in words', async (_what, damage) => {
    const archive = zip64(parts)
    damage(archive)
    await expect(contentsOf(archive)).rejects.toMatchObject({ code: 'ingest.brokenZip' })
  })
})
