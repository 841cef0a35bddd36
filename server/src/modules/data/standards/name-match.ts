import { pinyin } from 'pinyin-pro'
import type { DataElement } from './data-element.ts'
import { toHalfWidth } from './half-width.ts'

export type NameMatch = { score: number; by: 'name' | 'pinyin' | 'part'; word: string }

type Keys = { word: string; exact: string; sounds: readonly string[] }
const keysOf = new WeakMap<DataElement, Keys[]>()

/** How well a column label names an element: 1 for a known name, 0.9 by its pinyin, up to 0.7 for a part of it. */
export function matchName(label: string, element: DataElement): NameMatch | undefined {
  const plain = normaliseLabel(label)
  if (plain === '') return undefined
  const keys = elementKeys(element)
  const exact = keys.find((key) => key.exact === plain)
  if (exact) return { score: 1, by: 'name', word: exact.word }
  const sound = keys.find((key) => key.sounds.includes(plain))
  if (sound) return { score: 0.9, by: 'pinyin', word: sound.word }
  const parts = keys.filter((key) => key.exact.length >= 2 && isPart(key.exact, plain))
  const longest = parts.toSorted((a, b) => b.exact.length - a.exact.length)[0]
  if (!longest) return undefined
  return { score: 0.4 + 0.3 * (longest.exact.length / plain.length), by: 'part', word: longest.word }
}

/** Half-width, lower case, without unit brackets, spaces and punctuation: 年末常住人口（万人） → 年末常住人口. */
export function normaliseLabel(label: string): string {
  const bare = toHalfWidth(label)
    .toLowerCase()
    .replace(/[(〔[【][^)〕\]】]*[)〕\]】]/g, '')
  return bare.replace(/[\s_\-./:,;'"、，。：]+/g, '')
}

/** The unit a label names in brackets, or after a slash: 人口（万人） → 万人. */
export function unitInLabel(label: string): string | undefined {
  const match =
    /[(（[【](?:单位[:：])?([^)）\]】]+)[)）\]】]\s*$/.exec(label) ?? /[/／]([^/／]+)$/.exec(label)
  return match?.[1]?.trim()
}

/** Latin words must match whole; Chinese words are not separated, so they match anywhere. */
function isPart(word: string, label: string): boolean {
  return /^[\x20-\x7E]+$/.test(word) ? false : label.includes(word)
}

function elementKeys(element: DataElement): Keys[] {
  const known = keysOf.get(element)
  if (known) return known
  const words = [element.name.zh, element.name.en, element.id, ...element.labels]
  const keys = words.map((word) => ({ word, exact: normaliseLabel(word), sounds: soundsOf(word) }))
  keysOf.set(element, keys)
  return keys
}

/** 身份证 → shenfenzheng and, from three characters on, sfz; two initials would fit too much. */
function soundsOf(word: string): string[] {
  if (!/\p{Script=Han}/u.test(word)) return []
  const syllables = pinyin(normaliseLabel(word), { toneType: 'none', type: 'array' })
  const full = syllables.join('').toLowerCase()
  const initials = syllables
    .map((syllable) => syllable[0] ?? '')
    .join('')
    .toLowerCase()
  return initials.length >= 3 ? [full, initials] : [full]
}
