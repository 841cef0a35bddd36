import { bytesOf, numberOf } from './sm2-key.ts'

const C1_BYTES = 65
const C3_BYTES = 32

/** C1 ‖ C3 ‖ C2 as the ASN.1 of GM/T 0009-2012, which OpenSSL and other departments' systems read. */
export function sm2CiphertextToDer(sealed: Buffer): Buffer {
  return element(
    0x30,
    Buffer.concat([
      integer(sealed.subarray(1, 33)),
      integer(sealed.subarray(33, C1_BYTES)),
      element(0x04, sealed.subarray(C1_BYTES, C1_BYTES + C3_BYTES)),
      element(0x04, sealed.subarray(C1_BYTES + C3_BYTES)),
    ]),
  )
}

/** The reverse; undefined where the bytes are not this ASN.1. */
export function sm2CiphertextFromDer(der: Buffer): Buffer | undefined {
  const sequence = read(der, 0x30)
  const x = sequence && read(sequence.value, 0x02)
  const y = x && read(x.rest, 0x02)
  const c3 = y && read(y.rest, 0x04)
  const c2 = c3 && read(c3.rest, 0x04)
  if (!c2 || sequence.rest.length + c2.rest.length > 0 || c3.value.length !== C3_BYTES) return undefined
  if (x.value.length > 33 || y.value.length > 33) return undefined
  const [xNumber, yNumber] = [numberOf(x.value), numberOf(y.value)]
  if (xNumber >> 256n !== 0n || yNumber >> 256n !== 0n) return undefined
  return Buffer.concat([Buffer.of(4), bytesOf(xNumber), bytesOf(yNumber), c3.value, c2.value])
}

/** DER integers drop leading zeros and take one where the first bit would mean a sign. */
function integer(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0)
  const digits = start < 0 ? Buffer.of(0) : bytes.subarray(start)
  return element(0x02, (digits[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), digits]) : digits)
}

function element(tag: number, value: Buffer): Buffer {
  return Buffer.concat([Buffer.of(tag), lengthOf(value.length), value])
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length)
  const hex = length.toString(16)
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')
  return Buffer.concat([Buffer.of(0x80 | bytes.length), bytes])
}

function read(der: Buffer, tag: number): { value: Buffer; rest: Buffer } | undefined {
  const first = der[1]
  if (der[0] !== tag || first === undefined) return undefined
  const size = first < 0x80 ? 0 : first & 0x7f
  if (size > 4 || der.length < 2 + size) return undefined
  const length = size === 0 ? first : der.readUIntBE(2, size)
  const end = 2 + size + length
  return der.length < end ? undefined : { value: der.subarray(2 + size, end), rest: der.subarray(end) }
}
