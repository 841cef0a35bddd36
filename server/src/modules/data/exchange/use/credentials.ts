import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { readSecret, type Config } from '#platform/config.ts'

/** A key as it is shown once: `yz_` with eight letters to know it by, and 32 random bytes. */
export function makeKey(): { key: string; prefix: string } {
  const prefix = `yz_${randomBytes(6).toString('hex').slice(0, 8)}`
  return { key: `${prefix}_${randomBytes(32).toString('base64url')}`, prefix }
}

/** Keys and links are long random text, so that a plain hash keeps them; only the hash is stored. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What announcements to a subscriber are signed with: derived, so that nothing is stored that could leak. */
export function announcementSecret(config: Config, grant: string): string {
  return createHmac('sha256', derive(config, 'announcement')).update(grant).digest('base64url')
}

/** Makes pseudonyms of one grant unlike those of another, and not to be guessed by hashing candidates. */
export function pseudonymSalt(config: Config, grant: string): string {
  return createHmac('sha256', derive(config, 'pseudonym')).update(grant).digest('base64url')
}

/** Where a page ended. Sealed, since row numbers would tell how many rows were not granted. */
export type Place = { grant: string; version: number; after: number; question: string }

export function sealPlace(config: Config, place: Place): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', derive(config, 'cursor'), nonce)
  const body = Buffer.concat([cipher.update(JSON.stringify(place), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** Undefined for anything this installation did not seal. */
export function openPlace(config: Config, cursor: string): Place | undefined {
  const bytes = Buffer.from(cursor, 'base64url')
  if (bytes.length < 29) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', derive(config, 'cursor'), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
    return JSON.parse(text.toString('utf8')) as Place
  } catch {
    return undefined
  }
}

const derived = new Map<string, Buffer>()

function derive(config: Config, use: string): Buffer {
  const id = `${config.dataDir}\n${use}`
  const known = derived.get(id)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', readSecret(config), '', `yuzhi.exchange.${use}`, 32))
  derived.set(id, key)
  return key
}
