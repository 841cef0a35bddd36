import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { sm2Decrypt, sm2Encrypt } from './sm2-cipher.ts'
import { sm2CiphertextFromDer, sm2CiphertextToDer } from './sm2-der.ts'
import { makeSm2Key, scalarIn, sm2PointOf, sm2PublicKey } from './sm2-key.ts'
import { makeKeyMaterial, sizes, type Suite } from './suite.ts'

/** A key pair others encrypt for: SM2, or X25519. PKCS#8 and SPKI in DER. */
export function makeTransportKey(suite: Suite): { privateKey: Buffer; publicKey: Buffer } {
  if (suite === 'gm') {
    const privateKey = makeSm2Key()
    return { privateKey, publicKey: sm2PublicKey(privateKey) }
  }
  const pair = generateKeyPairSync('x25519')
  return { privateKey: pkcs8(pair.privateKey), publicKey: spki(pair.publicKey) }
}

/**
 * A fresh content key and how it is sent: for SM2, encrypted, in the ASN.1 of GM/T 0009, so that any SM2 program opens it;
 * for X25519, the ephemeral public key it is derived from.
 */
export function sendKey(suite: Suite, to: Buffer): { material: Buffer; sent: Buffer } {
  if (suite === 'gm') {
    const material = makeKeyMaterial(suite)
    return { material, sent: sm2CiphertextToDer(sm2Encrypt(sm2PointOf(to), material)) }
  }
  const pair = generateKeyPairSync('x25519')
  const sent = spki(pair.publicKey)
  return { material: agreed(pair.privateKey, publicKey(to), sent, to), sent }
}

/** The content key, or undefined where it was not sent to this key. */
export function receiveKey(suite: Suite, privateKey: Buffer, sent: Buffer): Buffer | undefined {
  if (suite === 'gm') {
    const sealed = sm2CiphertextFromDer(sent)
    const material = sealed && sm2Decrypt(scalarIn(privateKey), sealed)
    return material?.length === sizes.gm.key ? material : undefined
  }
  try {
    const own = createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' })
    return agreed(own, publicKey(sent), sent, spki(createPublicKey(own)))
  } catch {
    return undefined
  }
}

/** Both public keys go into the derivation, so that the key is bound to who agreed on it. */
function agreed(own: KeyObject, other: KeyObject, sent: Buffer, to: Buffer): Buffer {
  const secret = diffieHellman({ privateKey: own, publicKey: other })
  const salt = Buffer.concat([sent, to])
  return Buffer.from(hkdfSync('sha256', secret, salt, 'yuzhi/envelope', sizes.intl.key))
}

function publicKey(der: Buffer): KeyObject {
  return createPublicKey({ key: der, format: 'der', type: 'spki' })
}

function spki(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' })
}

function pkcs8(key: KeyObject): Buffer {
  return key.export({ type: 'pkcs8', format: 'der' })
}
