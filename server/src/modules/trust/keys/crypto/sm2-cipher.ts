import { createHash, timingSafeEqual } from 'node:crypto'
import { multiply, multiplyGenerator, N, type Point } from './sm2-curve.ts'
import { bytesOf, decodePoint, encodePoint, randomSm2Scalar } from './sm2-key.ts'

const C1_BYTES = 65
const C3_BYTES = 32

/**
 * Encrypts for a public key: C1 ‖ C3 ‖ C2 of GB/T 32918.4-2016 (point, SM3 check value, text). `k` is given by tests only.
 * OpenSSL offers Node no SM2 encryption, and `createECDH('SM2')` fails from Node 24 on; hence our own.
 */
export function sm2Encrypt(to: Point, plain: Buffer, k = randomSm2Scalar()): Buffer {
  const c1 = multiplyGenerator(k)
  const shared = multiply(to, k)
  const mask = shared && keyStream(shared, plain.length)
  // The standard: a mask of zeros would show the text; another k then.
  if (!c1 || !mask || (plain.length > 0 && mask.every((byte) => byte === 0))) return sm2Encrypt(to, plain)
  return Buffer.concat([encodePoint(c1), checkValue(shared, plain), xor(plain, mask)])
}

/** The plain bytes, or undefined where the text was changed, is cut, or is not for this key. */
export function sm2Decrypt(privateScalar: bigint, sealed: Buffer): Buffer | undefined {
  if (sealed.length < C1_BYTES + C3_BYTES) return undefined
  const c1 = decodePoint(sealed.subarray(0, C1_BYTES))
  const shared = c1 && multiply(c1, blind(privateScalar))
  if (!shared) return undefined
  const c2 = sealed.subarray(C1_BYTES + C3_BYTES)
  const plain = xor(c2, keyStream(shared, c2.length))
  const c3 = sealed.subarray(C1_BYTES, C1_BYTES + C3_BYTES)
  return timingSafeEqual(c3, checkValue(shared, plain)) ? plain : undefined
}

/** The same number modulo the order by another road: what its bits are cannot be learnt from how long a product takes. */
function blind(scalar: bigint): bigint {
  return scalar + N * (randomSm2Scalar() >> 192n)
}

function keyStream({ x, y }: Point, length: number): Buffer {
  const shared = Buffer.concat([bytesOf(x), bytesOf(y)])
  const blocks: Buffer[] = []
  for (let counter = 1; 32 * blocks.length < length; counter++) {
    const number = Buffer.allocUnsafe(4)
    number.writeUInt32BE(counter)
    blocks.push(createHash('sm3').update(shared).update(number).digest())
  }
  return Buffer.concat(blocks).subarray(0, length)
}

function checkValue({ x, y }: Point, plain: Buffer): Buffer {
  return createHash('sm3').update(bytesOf(x)).update(plain).update(bytesOf(y)).digest()
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)))
}
