import { createSign, generateKeyPairSync, sign } from 'node:crypto'
import { expect, it } from 'vitest'
import { compareSm2, leadingZeroCases, randomCase } from '../testing/compare-sm2.ts'
import { hasOpenssl, openssl, smCrypto, smCryptoV2 } from '../testing/sm2-peers.ts'
import { sm2Decrypt, sm2Encrypt } from './sm2-cipher.ts'
import { GENERATOR, isOnCurve, multiply, multiplyGenerator, N, P, pointsAt } from './sm2-curve.ts'
import { sm2CiphertextFromDer, sm2CiphertextToDer } from './sm2-der.ts'
import {
  decodePoint,
  encodePoint,
  makeSm2Key,
  mustBeSm2,
  nativePrivateKey,
  numberOf,
  scalarIn,
  sm2KeyFromScalar,
  sm2PointOf,
} from './sm2-key.ts'
import { identityHash, publicKeyOf, sm2Sign, sm2Verify } from './signature.ts'

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex')

/** GB/T 32918.5-2017, annex A.2: the key, the identity's hash and the signature of "message digest". */
const sample = {
  privateKey: sm2KeyFromScalar(
    numberOf(hex('3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8')),
  ),
  z: 'b2e14c5c79c6df5b85f4fe7ed8db7a262b9da7e07ccb0ea9f4747b8ccda8a4f3',
  message: Buffer.from('message digest'),
  signature: hex(
    '3046 022100 F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3 022100 B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA',
  ),
}

it('makes the sample values of GB/T 32918.5', () => {
  const publicKey = publicKeyOf('gm', sample.privateKey)
  expect(identityHash(publicKey, '1234567812345678').toString('hex')).toBe(sample.z)
  expect(sm2Verify(publicKey, sample.message, sample.signature)).toBe(true)
  const k = numberOf(hex('59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21'))
  const sealed = sm2Encrypt(sm2PointOf(publicKey), Buffer.from('encryption standard'), k)
  expect(sealed.toString('hex')).toBe(
    [
      '04',
      '04ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73',
      'e858f9d81e5430a57b36daab8f950a3c64e6ee6a63094d99283aff767e124df0',
      '59983c18f809e262923c53aec295d30383b54e39d609d160afcb1908d0bd8766',
      '21886ca989ca9c7d58087307ca93092d651efa',
    ].join(''),
  )
})

it('agrees with two other implementations, leading zeros included', { timeout: 60_000 }, () => {
  const cases = Array.from({ length: 40 }, (_, i) => randomCase('test', i))
  const zeros = leadingZeroCases('test', 6)
  expect(zeros).toHaveLength(18)
  const faults = [...cases, ...zeros].flatMap((one) => compareSm2(smCryptoV2, one))
  expect([...faults, ...zeros.slice(0, 9).flatMap((one) => compareSm2(smCrypto, one))]).toEqual([])
})

it.skipIf(!hasOpenssl())('agrees with the openssl program', () => {
  const cases = [randomCase('openssl', 0), randomCase('openssl', 1), ...leadingZeroCases('openssl', 1)]
  expect(cases.flatMap((one) => compareSm2(openssl, one))).toEqual([])
})

it('trap 1: a key fresh from generateKeyPair signs by ECDSA; it is refused, and ours never is one', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' })
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' })
  const publicKey = publicKeyOf('gm', pkcs8)
  const ecdsa = createSign('sm3')
    .update(identityHash(publicKey, '1234567812345678'))
    .update('m')
    .sign(privateKey)
  expect(smCryptoV2.verify(publicKey, Buffer.from('m'), ecdsa)).toBe(false)
  expect(() => mustBeSm2(privateKey)).toThrow('ECDSA')
  expect(nativePrivateKey(pkcs8).asymmetricKeyType).toBeUndefined()
  expect(smCryptoV2.verify(publicKey, Buffer.from('m'), sm2Sign(pkcs8, Buffer.from('m')))).toBe(true)
})

it('trap 2: the one-shot interface signs without the identity; ours signs with it', () => {
  const pkcs8 = makeSm2Key()
  const publicKey = publicKeyOf('gm', pkcs8)
  const message = Buffer.from('申请')
  expect(sm2Verify(publicKey, message, sign('sm3', message, nativePrivateKey(pkcs8)))).toBe(false)
  const named = sm2Sign(pkcs8, message, 'ALICE123@YAHOO.COM')
  expect(sm2Verify(publicKey, message, named)).toBe(false)
  expect(sm2Verify(publicKey, message, named, 'ALICE123@YAHOO.COM')).toBe(true)
})

it('trap 3: needs no ECDH of Node, which fails for SM2 from Node 24 on', () => {
  // The product of encryption and decryption with keys Node made: were it ECDH by Node, this could not run.
  const pkcs8 = makeSm2Key()
  const point = sm2PointOf(publicKeyOf('gm', pkcs8))
  expect(multiplyGenerator(scalarIn(pkcs8))).toEqual(point)
  const sealed = sm2Encrypt(point, Buffer.from('密钥'))
  expect(sm2Decrypt(scalarIn(pkcs8), sealed)?.toString()).toBe('密钥')
})

it('refuses points that are not on the curve, out of range, infinite or compressed', () => {
  const { x, y } = GENERATOR
  expect(isOnCurve(GENERATOR)).toBe(true)
  for (const wrong of [
    { x, y: y + 1n },
    { x: x + P, y },
    { x, y: y - P },
    { x: 0n, y: 0n },
  ])
    expect(isOnCurve(wrong)).toBe(false)
  expect(decodePoint(encodePoint({ x, y: y ^ 1n }))).toBeUndefined()
  expect(decodePoint(Buffer.concat([Buffer.of(2), encodePoint(GENERATOR).subarray(1, 33)]))).toBeUndefined()
  expect(multiply(GENERATOR, N)).toBeUndefined()
  expect(multiply(GENERATOR, N + 5n)).toEqual(multiplyGenerator(5n))
  expect(multiply(GENERATOR, N - 1n)).toEqual({ x, y: P - y })
  const key = scalarIn(makeSm2Key())
  const offCurve = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 1), Buffer.alloc(40)])
  expect(sm2Decrypt(key, offCurve)).toBeUndefined()
})

it('finds every change of a ciphertext, in both encodings', () => {
  const key = scalarIn(makeSm2Key())
  const point = multiplyGenerator(key)
  if (!point) throw new Error('no point')
  const sealed = sm2Encrypt(point, Buffer.from('0123456789'))
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(sm2Decrypt(key, changed), `byte ${at}`).toBeUndefined()
  }
  const der = sm2CiphertextToDer(sealed)
  expect(sm2CiphertextFromDer(der)).toEqual(sealed)
  for (let cut = 0; cut < der.length; cut++)
    expect(sm2CiphertextFromDer(der.subarray(0, cut))).toBeUndefined()
})

it('keeps leading zeros in ASN.1 and in points', () => {
  const [low] = [1n, 2n, 3n, 4n, 5n, 6n].flatMap(pointsAt)
  if (!low) throw new Error('no point with so small an x')
  const sealed = Buffer.concat([encodePoint(low), Buffer.alloc(32), Buffer.from('x')])
  expect(sm2CiphertextFromDer(sm2CiphertextToDer(sealed))).toEqual(sealed)
  expect(decodePoint(encodePoint(low))).toEqual(low)
})
