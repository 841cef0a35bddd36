import type { Contract } from '#modules/data/quality/index.ts'
import type { Bilingual } from '#modules/data/standards/index.ts'
import type { Entry } from './entry.ts'
import { searchWords, spellingWords, type Tier } from './search-words.ts'

/** The lexemes an entry is found by, each `<tier>:<word>` with the best tier the word stands in. */
export function lexemesOf(entry: Entry, contract: Contract, department: Bilingual | undefined): string[] {
  const tiers = new Map<string, Tier>()
  const add = (tier: Tier, text: string, withPinyin = true): void => {
    for (const word of searchWords(text, { withPinyin })) if (!tiers.has(word)) tiers.set(word, tier)
  }
  add(1, titleTexts(entry))
  add(2, keywordTexts(entry))
  add(3, contract.properties.flatMap(({ name, labels }) => [name, ...labels]).join(' '), false)
  add(3, [department?.zh, department?.en, entry.department].join(' '))
  add(4, [entry.summary.zh, entry.summary.en, entry.origin].join(' '), false)
  return [...tiers].map(([word, tier]) => `${tier}:${word}`)
}

/** The words a misspelt query is corrected to: those of titles and keywords. */
export function vocabularyOf(entry: Entry): string[] {
  return [...new Set(spellingWords(`${titleTexts(entry)} ${keywordTexts(entry)}`))]
}

function titleTexts({ title, code }: Entry): string {
  return [title.zh, title.en, code, code.replaceAll('_', ' ')].join(' ')
}

function keywordTexts({ keywords, theme }: Entry): string {
  return [...keywords, theme].join(' ')
}

/** A score in the bands the facets count. */
export function qualityBand(score: number | null | undefined): string {
  if (score === null || score === undefined) return 'none'
  if (score >= 95) return 'excellent'
  if (score >= 80) return 'good'
  return score >= 60 ? 'fair' : 'poor'
}

const HOURS: Record<Entry['updateCycle'], number | null> = {
  realtime: 1,
  hourly: 2,
  daily: 48,
  weekly: 9 * 24,
  monthly: 40 * 24,
  quarterly: 110 * 24,
  yearly: 400 * 24,
  irregular: null,
}

/** When the next version is overdue: a cycle and some grace after the last; null where there is none to await. */
export function dueAt(cycle: Entry['updateCycle'], publishedAt: Date | undefined): Date | null {
  const hours = HOURS[cycle]
  return publishedAt && hours !== null ? new Date(publishedAt.getTime() + hours * 3_600_000) : null
}
