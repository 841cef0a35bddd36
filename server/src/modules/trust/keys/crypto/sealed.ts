import { randomBytes } from 'node:crypto'
import { decrypt, encrypt, sizes, type Suite, type SuiteKey } from './suite.ts'

/**
 * The binary format of every sealed value:
 *
 *     0      1  format, 0x01
 *     1      1  suite: 0x01 AES-256-GCM, 0x02 SM4-CTR with HMAC-SM3
 *     2      4  number of the key, big-endian: a data key, or a version of the key-encryption key
 *     6  12|16  nonce, fresh for every value
 *            …  ciphertext, then a tag of 16 or 32 bytes
 *
 * The first six bytes and the context are authenticated. As text: `yz1.<suite>.<number>.<nonce … tag in base64url>`.
 */
export const HEADER_BYTES = 6
const FORMAT = 1
const SUITE_CODES = { intl: 1, gm: 2 } as const satisfies Record<Suite, number>
const TEXT = /^yz1\.(intl|gm)\.(0|[1-9]\d{0,9})\.([A-Za-z0-9_-]+)$/

export type Header = { suite: Suite; key: number }

/** Encrypts bytes for one place, the context: a value moved to another place does not open. */
export function sealBytes(key: SuiteKey, number: number, plain: Buffer, context: string): Buffer {
  const header = writeHeader({ suite: key.suite, key: number })
  const nonce = randomBytes(sizes[key.suite].nonce)
  return Buffer.concat([header, nonce, encrypt(key, nonce, plain, associatedData(header, context))])
}

/** The plain bytes, or undefined where the value, its key or its context is not the one it was sealed with. */
export function openBytes(key: SuiteKey, sealed: Buffer, context: string): Buffer | undefined {
  const header = readHeader(sealed)
  if (header?.suite !== key.suite) return undefined
  const body = HEADER_BYTES + sizes[key.suite].nonce
  if (sealed.length < body) return undefined
  const associated = associatedData(sealed.subarray(0, HEADER_BYTES), context)
  return decrypt(key, sealed.subarray(HEADER_BYTES, body), sealed.subarray(body), associated)
}

/** Which suite and key a sealed value names; undefined where it is not one. */
export function readHeader(sealed: Buffer): Header | undefined {
  if (sealed.length < HEADER_BYTES || sealed[0] !== FORMAT) return undefined
  const key = sealed.readUInt32BE(2)
  if (sealed[1] === SUITE_CODES.intl) return { suite: 'intl', key }
  return sealed[1] === SUITE_CODES.gm ? { suite: 'gm', key } : undefined
}

export function sealedToText(sealed: Buffer): string {
  const header = readHeader(sealed)
  if (!header) throw new Error('Not a sealed value.')
  return `yz1.${header.suite}.${header.key}.${sealed.subarray(HEADER_BYTES).toString('base64url')}`
}

/** The binary form of a sealed text; undefined where the text is none. */
export function sealedFromText(text: string): Buffer | undefined {
  const [, suite, key, body] = TEXT.exec(text) ?? []
  if (body === undefined || Number(key) > 0xffff_ffff) return undefined
  return Buffer.concat([
    writeHeader({ suite: suite as Suite, key: Number(key) }),
    Buffer.from(body, 'base64url'),
  ])
}

export function writeHeader({ suite, key }: Header): Buffer {
  const header = Buffer.allocUnsafe(HEADER_BYTES)
  header[0] = FORMAT
  header[1] = SUITE_CODES[suite]
  header.writeUInt32BE(key, 2)
  return header
}

/** What is authenticated without being contained. */
export function associatedData(header: Buffer, context: string): Buffer {
  return Buffer.concat([header, Buffer.from(context, 'utf8')])
}
