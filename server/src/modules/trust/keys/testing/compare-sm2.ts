import { createHash } from 'node:crypto'
import { multiplyGenerator, N } from '../crypto/sm2-curve.ts'
import { sm2Decrypt, sm2Encrypt } from '../crypto/sm2-cipher.ts'
import { encodePoint, scalarIn, sm2KeyFromScalar, sm2PointOf, sm2ScalarFrom } from '../crypto/sm2-key.ts'
import { publicKeyOf, sm2Sign, sm2Verify } from '../crypto/signature.ts'
import type { Sm2Peer } from './sm2-peers.ts'

/** One case: a private number, the number an encryption takes, and what is signed and encrypted. */
export type Sm2Case = { name: string; privateScalar: bigint; k: bigint; message: Buffer }

/** Case `i` of a seed, always the same; messages are 1 to 200 bytes and may begin with zeros. */
export function randomCase(seed: string, i: number): Sm2Case {
  const bytes = (part: string): Buffer => createHash('sha512').update(`${seed}/${i}/${part}`).digest()
  const length = 1 + (bytes('length').readUInt16BE() % 200)
  const text = Buffer.concat([bytes('a'), bytes('b'), bytes('c'), bytes('d')]).subarray(0, length)
  if (i % 5 === 0) text[0] = 0
  return {
    name: `${seed}/${i}`,
    privateScalar: sm2ScalarFrom(bytes('key')),
    k: sm2ScalarFrom(bytes('k')),
    message: text,
  }
}

/**
 * Cases in which a coordinate begins with a zero byte: of the public key, of C1, and of the shared point the mask is made
 * from. This is where implementations that drop leading zeros fail, once in some hundred random keys.
 */
export function leadingZeroCases(seed: string, each: number): Sm2Case[] {
  const scalars = leadingZeroScalars(seed, each)
  return scalars.flatMap((scalar, i) => {
    const plain = randomCase(`${seed}/zero`, i)
    // [k]([d]G) = [kd]G: with d = scalar · k⁻¹ the shared point is the one wanted.
    const forShared = (scalar * inverse(plain.k)) % N
    return [
      { ...plain, name: `public key of ${seed}/zero/${i}`, privateScalar: scalar },
      { ...plain, name: `C1 of ${seed}/zero/${i}`, k: scalar },
      { ...plain, name: `shared point of ${seed}/zero/${i}`, privateScalar: forShared },
    ]
  })
}

/** What did not agree between this module and a peer, in words; empty where all did. */
export function compareSm2(peer: Sm2Peer, { privateScalar, k, message, name }: Sm2Case): string[] {
  const privateKey = sm2KeyFromScalar(privateScalar)
  const publicKey = publicKeyOf('gm', privateKey)
  const ours = sm2Sign(privateKey, message)
  const theirs = peer.sign(privateKey, message)
  const changed = Buffer.concat([message, Buffer.of(0)])
  const sealed = sm2Encrypt(sm2PointOf(publicKey), message, k)
  const fromPeer = peer.encrypt(publicKey, message)
  const checks: Record<string, boolean> = {
    'we verify our signature': sm2Verify(publicKey, message, ours),
    'the peer verifies our signature': peer.verify(publicKey, message, ours),
    'we verify the peer’s signature': sm2Verify(publicKey, message, theirs),
    'we refuse a changed message': !sm2Verify(publicKey, changed, theirs),
    'the peer refuses a changed message': !peer.verify(publicKey, changed, ours),
    'we decrypt our text': sm2Decrypt(scalarIn(privateKey), sealed)?.equals(message) ?? false,
    'the peer decrypts our text': peer.decrypt(privateKey, sealed).equals(message),
    'we decrypt the peer’s text': sm2Decrypt(privateScalar, fromPeer)?.equals(message) ?? false,
  }
  return Object.entries(checks).flatMap(([check, holds]) =>
    holds ? [] : [`${peer.name}, ${name}: ${check}`],
  )
}

function leadingZeroScalars(seed: string, count: number): bigint[] {
  const found: bigint[] = []
  for (let i = 0; found.length < count; i++) {
    const { privateScalar } = randomCase(`${seed}/search`, i)
    const point = multiplyGenerator(privateScalar)
    const bytes = point && encodePoint(point)
    if (bytes && (bytes[1] === 0 || bytes[33] === 0)) found.push(privateScalar)
  }
  return found
}

function inverse(scalar: bigint): bigint {
  let [result, base] = [1n, scalar]
  for (let e = N - 2n; e > 0n; e >>= 1n, base = (base * base) % N) if (e & 1n) result = (result * base) % N
  return result
}
