import { sealBytes, openBytes } from '../crypto/sealed.ts'
import { publicKeyOf, signBytes } from '../crypto/signature.ts'
import { importSuiteKey, type SuiteKey } from '../crypto/suite.ts'
import { errors } from '../errors.ts'
import { labelText, type KeyLabel, type KeyProvider } from './key-provider.ts'

/** Where a provider without hardware finds the bytes of a key; undefined where it has none. */
export type MaterialSource = (label: KeyLabel) => Promise<Buffer | undefined>

type Operations = Pick<KeyProvider, 'wrap' | 'unwrap' | 'rewrap' | 'sign' | 'publicKey'>

/** The operations of a provider over keys in this process's memory: loaded when first used, then kept. */
export function localOperations(source: MaterialSource): Operations {
  const wrapping = new Map<string, SuiteKey>()
  const material = async (label: KeyLabel): Promise<Buffer> => {
    const bytes = await source(label)
    if (!bytes) throw errors.keyMissing({ key: labelText(label) })
    return bytes
  }
  const wrappingKey = async (label: KeyLabel): Promise<SuiteKey> => {
    const name = labelText(label)
    const known = wrapping.get(name) ?? importSuiteKey(label.suite, await material(label))
    wrapping.set(name, known)
    return known
  }
  return {
    async wrap(label, version, plain, context) {
      return sealBytes(await wrappingKey(label), version, plain, context)
    },
    async unwrap(label, { sealed, context }) {
      return mustOpen(await wrappingKey(label), sealed, context)
    },
    async rewrap(from, to, version, items) {
      const [old, fresh] = [await wrappingKey(from), await wrappingKey(to)]
      return items.map(({ sealed, context }) =>
        sealBytes(fresh, version, mustOpen(old, sealed, context), context),
      )
    },
    async sign(label, message) {
      return signBytes(label.suite, await material(label), message)
    },
    async publicKey(label) {
      return publicKeyOf(label.suite, await material(label))
    },
  }
}

function mustOpen(key: SuiteKey, sealed: Buffer, context: string): Buffer {
  const plain = openBytes(key, sealed, context)
  if (!plain) throw errors.notOpened({ context })
  return plain
}
