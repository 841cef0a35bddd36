import { argon2, pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { decrypt, encrypt, importSuiteKey, sizes, type Suite } from './suite.ts'

/**
 * Bytes sealed under a passphrase, for what must be opened where no provider is: the keys inside a backup.
 *
 *     0    1  format, 0x03
 *     1    1  suite: 0x01 Argon2id and AES-256-GCM, 0x02 PBKDF2-HMAC-SM3 and SM4-CTR with HMAC-SM3
 *     2   16  salt
 *    18  12|16  nonce, then ciphertext and tag
 */
const HEADER_BYTES = 18
const FORMAT = 3
const SUITE_CODES = { intl: 1, gm: 2 } as const satisfies Record<Suite, number>
/** RFC 9106, the second recommended setting. */
const ARGON2 = { memory: 65_536, passes: 3, parallelism: 4 }
/** OWASP's count for SHA-256, of about the same cost per step as SM3. */
const PBKDF2_ITERATIONS = 600_000

export async function sealWithPassphrase(suite: Suite, passphrase: string, plain: Buffer): Promise<Buffer> {
  const header = Buffer.concat([Buffer.of(FORMAT, SUITE_CODES[suite]), randomBytes(16)])
  const nonce = randomBytes(sizes[suite].nonce)
  const key = importSuiteKey(suite, await derive(suite, passphrase, header))
  return Buffer.concat([header, nonce, encrypt(key, nonce, plain, header)])
}

/** Undefined where the passphrase is another one or the bytes were changed. */
export async function openWithPassphrase(passphrase: string, sealed: Buffer): Promise<Buffer | undefined> {
  const suite = sealed[1] === SUITE_CODES.intl ? 'intl' : sealed[1] === SUITE_CODES.gm ? 'gm' : undefined
  if (sealed[0] !== FORMAT || !suite) return undefined
  const body = HEADER_BYTES + sizes[suite].nonce
  if (sealed.length < body) return undefined
  const header = sealed.subarray(0, HEADER_BYTES)
  const key = importSuiteKey(suite, await derive(suite, passphrase, header))
  return decrypt(key, sealed.subarray(HEADER_BYTES, body), sealed.subarray(body), header)
}

function derive(suite: Suite, passphrase: string, header: Buffer): Promise<Buffer> {
  const [salt, length] = [header.subarray(2), sizes[suite].key]
  if (suite === 'gm') return promisify(pbkdf2)(passphrase, salt, PBKDF2_ITERATIONS, length, 'sm3')
  return promisify(argon2)('argon2id', { message: passphrase, nonce: salt, tagLength: length, ...ARGON2 })
}
