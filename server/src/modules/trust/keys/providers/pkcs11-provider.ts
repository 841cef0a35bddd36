import { randomBytes } from 'node:crypto'
import { associatedData, HEADER_BYTES, readHeader, writeHeader } from '../crypto/sealed.ts'
import { sizes, type Suite } from '../crypto/suite.ts'
import { errors } from '../errors.ts'
import { labelText, type KeyLabel, type KeyProvider, type Wrapped } from './key-provider.ts'

/** An object inside the token: a data key on its way through. */
export type Handle = number

/** How a data key is wrapped: the nonce and what is authenticated with it. */
export type WrapParameters = { nonce: Buffer; associated: Buffer }

/**
 * What is asked of a cryptographic module, named after the functions of PKCS#11 (C_FindObjects, C_GenerateKey, C_CreateObject …) that
 * a driver maps them to; SDF of GM/T 0018 has a counterpart for each. Long-lived keys are made inside, are named by label and
 * cannot be extracted. `wrapKey` is AES-256-GCM, or SM4-CTR with HMAC-SM3, by the suite of the wrapping key.
 */
export type Pkcs11Token = {
  findKey(label: string): Promise<boolean>
  generateKey(label: string, kind: KeyLabel['use'], suite: Suite): Promise<void>
  createObject(value: Buffer): Promise<Handle>
  getValue(object: Handle): Promise<Buffer>
  destroyObject(object: Handle): Promise<void>
  wrapKey(wrapping: string, object: Handle, parameters: WrapParameters): Promise<Buffer>
  /** Undefined where the wrapped bytes are not authentic. */
  unwrapKey(wrapping: string, wrapped: Buffer, parameters: WrapParameters): Promise<Handle | undefined>
  sign(label: string, message: Buffer): Promise<Buffer>
  publicKey(label: string): Promise<Buffer>
}

/** Keys in a cryptographic module: wrapping, unwrapping and signing happen inside it. */
export function pkcs11Provider(token: Pkcs11Token): KeyProvider {
  const unwrapInside = async (label: KeyLabel, { sealed, context }: Wrapped): Promise<Handle> => {
    const body = HEADER_BYTES + sizes[label.suite].nonce
    if (readHeader(sealed)?.suite !== label.suite || sealed.length < body) throw errors.notOpened({ context })
    const object = await token.unwrapKey(labelText(label), sealed.subarray(body), {
      nonce: sealed.subarray(HEADER_BYTES, body),
      associated: associatedData(sealed.subarray(0, HEADER_BYTES), context),
    })
    if (object === undefined) throw errors.notOpened({ context })
    return object
  }
  const wrapInside = async (
    label: KeyLabel,
    version: number,
    object: Handle,
    context: string,
  ): Promise<Buffer> => {
    const header = writeHeader({ suite: label.suite, key: version })
    const nonce = randomBytes(sizes[label.suite].nonce)
    const parameters = { nonce, associated: associatedData(header, context) }
    return Buffer.concat([header, nonce, await token.wrapKey(labelText(label), object, parameters)])
  }
  const use = async <T>(object: Handle, work: (object: Handle) => Promise<T>): Promise<T> => {
    try {
      return await work(object)
    } finally {
      await token.destroyObject(object)
    }
  }
  return {
    kind: 'pkcs11',
    has: (label) => token.findKey(labelText(label)),
    async make(label) {
      const name = labelText(label)
      if (!(await token.findKey(name))) await token.generateKey(name, label.use, label.suite)
    },
    wrap: async (label, version, plain, context) =>
      use(await token.createObject(plain), (object) => wrapInside(label, version, object, context)),
    unwrap: async (label, wrapped) =>
      use(await unwrapInside(label, wrapped), (object) => token.getValue(object)),
    async rewrap(from, to, version, items) {
      const fresh: Buffer[] = []
      for (const item of items) {
        const object = await unwrapInside(from, item)
        fresh.push(await use(object, () => wrapInside(to, version, object, item.context)))
      }
      return fresh
    },
    sign: (label, message) => token.sign(labelText(label), message),
    publicKey: (label) => token.publicKey(labelText(label)),
  }
}
