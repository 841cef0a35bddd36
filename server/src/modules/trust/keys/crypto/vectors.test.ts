import { createCipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repositoryRoot } from '#platform/samples.ts'
import { sm4Ccm, sm4Gcm } from '../testing/sm4-aead.ts'

const folder = join(repositoryRoot, '..', 'shared', 'vectors')
const hex = (text: string): Buffer => Buffer.from(text, 'hex')

type Test = Record<string, string> & {
  tcId: number
  size: number
  result: 'valid' | 'invalid' | 'acceptable'
}
type Group = { tagSize: number; keySize: number; ivSize: number; tests: Test[] }

/** A file of Project Wycheproof (C2SP/wycheproof, testvectors_v1), where it lies beside the repository. */
function wycheproof(name: string): Group[] {
  return (JSON.parse(readFileSync(join(folder, `${name}_test.json`), 'utf8')) as { testGroups: Group[] })
    .testGroups
}

/** Runs all tests of a file: a valid one must give its answer, an invalid one must not. Tells how many ran. */
function runAll(
  name: string,
  answers: (test: Test, group: Group) => boolean,
): { ran: number; wrong: number[] } {
  const wrong: number[] = []
  let ran = 0
  for (const group of wycheproof(name)) {
    for (const test of group.tests) {
      ran++
      if (answers(test, group) !== (test.result !== 'invalid')) wrong.push(test.tcId)
    }
  }
  return { ran, wrong }
}

function isAnswer(test: Test, { body, tag }: { body: Buffer; tag: Buffer }): boolean {
  return body.equals(hex(test['ct'] ?? '')) && tag.equals(hex(test['tag'] ?? ''))
}

const parts = (test: Test): [Buffer, Buffer, Buffer, Buffer] => [
  hex(test['key'] ?? ''),
  hex(test['iv'] ?? ''),
  hex(test['aad'] ?? ''),
  hex(test['msg'] ?? ''),
]

it('makes the sample values of the standards', () => {
  // GB/T 32905-2016, annex A.1.
  expect(createHash('sm3').update('abc').digest('hex')).toBe(
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  )
  // GB/T 32907-2016, annex A.1.
  const key = hex('0123456789abcdeffedcba9876543210')
  const ecb = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
  expect(ecb.update(key).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
  // RFC 8998, appendix A.1: SM4-GCM.
  const text = hex(
    'aa'.repeat(8) +
      'bb'.repeat(8) +
      'cc'.repeat(8) +
      'dd'.repeat(8) +
      'ee'.repeat(8) +
      'ff'.repeat(8) +
      'ee'.repeat(8) +
      'aa'.repeat(8),
  )
  const gcm = sm4Gcm(
    key,
    hex('00001234567800000000abcd'),
    hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'),
    text,
  )
  expect(gcm.tag.toString('hex')).toBe('83de3541e4c2b58177e065a9bf7b62ec')
})

const missing = !existsSync(folder)

it.skipIf(missing)('passes Wycheproof for HMAC-SM3 and HKDF-SHA-256', () => {
  const mac = runAll('hmac_sm3', (test, { tagSize }) => {
    const tag = createHmac('sm3', hex(test['key'] ?? ''))
      .update(hex(test['msg'] ?? ''))
      .digest()
    return tag.subarray(0, tagSize / 8).equals(hex(test['tag'] ?? ''))
  })
  expect(mac).toEqual({ ran: 174, wrong: [] })
  const hkdf = runAll('hkdf_sha256', (test) => {
    const [ikm, salt, info] = ['ikm', 'salt', 'info'].map((name) => hex(test[name] ?? ''))
    if (!ikm || !salt || !info || test.size > 255 * 32) return false
    return Buffer.from(hkdfSync('sha256', ikm, salt, info, test.size)).equals(hex(test['okm'] ?? ''))
  })
  expect(hkdf).toEqual({ ran: 86, wrong: [] })
})

it.skipIf(missing)('passes Wycheproof for SM4-GCM and SM4-CCM', () => {
  const gcm = runAll('sm4_gcm', (test) => {
    const [key, iv, aad, text] = parts(test)
    return iv.length > 0 && isAnswer(test, sm4Gcm(key, iv, aad, text))
  })
  expect(gcm).toEqual({ ran: 104, wrong: [] })
  const ccm = runAll('sm4_ccm', (test, { tagSize }) => {
    const [key, iv, aad, text] = parts(test)
    // RFC 3610: nonces of 7 to 13 bytes, tags of 4 to 16 in steps of two.
    const allowed = iv.length >= 7 && iv.length <= 13 && [4, 6, 8, 10, 12, 14, 16].includes(tagSize / 8)
    return allowed && isAnswer(test, sm4Ccm(key, iv, aad, text, tagSize / 8))
  })
  expect(ccm).toEqual({ ran: 184, wrong: [] })
})

it.skipIf(missing)('passes Wycheproof for AES-GCM', () => {
  // OpenSSL takes nonces of up to 128 bytes; these three are of 255 and more. The suite's own are of 12 bytes.
  const refusedByNode = [268, 272, 276]
  const refused: number[] = []
  const { ran, wrong } = runAll('aes_gcm', (test, { keySize }) => {
    const [key, iv, aad, text] = parts(test)
    if (iv.length === 0) return false
    try {
      const cipher = createCipheriv(`aes-${keySize as 256}-gcm`, key, iv).setAAD(aad)
      const body = Buffer.concat([cipher.update(text), cipher.final()])
      return isAnswer(test, { body, tag: cipher.getAuthTag() })
    } catch {
      refused.push(test.tcId)
      return false
    }
  })
  expect({ ran, wrong, refused }).toEqual({ ran: 316, wrong: refusedByNode, refused: refusedByNode })
})
