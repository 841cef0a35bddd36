import { createCipheriv } from 'node:crypto'

/**
 * SM4-GCM and SM4-CCM (RFC 8998) over Node's SM4. The platform's own suite is SM4-CTR with HMAC-SM3, faster and all native; these
 * two exist to hold Node's SM4 to the published vectors, which come in these modes only.
 */
export function sm4Gcm(key: Buffer, iv: Buffer, aad: Buffer, text: Buffer): { body: Buffer; tag: Buffer } {
  const h = toNumber(block(key, Buffer.alloc(16)))
  const counter =
    iv.length === 12 ? Buffer.concat([iv, Buffer.of(0, 0, 0, 1)]) : ghash(h, Buffer.alloc(0), iv)
  const body = xor(text, gcmStream(key, counter, text.length))
  return { body, tag: xor(ghash(h, aad, body), block(key, counter)) }
}

/** The counter of GCM wraps within its last 32 bits, unlike that of native CTR. */
function gcmStream(key: Buffer, first: Buffer, length: number): Buffer {
  const counters = Array.from({ length: Math.ceil(length / 16) }, (_, i) => {
    const counter = Buffer.from(first)
    counter.writeUInt32BE((counter.readUInt32BE(12) + i + 1) % 2 ** 32, 12)
    return counter
  })
  return block(key, Buffer.concat(counters))
}

export function sm4Ccm(
  key: Buffer,
  nonce: Buffer,
  aad: Buffer,
  text: Buffer,
  tagSize: number,
): { body: Buffer; tag: Buffer } {
  const size = 15 - nonce.length
  const flags = (aad.length > 0 ? 64 : 0) + 8 * ((tagSize - 2) / 2) + size - 1
  const lengthField = Buffer.alloc(size)
  lengthField.writeUIntBE(text.length, size - Math.min(size, 6), Math.min(size, 6))
  const head = Buffer.concat([Buffer.of(flags), nonce, lengthField])
  const aadLength = Buffer.alloc(2)
  aadLength.writeUInt16BE(aad.length)
  const authenticated = aad.length > 0 ? padded(Buffer.concat([aadLength, aad])) : Buffer.alloc(0)
  const mac = lastBlock(key, Buffer.concat([head, authenticated, padded(text)]))
  const counter = Buffer.concat([Buffer.of(size - 1), nonce, Buffer.alloc(size)])
  const stream = createCipheriv('sm4-ctr', key, counter).update(Buffer.alloc(16 + text.length))
  return {
    body: xor(text, stream.subarray(16)),
    tag: xor(mac.subarray(0, tagSize), stream),
  }
}

function lastBlock(key: Buffer, bytes: Buffer): Buffer {
  return createCipheriv('sm4-cbc', key, Buffer.alloc(16)).setAutoPadding(false).update(bytes).subarray(-16)
}

function block(key: Buffer, bytes: Buffer): Buffer {
  return createCipheriv('sm4-ecb', key, null).setAutoPadding(false).update(bytes)
}

function ghash(h: bigint, aad: Buffer, body: Buffer): Buffer {
  const lengths = Buffer.alloc(16)
  lengths.writeBigUInt64BE(BigInt(8 * aad.length))
  lengths.writeBigUInt64BE(BigInt(8 * body.length), 8)
  const bytes = Buffer.concat([padded(aad), padded(body), lengths])
  let hash = 0n
  for (let at = 0; at < bytes.length; at += 16) hash = times(hash ^ toNumber(bytes.subarray(at, at + 16)), h)
  return Buffer.from(hash.toString(16).padStart(32, '0'), 'hex')
}

/** The product in GF(2¹²⁸) of GCM, first bit first. */
function times(x: bigint, y: bigint): bigint {
  let product = 0n
  for (let bit = 127n, v = y; bit >= 0n; bit--) {
    if ((x >> bit) & 1n) product ^= v
    v = v & 1n ? (v >> 1n) ^ (0xe1n << 120n) : v >> 1n
  }
  return product
}

function toNumber(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`)
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)])
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)))
}
