import { hkdfSync } from 'node:crypto'
import { signingKeyFromSeed } from '../crypto/signature.ts'
import { sizes } from '../crypto/suite.ts'
import { errors } from '../errors.ts'
import { labelText, type KeyLabel, type KeyProvider } from './key-provider.ts'
import { localOperations } from './local-keys.ts'

const SECRET_BYTES = 32

/**
 * Keys from the environment, as a secret store injects them: YUZHI_KEK_1, YUZHI_KEK_2 … (YUZHI_KEK is the first), each 32 random
 * bytes in base64. Both suites' keys are derived from the version's secret, with HKDF over the suite's own hash; the keys that
 * sign come from the first.
 */
export function environmentProvider(env: NodeJS.ProcessEnv): KeyProvider {
  const secretOf = (label: KeyLabel): Buffer | undefined => {
    const version = label.use === 'wrap' ? Number(label.name) : 1
    const text = env[`YUZHI_KEK_${version}`] ?? (version === 1 ? env['YUZHI_KEK'] : undefined)
    if (text === undefined) return undefined
    const secret = Buffer.from(text, 'base64')
    if (secret.length === SECRET_BYTES) return secret
    throw new Error(`The setting YUZHI_KEK_${version} is not ${SECRET_BYTES} bytes in base64.`)
  }
  const material = (label: KeyLabel): Buffer | undefined => {
    const secret = secretOf(label)
    if (!secret) return undefined
    const hash = label.suite === 'gm' ? 'sm3' : 'sha256'
    const derive = (bytes: number): Buffer =>
      Buffer.from(hkdfSync(hash, secret, '', `yuzhi/${labelText(label)}`, bytes))
    return label.use === 'wrap' ? derive(sizes[label.suite].key) : signingKeyFromSeed(label.suite, derive(40))
  }
  const has = (label: KeyLabel): boolean => secretOf(label) !== undefined
  return {
    kind: 'environment',
    ...localOperations(async (label) => material(label)),
    has: async (label) => has(label),
    async make(label) {
      if (!has(label)) throw errors.cannotMake({ setting: `YUZHI_KEK_${Number(label.name)}` })
    },
  }
}
