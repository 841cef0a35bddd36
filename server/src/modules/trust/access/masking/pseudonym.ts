import { createHmac } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { blindIndex } from '#modules/trust/keys/index.ts'
import { encryptFf1 } from './ff1.ts'
import { kindOf, type ValueKind } from './mask-value.ts'

/** GB 11643: weights and signs of the last character of an identity number. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const SIGNS = '10X98765432'

/**
 * Pseudonyms for the values of a data element: the same value has the same pseudonym in every dataset, so that rows can be
 * joined, and nobody without the key can go back. Numbers stay numbers of their length: an identity number one with a right
 * last character, a mobile phone one beginning with 1; other values become a short code.
 */
export async function pseudonymiser(ctx: Ctx, element: string | null): Promise<(value: string) => string> {
  // The blind index of a fixed text is a secret of this field alone: 16 bytes under a key that never leaves the provider.
  const secret = await blindIndex(ctx, `pseudonym:${element ?? 'text'}`, 'key')
  const key = Buffer.from(secret, 'base64url')
  const kind = kindOf(element)
  return (value) => pseudonymOf(key, kind, value.trim())
}

export function pseudonymOf(key: Buffer, kind: ValueKind, value: string): string {
  if (kind === 'identity-number' && /^\d{17}[\dXx]$/.test(value)) {
    const digits = scramble(key, value.slice(0, 17))
    const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
    return `${digits}${SIGNS[sum % 11]}`
  }
  if (kind === 'phone' && /^1\d{10}$/.test(value)) return `1${scramble(key, value.slice(1))}`
  if (kind === 'bank-card' && /^\d{12,19}$/.test(value)) return scramble(key, value)
  return `#${createHmac('sha256', key).update(value).digest('base64url').slice(0, 14)}`
}

function scramble(key: Buffer, digits: string): string {
  return encryptFf1(key, [...digits].map(Number), 10, Buffer.alloc(0)).join('')
}
