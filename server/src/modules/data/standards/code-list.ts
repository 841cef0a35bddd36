import type { Bilingual } from './data-element.ts'

/** One code; `from` and `to` are ISO dates, `to` exclusive. Without them the code has always been valid. */
export type CodeEntry = {
  code: string
  name: Bilingual
  words?: readonly string[]
  /** The code one level up, in a list of a coarser level. */
  parent?: string
  from?: string
  to?: string
}

/** A code list of a standard; entries of one code may follow each other in time. */
export type CodeList = { id: string; name: Bilingual; standard: string; entries: readonly CodeEntry[] }

/** The entries valid on a day, or all that ever were valid when no day is given. */
export function entriesOn(list: CodeList, asOf?: string): CodeEntry[] {
  if (asOf === undefined) return [...list.entries]
  return list.entries.filter(
    (entry) => (entry.from ?? '') <= asOf && (entry.to === undefined || asOf < entry.to),
  )
}

/** The entry a code stands for on a day. */
export function findCode(list: CodeList, code: string, asOf?: string): CodeEntry | undefined {
  return entriesOn(list, asOf).find((entry) => entry.code === code)
}

/**
 * Every word that stands for exactly one code: its names and the words departments use. A word that stands for
 * two codes is left out: choosing between them would be a guess.
 */
export function wordsToCodes(list: CodeList, asOf?: string): Map<string, string> {
  const found = new Map<string, Set<string>>()
  for (const entry of entriesOn(list, asOf)) {
    for (const word of [entry.name.zh, entry.name.en, ...(entry.words ?? [])]) {
      if (word !== '') found.set(word, (found.get(word) ?? new Set()).add(entry.code))
    }
  }
  const codes = new Set(list.entries.map((entry) => entry.code))
  const unique = [...found].filter(([word, meanings]) => meanings.size === 1 && !codes.has(word))
  return new Map(unique.map(([word, meanings]) => [word, [...meanings][0] ?? '']))
}
