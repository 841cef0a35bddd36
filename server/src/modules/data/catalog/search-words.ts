import { pinyin } from 'pinyin-pro'

const HAN = /\p{Script=Han}/u

/** Where a text stands in an entry, best first: title, keywords, columns and provider, description. */
export const TIERS = [1, 2, 3, 4] as const
export type Tier = (typeof TIERS)[number]

/** Syllables a run of pinyin is found by; more tell no two titles apart. */
const MAX_SYLLABLES = 6

/**
 * The words under which a text can be found: Chinese as single characters and pairs of neighbours (no dictionary to miss
 * a new term), Latin words and numbers in lower case, and each Chinese run's pinyin, whole and by initials.
 */
export function searchWords(text: string, { withPinyin = true } = {}): string[] {
  const words = new Set<string>()
  for (const run of runsOf(text)) {
    if (HAN.test(run)) addHan(words, run, withPinyin)
    else words.add(run)
  }
  return [...words]
}

/** The words a query must all match; Chinese as pairs where it can, so that order matters. */
export function queryWords(text: string): string[] {
  return [
    ...new Set(
      runsOf(text).flatMap((run) => {
        if (!HAN.test(run)) return [run]
        const chars = [...run]
        return chars.length === 1 ? chars : pairsOf(chars)
      }),
    ),
  ]
}

/** The query as it sounds: each Chinese run of two or more characters as its pinyin, for words written with a homophone. */
export function homophones(text: string): string[] | undefined {
  const runs = runsOf(text)
  if (!runs.some((run) => HAN.test(run) && [...run].length > 1)) return undefined
  return runs.flatMap((run) => {
    if (!HAN.test(run)) return [run]
    const syllables = syllablesOf(run)
    const parts: string[] = []
    for (let from = 0; from < syllables.length; from += MAX_SYLLABLES)
      parts.push(syllables.slice(from, from + MAX_SYLLABLES).join(''))
    return parts
  })
}

/** The Latin words of a text and the pinyin of its Chinese words of two and three characters, which spelling is checked by. */
export function spellingWords(text: string): string[] {
  return runsOf(text).flatMap((run) => {
    if (!HAN.test(run)) return /^[a-z]{4,24}$/.test(run) ? [run] : []
    const syllables = syllablesOf(run)
    return [2, 3].flatMap((length) =>
      syllables
        .slice(0, Math.max(0, syllables.length - length + 1))
        .map((_syllable, from) => syllables.slice(from, from + length).join('')),
    )
  })
}

function addHan(words: Set<string>, run: string, withPinyin: boolean): void {
  const chars = [...run]
  for (const char of chars) words.add(char)
  for (const pair of pairsOf(chars)) words.add(pair)
  if (!withPinyin) return
  const syllables = syllablesOf(run)
  for (let from = 0; from < syllables.length; from++) {
    const tail = syllables.slice(from, from + MAX_SYLLABLES)
    words.add(tail.join(''))
    words.add(tail.map((syllable) => syllable.charAt(0)).join(''))
  }
}

function syllablesOf(run: string): string[] {
  return pinyin(run, { toneType: 'none', type: 'array' }).map((syllable) => syllable.toLowerCase())
}

function pairsOf(chars: readonly string[]): string[] {
  return chars.slice(1).map((char, i) => `${chars[i]}${char}`)
}

/** Splits into runs of Chinese and runs of other letters and digits, lower-cased, full-width made half-width. */
function runsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []
  )
}
