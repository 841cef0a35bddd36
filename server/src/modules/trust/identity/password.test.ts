import { expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

it('verifies the password it hashed, in any Unicode form, and no other', async () => {
  const hash = await hashPassword('域智Ａ1')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(hash, '域智A1')).toBe(true)
  expect(await verifyPassword(hash, '域智A2')).toBe(false)
})

it('salts: the same password twice gives two hashes', async () => {
  expect(await hashPassword('same')).not.toBe(await hashPassword('same'))
})

it('refuses what is not an argon2id hash', async () => {
  expect(await verifyPassword('plain text', 'plain text')).toBe(false)
})
