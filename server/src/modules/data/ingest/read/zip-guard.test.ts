import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inFolder, readBack } from './read-fixture.ts'
import { guardZip } from './zip-guard.ts'

type Part = { name: string; content: Buffer; flags?: number; declared?: number }

/** A ZIP archive written by hand, so that it can lie. */
function zip(parts: Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, flags = 0, declared = content.length } of parts) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(flags, 6)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(declared, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(declared, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    bodies.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, central, end])
}

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

test('an archive of something else is no workbook', async () => {
  await expect(readBack(zip([{ name: 'readme.txt', content: Buffer.from('hello') }]))).rejects.toMatchObject({
    code: 'ingest.notAWorkbook',
  })
})

test('an encrypted office file', async () => {
  const container = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  await expect(readBack(container)).rejects.toMatchObject({ code: 'ingest.encryptedWorkbook' })
})
