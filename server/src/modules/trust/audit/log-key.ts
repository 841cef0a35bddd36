import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'

/**
 * The key that signs this installation's checkpoints: made once, in the data folder, readable by its owner only. Whoever
 * holds it can sign another history; that is why a witness keeps what was signed.
 */
export function readLogKey({ dataDir }: Config): { signer: KeyObject; verifier: KeyObject } {
  const folder = join(dataDir, 'audit')
  const file = join(folder, 'log-key.pem')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    const { privateKey } = generateKeyPairSync('ed25519')
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  }
  const signer = createPrivateKey(readFileSync(file))
  return { signer, verifier: createPublicKey(signer) }
}
