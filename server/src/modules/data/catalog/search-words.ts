import { pinyin } from 'pinyin-pro'

const HAN = /\p{Script=Han}/u

/**
 * The words under which a text can be found: Chinese as single characters and pairs of neighbours (no dictionary to miss
 * a new term), Latin words and numbers in lower case, and each Chinese run's pinyin, whole and by initials.
 */
export function searchWords(text: string): string[] {
  const words = new Set<string>()
  for (const run of runsOf(text)) {
    if (!HAN.test(run)) {
      words.add(run)
      continue
    }
    addHan(words, run)
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

function addHan(words: Set<string>, run: string): void {
  const chars = [...run]
  for (const char of chars) words.add(char)
  for (const pair of pairsOf(chars)) words.add(pair)
  const syllables = pinyin(run, { toneType: 'none', type: 'array' }).map((syllable) => syllable.toLowerCase())
  for (let from = 0; from < syllables.length; from++) {
    const tail = syllables.slice(from, from + 6)
    words.add(tail.join(''))
    words.add(tail.map((syllable) => syllable.charAt(0)).join(''))
  }
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
