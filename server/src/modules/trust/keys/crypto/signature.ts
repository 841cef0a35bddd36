import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSign,
  createVerify,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto'
import { A, B, GENERATOR } from './sm2-curve.ts'
import {
  bytesOf,
  makeSm2Key,
  nativePrivateKey,
  nativePublicKey,
  sm2KeyFromScalar,
  sm2PointOf,
  sm2PublicKey,
  sm2ScalarFrom,
} from './sm2-key.ts'
import type { Suite } from './suite.ts'

/** The identity all signers use unless they agree on another (GM/T 0009-2012, 10). */
export const DEFAULT_ID = '1234567812345678'
const ED25519_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

/** A new private key in PKCS#8 DER: Ed25519, or SM2. */
export function makeSigningKey(suite: Suite): Buffer {
  if (suite === 'gm') return makeSm2Key()
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' })
}

/** The private key of 40 uniform bytes, always the same. */
export function signingKeyFromSeed(suite: Suite, seed: Buffer): Buffer {
  return suite === 'gm'
    ? sm2KeyFromScalar(sm2ScalarFrom(seed))
    : Buffer.concat([ED25519_PREFIX, seed.subarray(0, 32)])
}

/** SPKI DER of a private key in PKCS#8 DER. */
export function publicKeyOf(suite: Suite, pkcs8: Buffer): Buffer {
  if (suite === 'gm') return sm2PublicKey(pkcs8)
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  return createPublicKey(key).export({ type: 'spki', format: 'der' })
}

/** Ed25519, or SM2 with SM3 as DER (GM/T 0009). */
export function signBytes(suite: Suite, pkcs8: Buffer, message: Buffer): Buffer {
  return suite === 'gm'
    ? sm2Sign(pkcs8, message)
    : sign(null, message, createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }))
}

export function verifyBytes(suite: Suite, spki: Buffer, message: Buffer, signature: Buffer): boolean {
  return suite === 'gm'
    ? sm2Verify(spki, message, signature)
    : verify(null, message, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature)
}

/**
 * GB/T 32918.2 by OpenSSL. Z is hashed by us: the one-shot `crypto.sign` takes an empty identity in its place, and the stream
 * interface takes none.
 */
export function sm2Sign(pkcs8: Buffer, message: Buffer, id = DEFAULT_ID): Buffer {
  const z = identityHash(sm2PublicKey(pkcs8), id)
  return createSign('sm3').update(z).update(message).sign(nativePrivateKey(pkcs8))
}

export function sm2Verify(spki: Buffer, message: Buffer, signature: Buffer, id = DEFAULT_ID): boolean {
  const verifier = createVerify('sm3').update(identityHash(spki, id)).update(message)
  return verifier.verify(nativePublicKey(spki), signature)
}

/** Z of GB/T 32918.2, 5.5: the signer's identity, the curve and the public key. */
export function identityHash(spki: Buffer, id: string): Buffer {
  const { x, y } = sm2PointOf(spki)
  const name = Buffer.from(id, 'utf8')
  const bits = Buffer.allocUnsafe(2)
  bits.writeUInt16BE(8 * name.length)
  const numbers = [A, B, GENERATOR.x, GENERATOR.y, x, y].map(bytesOf)
  return createHash('sm3')
    .update(Buffer.concat([bits, name, ...numbers]))
    .digest()
}
