import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBytes } from '../crypto/signature.ts'
import { makeKeyMaterial, SUITES } from '../crypto/suite.ts'
import { softwareToken } from '../testing/software-token.ts'
import { environmentProvider } from './environment-provider.ts'
import { fileProvider } from './file-provider.ts'
import { kekLabel, type KeyProvider } from './key-provider.ts'
import { pkcs11Provider } from './pkcs11-provider.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yuzhi-keys-'))
})
afterAll(() => rm(folder, { recursive: true }))

const secret = (): string => randomBytes(32).toString('base64')
const environment = { YUZHI_KEK: secret(), YUZHI_KEK_2: secret() }
const providers: Record<string, () => KeyProvider> = {
  file: () => fileProvider(join(folder, 'keys')),
  environment: () => environmentProvider(environment),
  pkcs11: () => pkcs11Provider(softwareToken().token),
}

describe.each(Object.keys(providers))('provider %s', (name) => {
  it.each(SUITES)('wraps, unwraps, wraps anew and signs in suite %s', async (suite) => {
    const provider = (providers[name] as () => KeyProvider)()
    const [old, fresh] = [kekLabel(1, suite), kekLabel(2, suite)]
    for (const label of [old, fresh]) await provider.make(label)
    expect([await provider.has(old), await provider.has(kekLabel(9, suite))]).toEqual([true, false])
    const plain = makeKeyMaterial(suite)
    const sealed = await provider.wrap(old, 1, plain, 'a')
    expect(await provider.unwrap(old, { sealed, context: 'a' })).toEqual(plain)
    const [again] = await provider.rewrap(old, fresh, 2, [{ sealed, context: 'a' }])
    if (!again) throw new Error('nothing wrapped')
    expect(again.readUInt32BE(2)).toBe(2)
    expect(await provider.unwrap(fresh, { sealed: again, context: 'a' })).toEqual(plain)
    for (const [label, wrapped] of [
      [old, { sealed: again, context: 'a' }],
      [old, { sealed, context: 'b' }],
      [old, { sealed: sealed.subarray(0, 20), context: 'a' }],
    ] as const)
      await expect(provider.unwrap(label, wrapped)).rejects.toMatchObject({ code: 'keys.notOpened' })
    const signer = { use: 'sign', name: 'audit', suite } as const
    await provider.make(signer)
    const [message, publicKey] = [Buffer.from('检查点'), await provider.publicKey(signer)]
    const signature = await provider.sign(signer, message)
    expect(verifyBytes(suite, publicKey, message, signature)).toBe(true)
    expect(verifyBytes(suite, publicKey, Buffer.from('检查点2'), signature)).toBe(false)
  })
})

it('file: a key that is there is never overwritten, and survives a new process', async () => {
  const label = kekLabel(7, 'gm')
  await Promise.all([1, 2, 3].map(() => fileProvider(folder).make(label)))
  const sealed = await fileProvider(folder).wrap(label, 7, Buffer.alloc(48, 1), 'x')
  await fileProvider(folder).make(label)
  expect(await fileProvider(folder).unwrap(label, { sealed, context: 'x' })).toEqual(Buffer.alloc(48, 1))
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([])
  expect((await stat(join(folder, 'wrap-0007-gm.key'))).mode & 0o777).toBe(0o600)
  await writeFile(join(folder, 'wrap-0008-gm.key'), 'half')
  await expect(fileProvider(folder).wrap(kekLabel(8, 'gm'), 8, Buffer.alloc(48), 'x')).rejects.toThrow(
    '48 bytes',
  )
})

it('environment: derives the same keys again, and asks for the next version instead of making it', async () => {
  const sealed = await environmentProvider(environment).wrap(kekLabel(2, 'gm'), 2, Buffer.alloc(48), 'x')
  const again = await environmentProvider({ ...environment }).unwrap(kekLabel(2, 'gm'), {
    sealed,
    context: 'x',
  })
  expect(again).toEqual(Buffer.alloc(48))
  await expect(environmentProvider(environment).make(kekLabel(3, 'gm'))).rejects.toMatchObject({
    code: 'keys.cannotMake',
    details: { setting: 'YUZHI_KEK_3' },
  })
  const short = environmentProvider({ YUZHI_KEK_1: 'c2hvcnQ=' })
  await expect(short.wrap(kekLabel(1, 'gm'), 1, Buffer.alloc(48), 'x')).rejects.toThrow('YUZHI_KEK_1')
})

it('pkcs11: no key of the token leaves it, and a rotation hands out no data key either', async () => {
  const { token, left, secrets } = softwareToken()
  const provider = pkcs11Provider(token)
  const dataKeys = SUITES.map(makeKeyMaterial)
  for (const [i, suite] of SUITES.entries()) {
    for (const version of [1, 2]) await provider.make(kekLabel(version, suite))
    const items = []
    for (let n = 0; n < 20; n++) {
      const sealed = await provider.wrap(kekLabel(1, suite), 1, dataKeys[i] as Buffer, `${n}`)
      items.push({ sealed, context: `${n}` })
    }
    await provider.rewrap(kekLabel(1, suite), kekLabel(2, suite), 2, items)
    const signer = { use: 'sign', name: 'audit', suite } as const
    await provider.make(signer)
    await provider.sign(signer, Buffer.from('m'))
    await provider.publicKey(signer)
  }
  expect(left.length).toBeGreaterThan(80)
  expect(left.filter(({ by }) => by === 'getValue')).toEqual([])
  for (const key of [...secrets(), ...dataKeys]) {
    // No eight bytes of a key; the first 30 of a signing key are its public frame.
    for (let at = key.length > 60 ? 36 : 0; at + 8 <= Math.min(key.length, at + 40); at += 8)
      expect(left.some(({ bytes }) => bytes.includes(key.subarray(at, at + 8)))).toBe(false)
  }
})
