import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sm2 as first } from 'sm-crypto'
import { sm2 as second } from 'sm-crypto-v2'
import { sm2CiphertextFromDer, sm2CiphertextToDer } from '../crypto/sm2-der.ts'
import { bytesOf, encodePoint, scalarIn, sm2PointOf } from '../crypto/sm2-key.ts'
import { DEFAULT_ID } from '../crypto/signature.ts'

/** Another implementation of SM2: private keys in PKCS#8 DER, public ones in SPKI DER, ciphertexts as 04 ‖ C1 ‖ C3 ‖ C2. */
export type Sm2Peer = {
  name: string
  sign(privateKey: Buffer, message: Buffer): Buffer
  verify(publicKey: Buffer, message: Buffer, signature: Buffer): boolean
  encrypt(publicKey: Buffer, plain: Buffer): Buffer
  decrypt(privateKey: Buffer, sealed: Buffer): Buffer
}

const privateHex = (pkcs8: Buffer): string => bytesOf(scalarIn(pkcs8)).toString('hex')
const publicHex = (spki: Buffer): string => encodePoint(sm2PointOf(spki)).toString('hex')
const options = { hash: true, der: true }

export const smCrypto: Sm2Peer = {
  name: 'sm-crypto',
  sign: (key, message) => Buffer.from(first.doSignature([...message], privateHex(key), options), 'hex'),
  verify: (key, message, signature) =>
    first.doVerifySignature([...message], signature.toString('hex'), publicHex(key), options),
  encrypt: (key, plain) => Buffer.from(`04${first.doEncrypt([...plain], publicHex(key), 1)}`, 'hex'),
  decrypt: (key, sealed) =>
    Buffer.from(first.doDecrypt(sealed.subarray(1).toString('hex'), privateHex(key), 1, { output: 'array' })),
}

export const smCryptoV2: Sm2Peer = {
  name: 'sm-crypto-v2',
  sign: (key, message) => Buffer.from(second.doSignature(message, privateHex(key), options), 'hex'),
  verify: (key, message, signature) =>
    second.doVerifySignature(message, signature.toString('hex'), publicHex(key), options),
  encrypt: (key, plain) => Buffer.from(`04${second.doEncrypt(plain, publicHex(key), 1)}`, 'hex'),
  decrypt: (key, sealed) =>
    Buffer.from(
      second.doDecrypt(sealed.subarray(1).toString('hex'), privateHex(key), 1, { output: 'array' }),
    ),
}

/** The `openssl` program: another version than the one inside Node, and another road through it. */
export const openssl: Sm2Peer = {
  name: 'openssl',
  sign: (key, message) =>
    withFiles({ key: pem(key, 'PRIVATE'), message }, (at) => run(['-sign', ...signing(at, 'key')])),
  verify: (key, message, signature) =>
    withFiles({ key: pem(key, 'PUBLIC'), message, signature }, (at) => {
      try {
        run(['-verify', '-pubin', '-sigfile', at('signature'), ...signing(at, 'key')])
        return true
      } catch {
        return false
      }
    }),
  encrypt: (key, plain) =>
    withFiles({ key: pem(key, 'PUBLIC'), plain }, (at) => {
      const der = run(['-encrypt', '-pubin', '-inkey', at('key'), '-in', at('plain')])
      return sm2CiphertextFromDer(der) ?? Buffer.alloc(0)
    }),
  decrypt: (key, sealed) =>
    withFiles({ key: pem(key, 'PRIVATE'), sealed: sm2CiphertextToDer(sealed) }, (at) =>
      run(['-decrypt', '-inkey', at('key'), '-in', at('sealed')]),
    ),
}

/** Whether the program is on this machine. */
export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function signing(at: (name: string) => string, key: string): string[] {
  const identity = ['-pkeyopt', `distid:${DEFAULT_ID}`]
  return ['-rawin', '-digest', 'sm3', ...identity, '-inkey', at(key), '-in', at('message')]
}

function run(args: readonly string[]): Buffer {
  return execFileSync('openssl', ['pkeyutl', ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
}

function pem(der: Buffer, kind: 'PRIVATE' | 'PUBLIC'): Buffer {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return Buffer.from([`-----BEGIN ${kind} KEY-----`, ...lines, `-----END ${kind} KEY-----`, ''].join('\n'))
}

function withFiles<T>(files: Record<string, Buffer>, work: (at: (name: string) => string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'yuzhi-sm2-'))
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    return work((name) => join(folder, name))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
