import { createCipheriv, createSecretKey, randomBytes } from 'node:crypto'
import { sealChunk, fileKey, newStreamHeader } from '#modules/trust/keys/crypto/chunked.ts'
import { openBytes, sealBytes } from '#modules/trust/keys/crypto/sealed.ts'
import { signBytes, verifyBytes, makeSigningKey, publicKeyOf } from '#modules/trust/keys/crypto/signature.ts'
import { sm2Decrypt, sm2Encrypt } from '#modules/trust/keys/crypto/sm2-cipher.ts'
import { makeSm2Key, scalarIn, sm2PointOf, sm2PublicKey } from '#modules/trust/keys/crypto/sm2-key.ts'
import { importSuiteKey, makeKeyMaterial, SUITES, type Suite } from '#modules/trust/keys/crypto/suite.ts'
import type { BenchResult } from './result.ts'

type Row = Record<string, string | number>
const SIZES = [4096, 65_536, 1_048_576]
const SAMPLES = 5
const SAMPLE_MS = 200

/** Both suites at three sizes, fields, rewrapping and SM2, beside bare AES-GCM of node:crypto in the same run. */
export async function benchCrypto(): Promise<BenchResult> {
  return {
    title: 'Cryptography: both suites beside bare node:crypto',
    rows: [
      ...SIZES.flatMap((size) => [bare(size), ...SUITES.map((suite) => sealing(suite, size))]),
      ...SUITES.flatMap((suite) => [field(suite), rewrap(suite)]),
      ...publicKey(),
    ],
    note: `Per second of CPU time of the process, so that other work on the machine counts little; median of ${SAMPLES} samples of ${SAMPLE_MS} ms. Sealing makes nonce, header, context and tag of every value; files are sealed in chunks of 64 KB, a megabyte being sixteen of them. Rewrapping opens a data key with one version and seals it with the next. SM2 signs 1 KB natively and encrypts 48 bytes by our own arithmetic.`,
  }
}

function bare(size: number): Row {
  const [key, plain] = [createSecretKey(randomBytes(32)), randomBytes(size)]
  return throughput('bare aes-256-gcm', size, () => {
    const cipher = createCipheriv('aes-256-gcm', key, randomBytes(12))
    cipher.update(plain)
    cipher.final()
    cipher.getAuthTag()
  })
}

function sealing(suite: Suite, size: number): Row {
  const material = makeKeyMaterial(suite)
  const plain = randomBytes(size)
  if (size <= 65_536) {
    const key = importSuiteKey(suite, material)
    return throughput(`${suite}: seal`, size, () => sealBytes(key, 1, plain, 'bench'))
  }
  const file = fileKey(suite, material, newStreamHeader(suite, 1), 'bench')
  return throughput(`${suite}: seal, in chunks`, size, () => {
    for (let at = 0, i = 0; at < size; at += 65_536, i++)
      sealChunk(file, i, false, plain.subarray(at, at + 65_536))
  })
}

function field(suite: Suite): Row {
  const key = importSuiteKey(suite, makeKeyMaterial(suite))
  const value = Buffer.from('330102199003078515')
  return operations(`${suite}: seal a field of 18 characters`, () =>
    sealBytes(key, 1, value, 'field:id\u0000p1'),
  )
}

function rewrap(suite: Suite): Row {
  const [old, fresh] = [1, 2].map(() => importSuiteKey(suite, makeKeyMaterial(suite)))
  if (!old || !fresh) throw new Error('no keys')
  const wrapped = sealBytes(old, 1, makeKeyMaterial(suite), 'data-key:a')
  return operations(`${suite}: rewrap a data key`, () => {
    const plain = openBytes(old, wrapped, 'data-key:a')
    if (plain) sealBytes(fresh, 2, plain, 'data-key:a')
  })
}

function publicKey(): Row[] {
  const message = randomBytes(1024)
  const signing = SUITES.flatMap((suite) => {
    const key = makeSigningKey(suite)
    const spki = publicKeyOf(suite, key)
    const signature = signBytes(suite, key, message)
    const name = suite === 'gm' ? 'SM2' : 'Ed25519'
    return [
      operations(`${name}: sign`, () => signBytes(suite, key, message)),
      operations(`${name}: verify`, () => verifyBytes(suite, spki, message, signature)),
    ]
  })
  const key = makeSm2Key()
  const [scalar, point] = [scalarIn(key), sm2PointOf(sm2PublicKey(key))]
  const sealed = sm2Encrypt(point, makeKeyMaterial('gm'))
  return [
    ...signing,
    operations('SM2: encrypt', () => sm2Encrypt(point, makeKeyMaterial('gm'))),
    operations('SM2: decrypt', () => sm2Decrypt(scalar, sealed)),
  ]
}

function throughput(what: string, size: number, work: () => unknown): Row {
  const rate = perCpuSecond(work)
  return {
    what,
    size: `${size / 1024} KB`,
    'MB/CPU s': Math.round((rate * size) / 1e6),
    'per CPU s': Math.round(rate),
  }
}

function operations(what: string, work: () => unknown): Row {
  return { what, size: '', 'MB/CPU s': '', 'per CPU s': Math.round(perCpuSecond(work)) }
}

function perCpuSecond(work: () => unknown): number {
  const samples = Array.from({ length: SAMPLES + 1 }, () => {
    const before = process.cpuUsage()
    const until = performance.now() + SAMPLE_MS
    let done = 0
    for (; performance.now() < until; done++) work()
    const { user, system } = process.cpuUsage(before)
    return (1e6 * done) / Math.max(1, user + system)
  })
  // The first sample warms the compiler up.
  const counted = samples.slice(1).sort((a, b) => a - b)
  return counted[Math.floor(counted.length / 2)] ?? 0
}
