import { hkdfSync, randomBytes } from 'node:crypto'
import { decrypt, encrypt, importSuiteKey, sizes, type Suite, type SuiteKey } from './suite.ts'

/**
 * The format of encrypted files and streams (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015):
 *
 *     0    1  format, 0x02
 *     1    1  suite, as in sealed values
 *     2    4  number of the data key, big-endian
 *     6   16  salt: the file's own key is derived from the data key, the salt and the context
 *    22    …  chunks of 65,536 bytes of ciphertext and a tag; the last one may be shorter
 *
 * A chunk's nonce is its number and whether it is the last, so that chunks cannot be dropped, moved, repeated or taken from
 * another file, and each can be read alone. The 22 bytes are authenticated with every chunk.
 */
export const CHUNK_BYTES = 65_536
export const STREAM_HEADER_BYTES = 22
const FORMAT = 2
const SUITE_CODES = { intl: 1, gm: 2 } as const satisfies Record<Suite, number>

export type StreamHeader = { suite: Suite; key: number; salt: Buffer }

/** What one file is read and written with. */
export type FileKey = { key: SuiteKey; header: Buffer }

export function newStreamHeader(suite: Suite, key: number): Buffer {
  const header = Buffer.alloc(6)
  header[0] = FORMAT
  header[1] = SUITE_CODES[suite]
  header.writeUInt32BE(key, 2)
  return Buffer.concat([header, randomBytes(STREAM_HEADER_BYTES - 6)])
}

/** Undefined where the bytes do not begin an encrypted file. */
export function readStreamHeader(bytes: Buffer): StreamHeader | undefined {
  if (bytes.length < STREAM_HEADER_BYTES || bytes[0] !== FORMAT) return undefined
  const suite = bytes[1] === SUITE_CODES.intl ? 'intl' : bytes[1] === SUITE_CODES.gm ? 'gm' : undefined
  return suite && { suite, key: bytes.readUInt32BE(2), salt: bytes.subarray(6, STREAM_HEADER_BYTES) }
}

/** The file's own key: under another context, or with another file's salt, nothing opens. */
export function fileKey(suite: Suite, material: Buffer, header: Buffer, context: string): FileKey {
  const salt = header.subarray(6, STREAM_HEADER_BYTES)
  const derived = hkdfSync(
    suite === 'gm' ? 'sm3' : 'sha256',
    material,
    salt,
    infoOf(context),
    sizes[suite].key,
  )
  return { key: importSuiteKey(suite, Buffer.from(derived)), header: Buffer.from(header) }
}

export function sealChunk({ key, header }: FileKey, index: number, last: boolean, plain: Buffer): Buffer {
  return encrypt(key, nonceOf(key.suite, index, last), plain, header)
}

/** Undefined where the chunk is not this one of this file. */
export function openChunk(
  { key, header }: FileKey,
  index: number,
  last: boolean,
  sealed: Buffer,
): Buffer | undefined {
  return decrypt(key, nonceOf(key.suite, index, last), sealed, header)
}

/** How many bytes a full chunk takes in the file. */
export function sealedChunkBytes(suite: Suite): number {
  return CHUNK_BYTES + sizes[suite].tag
}

/** HKDF takes at most 1,024 bytes of info in Node; a context is short. */
function infoOf(context: string): Buffer {
  return Buffer.from(`yuzhi/stream/${context}`, 'utf8')
}

/** Last or not, then the number; SM4-CTR counts its blocks in the four bytes that follow. */
function nonceOf(suite: Suite, index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(sizes[suite].nonce)
  nonce[0] = last ? 1 : 0
  nonce.writeUIntBE(index, 6, 6)
  return nonce
}
