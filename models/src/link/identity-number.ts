import type { Comparator } from './comparator.ts'
import { codePoints, withinOneEdit, type Codes } from './edit-distance.ts'
import { plainText } from './plain-text.ts'
import { typedDigits } from './typed-digits.ts'

export type PreparedIdentity = { text: string; codes: Codes; old: string | undefined }

/** Weights of GB 11643-1999 (ISO 7064, MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * The 17 digits that name a person, from a number of 18 whose check character is right or an old one of 15 (born in
 * 19xx); undefined for anything else. Equal for one person, so fit as a blocking key.
 */
export function identityCore(text: string): string | undefined {
  const plain = typedDigits(plainText(text))
  return /^\d{15}$/.test(plain) ? `${plain.slice(0, 6)}19${plain.slice(6)}` : trustedIdentity(plain)
}

/** The same for a number whose check character is right only: what a conflict guard may rely on. GB 11643-1999. */
export function trustedIdentity(text: string): string | undefined {
  const plain = typedDigits(plainText(text))
  if (!/^\d{17}[\dX]$/.test(plain)) return undefined
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(plain[i]), 0)
  return '10X98765432'[sum % 11] === plain[17] ? plain.slice(0, 17) : undefined
}

/**
 * Citizen identity numbers, 18 or 15 characters. `one slip`: one character wrong, missing, too many or two swapped; of
 * two old numbers not within the last three digits, where twins differ and no check character tells a slip.
 */
export const identityNumber: Comparator<PreparedIdentity> = {
  levels: ['missing', 'different', 'one slip', 'exact'],
  prepare(given) {
    const text = typedDigits(plainText(given)).replace(/[^\dX]/g, '')
    if (text === '') return undefined
    return { text, codes: codePoints(text), old: oldForm(text) }
  },
  compare(a, b) {
    if (a.text === b.text) return 3
    const oneIsOld = a.text.length === 15 || b.text.length === 15
    if (oneIsOld && a.old !== undefined && b.old !== undefined) return compareOld(a.old, b.old)
    return withinOneEdit(a.codes, b.codes) ? 2 : 1
  },
}

function oldForm(text: string): string | undefined {
  if (text.length === 15) return text
  return text.length === 18 && text.slice(6, 8) === '19' ? text.slice(0, 6) + text.slice(8, 17) : undefined
}

function compareOld(a: string, b: string): number {
  if (a === b) return 3
  const sameOrder = a.slice(12) === b.slice(12)
  return sameOrder && withinOneEdit(codePoints(a), codePoints(b)) ? 2 : 1
}
