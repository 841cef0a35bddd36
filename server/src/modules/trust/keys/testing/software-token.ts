import { makeSigningKey, publicKeyOf, signBytes } from '../crypto/signature.ts'
import { decrypt, encrypt, importSuiteKey, makeKeyMaterial, type Suite } from '../crypto/suite.ts'
import type { Pkcs11Token } from '../providers/pkcs11-provider.ts'

/** A token in this process, standing in for a certified module; it notes all that leaves it. */
export function softwareToken(): {
  token: Pkcs11Token
  /** Every byte string handed out, by the function that did. */
  left: { by: string; bytes: Buffer }[]
  /** The keys that must never be among them. */
  secrets(): Buffer[]
} {
  const keys = new Map<string, { suite: Suite; material: Buffer }>()
  const objects = new Map<number, Buffer>()
  const left: { by: string; bytes: Buffer }[] = []
  let lastObject = 0
  const keyOf = (label: string): { suite: Suite; material: Buffer } => {
    const key = keys.get(label)
    if (!key) throw new Error(`CKR_KEY_HANDLE_INVALID: ${label}`)
    return key
  }
  const wrappingKey = (label: string) => importSuiteKey(keyOf(label).suite, keyOf(label).material)
  const note = (by: string, bytes: Buffer): Buffer => {
    left.push({ by, bytes: Buffer.from(bytes) })
    return bytes
  }
  const keep = (value: Buffer): number => {
    objects.set(++lastObject, value)
    return lastObject
  }
  const token: Pkcs11Token = {
    findKey: async (label) => keys.has(label),
    async generateKey(label, kind, suite) {
      keys.set(label, { suite, material: kind === 'wrap' ? makeKeyMaterial(suite) : makeSigningKey(suite) })
    },
    createObject: async (value) => keep(Buffer.from(value)),
    getValue: async (object) => note('getValue', valueOf(object)),
    async destroyObject(object) {
      objects.delete(object)
    },
    wrapKey: async (label, object, { nonce, associated }) =>
      note('wrapKey', encrypt(wrappingKey(label), nonce, valueOf(object), associated)),
    async unwrapKey(label, wrapped, { nonce, associated }) {
      const value = decrypt(wrappingKey(label), nonce, wrapped, associated)
      return value && keep(value)
    },
    sign: async (label, message) =>
      note('sign', signBytes(keyOf(label).suite, keyOf(label).material, message)),
    publicKey: async (label) => note('publicKey', publicKeyOf(keyOf(label).suite, keyOf(label).material)),
  }
  function valueOf(object: number): Buffer {
    const value = objects.get(object)
    if (!value) throw new Error(`CKR_OBJECT_HANDLE_INVALID: ${object}`)
    return value
  }
  return { token, left, secrets: () => [...keys.values()].map(({ material }) => material) }
}
