import { createCipheriv } from 'node:crypto'

const ROUNDS = 10

/**
 * Format-preserving encryption FF1 (NIST SP 800-38G) with AES: digits of `radix` become as many digits of `radix`. The domain
 * must hold at least a million values, as the standard's first revision asks; throws RangeError for less.
 */
export function encryptFf1(key: Buffer, digits: readonly number[], radix: number, tweak: Buffer): number[] {
  const n = digits.length
  if (radix ** n < 1_000_000) throw new RangeError('FF1 needs a domain of a million values')
  const u = n >> 1
  const v = n - u
  const b = Math.ceil(Math.ceil(v * Math.log2(radix)) / 8)
  const d = 4 * Math.ceil(b / 4) + 4
  const p = Buffer.concat([
    Buffer.from([1, 2, 1, radix >> 16, (radix >> 8) & 255, radix & 255, ROUNDS, u & 255]),
    uint32(n),
    uint32(tweak.length),
  ])
  let left = numberOf(digits.slice(0, u), radix)
  let right = numberOf(digits.slice(u), radix)
  for (let round = 0; round < ROUNDS; round += 1) {
    const padding = Buffer.alloc((((-tweak.length - b - 1) % 16) + 16) % 16)
    const q = Buffer.concat([tweak, padding, Buffer.from([round]), bytesOf(right, b)])
    const y = roundNumber(key, Buffer.concat([p, q]), d)
    const modulus = BigInt(radix) ** BigInt(round % 2 === 0 ? u : v)
    const sum = (left + y) % modulus
    left = right
    right = sum
  }
  return [...digitsOf(left, radix, u), ...digitsOf(right, radix, v)]
}

/** The first `d` bytes of S as a number: the CBC-MAC of the block, lengthened by encrypting it with counters. */
function roundNumber(key: Buffer, block: Buffer, d: number): bigint {
  const mac = encrypt(key, block, 'cbc').subarray(-16)
  const parts = [mac]
  for (let j = 1; j * 16 < d; j += 1) {
    const counted = Buffer.from(mac)
    counted.writeUInt32BE((counted.readUInt32BE(12) ^ j) >>> 0, 12)
    parts.push(encrypt(key, counted, 'ecb'))
  }
  return BigInt(`0x${Buffer.concat(parts).subarray(0, d).toString('hex')}`)
}

function encrypt(key: Buffer, data: Buffer, mode: 'cbc' | 'ecb'): Buffer {
  const iv = mode === 'cbc' ? Buffer.alloc(16) : null
  const cipher = createCipheriv(`aes-${key.length * 8}-${mode}`, key, iv).setAutoPadding(false)
  return Buffer.concat([cipher.update(data), cipher.final()])
}

const numberOf = (digits: readonly number[], radix: number): bigint =>
  digits.reduce((sum, digit) => sum * BigInt(radix) + BigInt(digit), 0n)

function digitsOf(number: bigint, radix: number, length: number): number[] {
  const digits: number[] = []
  for (let i = 0, rest = number; i < length; i += 1, rest /= BigInt(radix))
    digits.unshift(Number(rest % BigInt(radix)))
  return digits
}

function bytesOf(number: bigint, length: number): Buffer {
  return Buffer.from(number.toString(16).padStart(length * 2, '0'), 'hex')
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
