import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openBytes, readHeader, sealBytes, sealedFromText, sealedToText } from './sealed.ts'
import { importSuiteKey, makeKeyMaterial, sizes, SUITES } from './suite.ts'

it.each(SUITES)('%s: opens with the same key, number and context, and names suite and key', (suite) => {
  const key = importSuiteKey(suite, makeKeyMaterial(suite))
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.string(),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      (plain, context, number) => {
        const sealed = sealBytes(key, number, Buffer.from(plain), context)
        expect(readHeader(sealed)).toEqual({ suite, key: number })
        expect(sealed.length).toBe(6 + sizes[suite].nonce + plain.length + sizes[suite].tag)
        expect(openBytes(key, sealed, context)).toEqual(Buffer.from(plain))
        expect(openBytes(key, sealed, `${context}.`)).toBeUndefined()
        expect(sealedFromText(sealedToText(sealed))).toEqual(sealed)
      },
    ),
  )
})

it.each(SUITES)('%s: finds every changed, missing or added byte', (suite) => {
  const key = importSuiteKey(suite, makeKeyMaterial(suite))
  const sealed = sealBytes(key, 7, Buffer.from('三十三万元'), 'field:amount')
  for (let at = 0; at < sealed.length; at++) {
    for (const bit of [1, 128]) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ bit
      expect(openBytes(key, changed, 'field:amount'), `byte ${at}`).toBeUndefined()
    }
    expect(openBytes(key, sealed.subarray(0, at), 'field:amount')).toBeUndefined()
  }
  expect(openBytes(key, Buffer.concat([sealed, Buffer.of(0)]), 'field:amount')).toBeUndefined()
  const other = importSuiteKey(suite, makeKeyMaterial(suite))
  expect(openBytes(other, sealed, 'field:amount')).toBeUndefined()
})

it('refuses what is no sealed text', () => {
  for (const text of [
    '',
    'yz1',
    'yz1.rc4.1.AAAA',
    'yz1.gm.x.AAAA',
    'yz1.gm.99999999999.AAAA',
    'yz1.gm.01.AAAA',
  ])
    expect(sealedFromText(text)).toBeUndefined()
  expect(() => importSuiteKey('gm', Buffer.alloc(32))).toThrow('48 bytes')
})
