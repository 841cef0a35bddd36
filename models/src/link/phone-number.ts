import { identifier, type Comparator } from './comparator.ts'
import type { Codes } from './edit-distance.ts'
import { typedDigits } from './typed-digits.ts'

/** Digits of a telephone number without country code, dashes and spaces; undefined where fewer than seven remain. */
export function phoneDigits(text: string): string | undefined {
  const plain = typedDigits(text.normalize('NFKC')).replace(/^\s*(\+|00)86/u, '')
  const digits = plain.replace(/\D/gu, '')
  return digits.length < 7 ? undefined : digits
}

/** Telephone numbers, however they are grouped. */
export const phoneNumber: Comparator<{ text: string; codes: Codes }> = {
  levels: identifier.levels,
  prepare(text) {
    const digits = phoneDigits(text)
    return digits === undefined ? undefined : identifier.prepare(digits, undefined)
  },
  compare: identifier.compare,
}
