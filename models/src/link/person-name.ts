import type { Comparator } from './comparator.ts'
import { codePoints, withinOneEdit, type Codes } from './edit-distance.ts'
import { plainText } from './plain-text.ts'
import { simplified } from './variants.ts'

export type PreparedName = { text: string; codes: Codes; sound: string | undefined; holes: boolean }

/** What an encoding leaves of a character it lacks. */
const HOLES = /[?□�*]/u
const HOLE_CODES = new Set<number>(codePoints('?□�*'))

/**
 * Chinese names, traditional and simplified characters alike. `same sound`: another character of the same pinyin, or a character lost by an encoding (`?`).
 * `one edit`: of at least three characters one differs. `same surname` is the first character alone.
 */
export const personName: Comparator<PreparedName> = {
  levels: ['missing', 'different', 'same surname', 'one edit', 'same sound', 'exact'],
  prepare(given, sound) {
    const text = simplified(plainText(given).replace(/[·•・.]/gu, ''))
    if (text === '') return undefined
    return { text, codes: codePoints(text), sound: soundKey(sound), holes: HOLES.test(text) }
  },
  compare(a, b) {
    if (a.text === b.text) return 5
    if (a.sound !== undefined && a.sound === b.sound) return 4
    if ((a.holes || b.holes) && fits(a.codes, b.codes)) return 4
    if (Math.max(a.codes.length, b.codes.length) > 2 && withinOneEdit(a.codes, b.codes)) return 3
    return a.codes[0] === b.codes[0] ? 2 : 1
  },
}

/** Pinyin as a key: lower case, no tones, marks or spaces; ü and v are one letter. */
export function soundKey(sound: string | undefined): string | undefined {
  const key = sound
    ?.toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/gu, 'v')
    .replace(/[^a-z]/gu, '')
  return key === '' ? undefined : key
}

/** Whether they are equal wherever both characters are known, and most are. */
function fits(a: Codes, b: Codes): boolean {
  if (a.length !== b.length) return false
  let known = 0
  for (let i = 0; i < a.length; i++) {
    if (HOLE_CODES.has(a[i]!) || HOLE_CODES.has(b[i]!)) continue
    if (a[i] !== b[i]) return false
    known++
  }
  return known * 2 >= a.length
}
