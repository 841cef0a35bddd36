import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { expect, it } from 'vitest'
import {
  blindIndex,
  encryptField,
  encryptStream,
  fieldCipher,
  findLevelRule,
  makeDepartmentKey,
  openEnvelope,
  openField,
  openSealedFile,
  openStream,
  sealEnvelope,
  signAs,
  verifyAs,
} from './index.ts'
import { setLevelRule } from './set-level-rule.ts'
import { useApp } from '#test/app.ts'

const app = useApp()
const field = 'persons.identity_number'

it('seals a field for its row in the suite of its level; the switch holds for what comes after', async () => {
  const ctx = app.ctx()
  const value = '330102199003078515'
  const sealed = await encryptField(ctx, { field, row: 'p1', level: 'important', value })
  expect(sealed).toMatch(/^yz1\.gm\./)
  const index = await blindIndex(ctx, field, value)
  await setLevelRule(ctx, { level: 'important', suite: 'intl', atRest: true })
  const later = await encryptField(ctx, { field, row: 'p1', level: 'important', value })
  expect(later).toMatch(/^yz1\.intl\./)
  for (const one of [sealed, later]) {
    expect(await openField(ctx, { field, row: 'p1', sealed: one })).toBe(value)
    for (const wrong of [
      { field, row: 'p2' },
      { field: 'persons.phone', row: 'p1' },
    ])
      await expect(openField(ctx, { ...wrong, sealed: one })).rejects.toMatchObject({
        code: 'keys.notOpened',
      })
  }
  expect(await blindIndex(ctx, field, value)).toBe(index)
  await setLevelRule(ctx, { level: 'important', suite: 'gm', atRest: true })
  expect(await findLevelRule(ctx, 'important')).toEqual({ level: 'important', suite: 'gm', atRest: true })
})

it('finds equal values by blind index, differently in each field, and nothing shows in it', async () => {
  const ctx = app.ctx()
  const cipher = await fieldCipher(ctx, field, 'core')
  const values = Array.from({ length: 2000 }, (_, i) => `33010219900307${String(i).padStart(4, '0')}`)
  const indexes = values.map((value) => cipher.blindIndex(value))
  expect(new Set(indexes).size).toBe(values.length)
  expect(indexes.indexOf(await blindIndex(ctx, field, values[777] ?? ''))).toBe(777)
  expect(await blindIndex(ctx, 'persons.phone', values[777] ?? '')).not.toBe(indexes[777])
  expect(indexes[777]).toMatch(/^[\w-]{22}$/)
})

it('encrypts files, reads any range of them, and refuses what was cut or belongs elsewhere', async () => {
  const ctx = app.ctx()
  const plain = randomBytes(300_000)
  for (const suite of ['intl', 'gm'] as const) {
    const path = join(app.dataDir, `sealed-${suite}`)
    const seal = await encryptStream(ctx, { keyName: `dataset:a:${suite}`, suite, context: 'a/1' })
    await pipeline(Readable.from([plain]), seal, createWriteStream(path))
    expect(await buffer(createReadStream(path).pipe(openStream(ctx, 'a/1')))).toEqual(plain)
    const file = await openSealedFile(ctx, path, 'a/1')
    expect(file.bytes).toBe(plain.length)
    for (const [start, length] of [
      [0, 10],
      [65_530, 12],
      [65_536, 65_536],
      [299_990, 500],
      [100_000, 200_000],
      [300_000, 1],
    ] as const)
      expect(await file.read(start, length)).toEqual(plain.subarray(start, start + length))
    await file.close()
    await expect(openSealedFile(ctx, path, 'a/2')).rejects.toMatchObject({ code: 'keys.notOpened' })
    await expect(buffer(createReadStream(path).pipe(openStream(ctx, 'a/2')))).rejects.toMatchObject({
      code: 'keys.notOpened',
    })
    await truncate(path, 22 + 2 * (65_536 + (suite === 'gm' ? 32 : 16)))
    await expect(openSealedFile(ctx, path, 'a/1')).rejects.toMatchObject({ code: 'keys.notOpened' })
  }
})

