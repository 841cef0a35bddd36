import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openText, sealText } from './index.ts'
import { keys } from './module.ts'
import { useApp } from '#test/app.ts'

const app = useApp()

it('opens a text where it was sealed, and nowhere else', async () => {
  const ctx = app.ctx()
  const sealed = await sealText(ctx, '密码 hunter2', 'connection:1:password')
  expect(sealed).toMatch(/^yz1\.gm\.\d+\./)
  expect(await openText(ctx, sealed, 'connection:1:password')).toBe('密码 hunter2')
  for (const context of ['connection:2:password', 'connection:1:user', ''])
    await expect(openText(ctx, sealed, context)).rejects.toMatchObject({ code: 'keys.notOpened' })
})

it('never gives the same ciphertext twice, and refuses every changed character', async () => {
  const ctx = app.ctx()
  const sealed = await sealText(ctx, 'a', 'x')
  expect(await sealText(ctx, 'a', 'x')).not.toBe(sealed)
  for (let i = 0; i < sealed.length; i++) {
    const other = sealed[i] === '1' ? '2' : '1'
    const changed = `${sealed.slice(0, i)}${other}${sealed.slice(i + 1)}`
    const text = await openText(ctx, changed, 'x').catch((error: { code: string }) => error.code)
    // The last base64 character may differ in bits that carry nothing.
    if (i < sealed.length - 1) expect(text, changed).toBe('keys.notOpened')
  }
})

it('does not open a wrapped key that was moved to another row', async () => {
  const ctx = app.ctx()
  const [one, two] = [await sealText(ctx, 'a', 'one:1'), await sealText(ctx, 'b', 'two:1')]
  const [, , first] = one.split('.')
  const [, , second] = two.split('.')
  await sql`update keys.data_key d set wrapped = o.wrapped from keys.data_key o where d.id = ${first} and o.id = ${second}`.execute(
    ctx.db,
  )
  await expect(openText(ctx, one, 'one:1')).rejects.toMatchObject({ code: 'keys.notOpened' })
  expect(await openText(ctx, two, 'two:1')).toBe('b')
})

it('does not keep a key whose transaction failed as if it were there', async () => {
  const ctx = app.ctx()
  let lost = ''
  const failing = ctx.transaction(async (tx) => {
    lost = await sealText(tx, 'a', 'lost:1')
    throw new Error('undone')
  })
  await expect(failing).rejects.toThrow('undone')
  const sealed = await sealText(ctx, 'b', 'lost:1')
  expect(await openText(ctx, sealed, 'lost:1')).toBe('b')
  await expect(openText(ctx, lost, 'lost:1')).rejects.toMatchObject({ code: 'keys.notOpened' })
})

it('makes one key for many who ask at once', async () => {
  const ctx = app.ctx()
  const sealed = await Promise.all(Array.from({ length: 12 }, (_, i) => sealText(ctx, `${i}`, 'many:1')))
  expect(new Set(sealed.map((text) => text.split('.')[2])).size).toBe(1)
  expect(await Promise.all(sealed.map((text) => openText(ctx, text, 'many:1')))).toHaveLength(12)
})

it('keeps the keys in files only their owner can read, and starts only with the right ones', async () => {
  const folder = join(app.dataDir, 'keys')
  const files = await readdir(folder)
  expect(files.sort()).toEqual(['wrap-0001-gm.key', 'wrap-0001-intl.key'])
  for (const file of files) expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  const ctx = app.ctx()
  const elsewhere = { ...ctx, config: { ...ctx.config, dataDir: join(app.dataDir, 'elsewhere') } }
  await expect(keys.boot?.(elsewhere)).rejects.toThrow('restore it from the backup of keys')
})
