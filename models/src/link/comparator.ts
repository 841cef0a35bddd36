import { columnOf, type Column } from './column.ts'
import { codePoints, withinOneEdit, type Codes } from './edit-distance.ts'
import { jaroWinklerCodes } from './jaro-winkler.ts'
import { plainText } from './plain-text.ts'

/** A cell: its text, for names also how it sounds (pinyin, from the caller). Nothing or blank is missing. */
export type Value = string | { text: string; sound?: string } | null | undefined

/**
 * How far two values of a field agree, in levels. `levels[0]` is `missing` (one side is), `levels[1]` disagreement, the
 * last full agreement. `prepare` is called once per value, `compare` once per pair: it is symmetric and gives
 * 1 … levels.length − 1, the last for a value and itself.
 */
export type Comparator<P> = {
  levels: readonly string[]
  prepare(text: string, sound: string | undefined): P | undefined
  compare(a: P, b: P): number
}

/** One field of all records, ready to be compared: `compare(i, j)` gives the level code of records i and j. */
export type Field = { name: string; levels: readonly string[]; compare(left: number, right: number): number }

/** Level of a pair where a side has no value: it speaks neither for nor against. */
export const MISSING = 0

/** Reads a column (one value per record) with a comparator; equal texts are prepared once and kept by number. */
export function field<P>(name: string, values: readonly Value[], comparator: Comparator<P>): Field {
  const sounds = new Map<string, string | undefined>()
  const keys = values.map((value) => {
    if (typeof value !== 'object' || value === null) return value
    const key = `${value.text}\u0000${value.sound ?? ''}`
    if (value.text.trim() === '') return null
    sounds.set(key, value.sound)
    return key
  })
  const { texts, of } = columnOf(keys)
  const heard = (key: string): string | undefined => sounds.get(key)
  return fieldOf(
    name,
    { texts, of },
    { ...comparator, prepare: (key) => comparator.prepare(key.split('\u0000')[0]!, heard(key)) },
  )
}

/** The same over a numbered column; `sound` tells how a text sounds, asked once for each distinct one. */
export function fieldOf<P>(
  name: string,
  column: Column,
  comparator: Comparator<P>,
  sound?: (text: string) => string | undefined,
): Field {
  const prepared = column.texts.map((text) => comparator.prepare(text, sound?.(text)))
  const { of } = column
  const top = comparator.levels.length - 1
  const compare = (left: number, right: number): number => {
    const a = of[left]!
    const b = of[right]!
    if (a < 0 || b < 0) return MISSING
    const one = prepared[a]
    if (one === undefined) return MISSING
    if (a === b) return top
    const other = prepared[b]
    return other === undefined ? MISSING : comparator.compare(one, other)
  }
  return { name, levels: comparator.levels, compare }
}

/** Equal or not, after full-width letters, case and spaces are evened out. For sex, code lists, years. */
export const exactText: Comparator<string> = {
  levels: ['missing', 'different', 'exact'],
  prepare: (text) => plainText(text) || undefined,
  compare: (a, b) => (a === b ? 2 : 1),
}

/** Codes and numbers where one slip of typing (a character wrong, missing, too many, or two swapped) is likely. */
export const identifier: Comparator<{ text: string; codes: Codes }> = {
  levels: ['missing', 'different', 'one slip', 'exact'],
  prepare(text) {
    const plain = plainText(text).replace(/[^\p{L}\p{N}]/gu, '')
    return plain === '' ? undefined : { text: plain, codes: codePoints(plain) }
  },
  compare: (a, b) => (a.text === b.text ? 3 : withinOneEdit(a.codes, b.codes) ? 2 : 1),
}

/** Any text by Jaro–Winkler: `like` from 0.85, `close` from 0.92 (Winkler's partial-agreement bounds). */
export const similarText: Comparator<{ text: string; codes: Codes }> = {
  levels: ['missing', 'different', 'like', 'close', 'exact'],
  prepare(text) {
    const plain = plainText(text)
    return plain === '' ? undefined : { text: plain, codes: codePoints(plain) }
  },
  compare(a, b) {
    if (a.text === b.text) return 4
    const likeness = jaroWinklerCodes(a.codes, b.codes)
    return likeness >= 0.92 ? 3 : likeness >= 0.85 ? 2 : 1
  },
}
