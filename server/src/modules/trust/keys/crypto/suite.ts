import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto'

/** Which family of algorithms: international (AES-256-GCM …) or the Chinese national one, 国密 (SM4, SM3, SM2). */
export type Suite = 'intl' | 'gm'
export const SUITES = ['intl', 'gm'] as const satisfies readonly Suite[]

/** A secret key ready for use with one suite: AES-256, or SM4 with its own key for HMAC-SM3. */
export type SuiteKey =
  { suite: 'intl'; cipher: KeyObject } | { suite: 'gm'; cipher: KeyObject; mac: KeyObject }

/** Bytes of key material, nonce and tag. */
export const sizes = {
  intl: { key: 32, nonce: 12, tag: 16 },
  gm: { key: 48, nonce: 16, tag: 32 },
} as const satisfies Record<Suite, { key: number; nonce: number; tag: number }>

/** Fresh key material of the suite's length. */
export function makeKeyMaterial(suite: Suite): Buffer {
  return randomBytes(sizes[suite].key)
}

/** Key material made usable; throws where its length is not the suite's. */
export function importSuiteKey(suite: Suite, material: Buffer): SuiteKey {
  if (material.length !== sizes[suite].key) {
    throw new Error(`A key of suite ${suite} has ${sizes[suite].key} bytes, not ${material.length}.`)
  }
  if (suite === 'intl') return { suite, cipher: createSecretKey(material) }
  return {
    suite,
    cipher: createSecretKey(material.subarray(0, 16)),
    mac: createSecretKey(material.subarray(16)),
  }
}

/** Authenticated encryption: ciphertext and tag in one. `associated` is bound but not contained. */
export function encrypt(key: SuiteKey, nonce: Buffer, plain: Buffer, associated: Buffer): Buffer {
  if (key.suite === 'intl') {
    const cipher = createCipheriv('aes-256-gcm', key.cipher, nonce)
    cipher.setAAD(associated)
    const body = cipher.update(plain)
    cipher.final()
    return Buffer.concat([body, cipher.getAuthTag()])
  }
  const cipher = createCipheriv('sm4-ctr', key.cipher, nonce)
  const body = cipher.update(plain)
  return Buffer.concat([body, macOf(key.mac, nonce, body, associated)])
}

/** The plain bytes, or undefined where key, nonce, text or associated data is not what was encrypted. */
export function decrypt(
  key: SuiteKey,
  nonce: Buffer,
  sealed: Buffer,
  associated: Buffer,
): Buffer | undefined {
  const { tag: tagSize } = sizes[key.suite]
  if (sealed.length < tagSize) return undefined
  const body = sealed.subarray(0, sealed.length - tagSize)
  const tag = sealed.subarray(sealed.length - tagSize)
  if (key.suite === 'gm') {
    if (!timingSafeEqual(tag, macOf(key.mac, nonce, body, associated))) return undefined
    return createDecipheriv('sm4-ctr', key.cipher, nonce).update(body)
  }
  const decipher = createDecipheriv('aes-256-gcm', key.cipher, nonce, { authTagLength: tagSize })
  decipher.setAAD(associated)
  decipher.setAuthTag(tag)
  const plain = decipher.update(body)
  try {
    decipher.final()
    return plain
  } catch {
    return undefined
  }
}

/** HMAC-SM3 over the lengths too, so that bytes cannot move between associated data and text. */
function macOf(key: KeyObject, nonce: Buffer, body: Buffer, associated: Buffer): Buffer {
  const length = Buffer.allocUnsafe(4)
  length.writeUInt32BE(associated.length)
  return createHmac('sm3', key).update(length).update(associated).update(nonce).update(body).digest()
}