it('sends from department to department in both suites, and refuses every forgery', async () => {
  const ctx = app.ctx()
  const bytes = Buffer.from('共享数据'.repeat(5000))
  await makeDepartmentKey(ctx, 'tjj')
  await setLevelRule(ctx, { level: 'important', suite: 'intl', atRest: true })
  await makeDepartmentKey(ctx, 'czt')
  await setLevelRule(ctx, { level: 'important', suite: 'gm', atRest: true })
  await makeDepartmentKey(ctx, 'ybj')
  for (const [from, to] of [
    ['tjj', 'czt'],
    ['czt', 'tjj'],
    ['ybj', 'tjj'],
  ] as const) {
    const envelope = await sealEnvelope(ctx, { from, to, bytes })
    expect(envelope.suite).toBe(to === 'czt' ? 'intl' : 'gm')
    expect(await openEnvelope(ctx, { to, envelope })).toEqual({ from, at: envelope.at, bytes })
    const other = from === 'ybj' ? 'czt' : 'ybj'
    const reSigned = await sealEnvelope(ctx, { from: other, to, bytes })
    const forgeries = [
      { ...envelope, from: { department: other, key: 1 } },
      { ...envelope, to: { department: other, key: 1 } },
      { ...envelope, at: '2026-01-01T00:00:00.000Z' },
      { ...envelope, body: reSigned.body },
      { ...envelope, key: reSigned.key },
      { ...envelope, signature: reSigned.signature },
      { ...reSigned, body: envelope.body, key: envelope.key },
      { ...envelope, from: { department: 'nobody', key: 1 } },
      'nonsense',
    ]
    for (const forgery of forgeries)
      await expect(openEnvelope(ctx, { to, envelope: forgery })).rejects.toMatchObject({
        code: expect.stringMatching(/^keys\.(notOpened|unknownDepartment)$/) as string,
      })
    await expect(openEnvelope(ctx, { to: other, envelope })).rejects.toMatchObject({ code: 'keys.notOpened' })
  }
  const before = await sealEnvelope(ctx, { from: 'czt', to: 'tjj', bytes })
  expect(await makeDepartmentKey(ctx, 'tjj')).toEqual({ number: 2 })
  expect((await openEnvelope(ctx, { to: 'tjj', envelope: before })).bytes).toEqual(bytes)
  expect((await sealEnvelope(ctx, { from: 'czt', to: 'tjj', bytes })).to.key).toBe(2)
  const admin = await app.as('administrator')
  expect((await admin.post('/api/keys/departments/wjw')).status).toBe(204)
  expect((await (await app.as('steward')).post('/api/keys/departments/wjw')).status).toBe(403)
  const { body, text } = await (await app.as('handler')).get('/api/keys/departments')
  const items = (body as { items: { department: string; number: number; current: boolean }[] }).items
  expect(items.map(({ department, number, current }) => [department, number, current])).toEqual([
    ['czt', 1, true],
    ['tjj', 2, true],
    ['tjj', 1, false],
    ['wjw', 1, true],
    ['ybj', 1, true],
  ])
  expect(text).not.toMatch(/PRIVATE|yz1\./)
})

it('signs for the installation, checkable without its keys', async () => {
  const ctx = app.ctx()
  for (const suite of ['intl', 'gm'] as const) {
    const signed = await signAs(ctx, 'audit-checkpoint', suite, Buffer.from('root'))
    expect(verifyAs(signed, Buffer.from('root'))).toBe(true)
    expect(verifyAs(signed, Buffer.from('toor'))).toBe(false)
    expect((await signAs(ctx, 'audit-checkpoint', suite, Buffer.from('x'))).publicKey).toEqual(
      signed.publicKey,
    )
  }
})
