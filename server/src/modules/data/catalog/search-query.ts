import { TIERS, type Tier } from './search-words.ts'

/** One letter would open half the index as a prefix; it is meant as a word of its own. */
const MIN_PREFIX = 2

/** Alternatives of words that must all be there; more than one where a query was corrected. */
export type Alternatives = readonly (readonly string[])[]

/** The tsquery for entries that have the words in the tiers up to this one, a Latin word by its beginning. */
export function tsqueryUpTo(tier: Tier, alternatives: Alternatives): string {
  const each = alternatives.map((words) => words.map((word) => anyTier(word, tier)).join(' & '))
  return each.length === 1 ? (each[0] ?? '') : each.map((all) => `(${all})`).join(' | ')
}

function anyTier(word: string, upTo: Tier): string {
  const prefix = word.length >= MIN_PREFIX && /^[\p{L}\p{N}]+$/u.test(word) ? ':*' : ''
  const quoted = TIERS.filter((tier) => tier <= upTo).map(
    (tier) => `'${tier}:${word.replaceAll("'", "''")}'${prefix}`,
  )
  return quoted.length === 1 ? (quoted[0] ?? '') : `(${quoted.join(' | ')})`
}

/** The words less each pair of neighbours in turn: one wrong character spoils two pairs of characters. */
export function withoutOneSlip(words: readonly string[]): Alternatives {
  if (words.length < 3 || words.length > 12) return []
  return words.map((_word, at) => words.filter((_other, i) => i !== at && i !== at + 1)).filter(notEmpty)
}

function notEmpty(words: readonly string[]): boolean {
  return words.length > 0
}
