import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto'
import { isOnCurve, multiplyGenerator, N, type Point } from './sm2-curve.ts'

/** What stands before the 32 bytes of the private number in PKCS#8 without public key, and before the point in SPKI. */
const PKCS8_PREFIX = Buffer.from(
  '3041020100301306072a8648ce3d020106082a811ccf5501822d042730250201010420',
  'hex',
)
const SPKI_PREFIX = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex')
const POINT_BYTES = 65
const SCALAR_BYTES = 32

/** A new private key in PKCS#8 DER. */
export function makeSm2Key(): Buffer {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' })
  return sm2KeyFromScalar(scalarIn(privateKey.export({ type: 'pkcs8', format: 'der' })))
}

/** The private key in PKCS#8 DER for a number in 1 … n−2 (GB/T 32918.1, 6.1). */
export function sm2KeyFromScalar(scalar: bigint): Buffer {
  if (scalar < 1n || scalar > N - 2n) throw new Error('The number is not a private key of SM2.')
  return Buffer.concat([PKCS8_PREFIX, bytesOf(scalar)])
}

/** A number in 1 … n−2 from at least 40 uniform bytes; their surplus makes the bias negligible. */
export function sm2ScalarFrom(seed: Buffer): bigint {
  return (numberOf(seed) % (N - 2n)) + 1n
}

export function randomSm2Scalar(): bigint {
  return sm2ScalarFrom(randomBytes(40))
}

/** The private number of a PKCS#8 key, wherever the optional public part stands. */
export function scalarIn(pkcs8: Buffer): bigint {
  const at = pkcs8.indexOf(Buffer.from('0201010420', 'hex'), 20)
  if (at < 0) throw new Error('Not a private key of SM2 in PKCS#8.')
  return numberOf(pkcs8.subarray(at + 5, at + 5 + SCALAR_BYTES))
}

/** The public key of a private one, in SPKI DER. */
export function sm2PublicKey(pkcs8: Buffer): Buffer {
  const point = multiplyGenerator(scalarIn(pkcs8))
  if (!point) throw new Error('Not a private key of SM2.')
  return Buffer.concat([SPKI_PREFIX, encodePoint(point)])
}

/** The point of a public key in SPKI DER; throws where it is not on the curve. */
export function sm2PointOf(spki: Buffer): Point {
  const point = spki.subarray(SPKI_PREFIX.length)
  const known = spki.subarray(0, SPKI_PREFIX.length).equals(SPKI_PREFIX)
  const decoded = known ? decodePoint(point) : undefined
  if (!decoded) throw new Error('Not a public key of SM2.')
  return decoded
}

/**
 * Keys for native signing. They must come from DER: a key object fresh from `generateKeyPair` is of type `ec`, and signing with it
 * makes an ECDSA signature that no SM2 implementation accepts.
 */
export function nativePrivateKey(pkcs8: Buffer): KeyObject {
  return mustBeSm2(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }))
}

export function nativePublicKey(spki: Buffer): KeyObject {
  return mustBeSm2(createPublicKey({ key: spki, format: 'der', type: 'spki' }))
}

/** Node names no type for SM2 keys; one that calls itself `ec` would make ECDSA signatures. */
export function mustBeSm2(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== undefined) throw new Error('This key would sign by ECDSA, not by SM2.')
  return key
}

/** 0x04, x, y: coordinates always 32 bytes, leading zeros kept. */
export function encodePoint({ x, y }: Point): Buffer {
  return Buffer.concat([Buffer.of(4), bytesOf(x), bytesOf(y)])
}

/** An uncompressed point that lies on the curve, else undefined. */
export function decodePoint(bytes: Buffer): Point | undefined {
  if (bytes.length !== POINT_BYTES || bytes[0] !== 4) return undefined
  const point = { x: numberOf(bytes.subarray(1, 33)), y: numberOf(bytes.subarray(33)) }
  return isOnCurve(point) ? point : undefined
}

/** 32 bytes, big-endian. */
export function bytesOf(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(2 * SCALAR_BYTES, '0'), 'hex')
}

export function numberOf(bytes: Buffer): bigint {
  return BigInt(`0x0${bytes.toString('hex')}`)
}
