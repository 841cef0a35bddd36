import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inFolder, readBack } from './read-fixture.ts'
import { zip } from './zip-fixture.ts'
import { guardZip } from './zip-guard.ts'

function guard(bytes: Buffer, limit?: number) {
  return inFolder(async (folder) => {
    const file = join(folder, 'a.zip')
    await writeFile(file, bytes)
    const handle = await open(file)
    try {
      return await guardZip(handle, bytes.length, limit)
    } finally {
      await handle.close()
    }
  })
}

const small = { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') }
const zeros = { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(64 << 20) }

test('a sound archive is listed', async () => {
  expect(await guard(zip([small]))).toMatchObject([{ name: 'xl/workbook.xml', unpacked: 11, method: 8 }])
})

describe('a bomb is refused', () => {
  test('by its declared size', async () => {
    await expect(guard(zip([{ ...small, declared: 0xfffffff0 }]))).rejects.toMatchObject({
      code: 'ingest.zipBomb',
    })
  })

  test('by its ratio', async () => {
    await expect(guard(zip([small, zeros]))).rejects.toMatchObject({ code: 'ingest.zipBomb' })
  })

  test('though it declares a small size', async () => {
    await expect(guard(zip([small, { ...zeros, declared: 100 }]), 32 << 20)).rejects.toMatchObject({
      code: 'ingest.zipBomb',
      details: { entry: zeros.name },
    })
  })

  test('in the front door', async () => {
    await expect(readBack(zip([small, zeros]), {}, 'a.xlsx')).rejects.toMatchObject({
      code: 'ingest.zipBomb',
    })
  })
})

test('an encrypted archive', async () => {
  await expect(guard(zip([{ ...small, flags: 1 }]))).rejects.toMatchObject({
    code: 'ingest.encryptedWorkbook',
  })
})

describe('damage', () => {
  const whole = zip([small, { name: 'b', content: Buffer.from('b'.repeat(1000)) }])

  test('cut anywhere, the archive is refused', async () => {
    for (let length = 4; length < whole.length; length += 7) {
      await expect(guard(whole.subarray(0, length)), `${length} bytes`).rejects.toMatchObject({
        code: 'ingest.brokenZip',
      })
    }
  })

  test('in the packed bytes', async () => {
    const broken = Buffer.from(whole)
    broken.fill(0xff, 45, 55)
    await expect(guard(broken)).rejects.toMatchObject({ code: 'ingest.brokenZip' })
  })

  test('in the directory', async () => {
    const broken = Buffer.from(whole)
    broken.writeUInt32LE(0xfffffff0, whole.length - 22 + 16)
    await expect(guard(broken)).rejects.toMatchObject({ code: 'ingest.brokenZip' })
  })
})

test('a text document is no workbook', async () => {
  const parts = ['[Content_Types].xml', 'word/document.xml'].map((name) => ({
    name,
    content: Buffer.from('<x/>'),
  }))
  await expect(readBack(zip(parts), {}, 'a.xlsx')).rejects.toMatchObject({ code: 'ingest.notAWorkbook' })
})

test('an encrypted office file', async () => {
  const container = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  await expect(readBack(container)).rejects.toMatchObject({ code: 'ingest.encryptedWorkbook' })
})
