import { crc32, deflateRawSync } from 'node:zlib'

export type Part = {
  name: string | Buffer
  content: Buffer
  flags?: number
  declared?: number
  method?: number
  crc?: number
}

/** For tests: a ZIP archive written by hand, so that it can lie. */
export function zip(parts: Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { content, flags = 0, declared = content.length, method = 8, ...part } of parts) {
    const name = Buffer.from(part.name)
    const packed = method === 8 ? deflateRawSync(content) : content
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(flags, 6)
    local.writeUInt16LE(method, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(declared, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(part.crc ?? crc32(content), 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(declared, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    bodies.push(local, name, packed)
    directory.push(entry, name)
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

/** The same with every size and place in 64 bits, as tools write archives beyond 4 GB. */
export function zip64(parts: Part[]): Buffer {
  const plain = zip(parts)
  const end = plain.length - 22
  const from = plain.readUInt32LE(end + 16)
  const entries: Buffer[] = []
  for (let at = from; at < end;) {
    const nameBytes = plain.readUInt16LE(at + 28)
    const entry = Buffer.from(plain.subarray(at, at + 46))
    const extra = Buffer.alloc(28)
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(24, 2)
    for (const [i, place] of [24, 20, 42].entries()) {
      extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(place)), 4 + 8 * i)
      entry.writeUInt32LE(0xffff_ffff, place)
    }
    entry.writeUInt16LE(extra.length, 30)
    entries.push(entry, plain.subarray(at + 46, at + 46 + nameBytes), extra)
    at += 46 + nameBytes
  }
  const central = Buffer.concat(entries)
  const wide = Buffer.alloc(56)
  wide.writeUInt32LE(0x06064b50, 0)
  wide.writeBigUInt64LE(44n, 4)
  wide.writeBigUInt64LE(BigInt(parts.length), 32)
  wide.writeBigUInt64LE(BigInt(central.length), 40)
  wide.writeBigUInt64LE(BigInt(from), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(from + central.length), 8)
  const last = Buffer.from(plain.subarray(end))
  last.writeUInt16LE(0xffff, 10)
  last.writeUInt32LE(0xffff_ffff, 12)
  last.writeUInt32LE(0xffff_ffff, 16)
  return Buffer.concat([plain.subarray(0, from), central, wide, locator, last])
}
