/** A file or address by which a foreign entry's data can be had. */
export type Distribution = {
  title: string | null
  url: string
  format: string | null
  mediaType: string | null
  bytes: number | null
}

/** An entry of a foreign catalogue, whatever it was written in; one row of the dataset of its catalogue. */
export type ForeignRecord = {
  /** What stays when the entry is renamed or moved. */
  identity: string
  iri: string | null
  name: string | null
  title_zh: string
  title_en: string | null
  description_zh: string | null
  description_en: string | null
  publisher: string | null
  keywords: string[]
  themes: string[]
  licence: string | null
  issued: string | null
  modified: string | null
  update_cycle: string | null
  landing_page: string | null
  distributions: Distribution[]
  /** What the foreign catalogue says besides, by its own names. */
  extras: Record<string, string>
}

/** An entry that cannot be taken: its reason, and its identity where it has one, so that it is not held for deleted. */
export type BadRecord = { identity: string | null; reason: string; place: string }

export type Harvested = { record: ForeignRecord } | { bad: BadRecord }

/** Texts by language tag; no tag for texts that name none. */
export type Tagged = { text: string; language: string }

/** One Chinese and one other text out of many; untagged ones are told apart by their characters. */
export function bothLanguages(texts: readonly Tagged[]): { zh: string | null; en: string | null } {
  const chinese = (tag: string): boolean => /^(zh|cmn|yue)\b/i.test(tag)
  const filled = texts.filter(({ text }) => text.trim() !== '')
  const plain = filled.filter(({ language }) => language === '')
  const zh =
    filled.find(({ language }) => chinese(language)) ?? plain.find(({ text }) => /\p{Script=Han}/u.test(text))
  const en =
    filled.find(({ language }) => /^en\b/i.test(language)) ??
    plain.find((one) => one !== zh) ??
    filled.find((one) => one !== zh && !chinese(one.language))
  return { zh: zh?.text.trim() ?? null, en: en?.text.trim() ?? null }
}

/** Lists are kept as JSON: a row of a dataset holds texts. */
export function rowOf(record: ForeignRecord): Record<keyof ForeignRecord, string | null> {
  const { keywords, themes, distributions, extras } = record
  const lists = { keywords, themes, distributions, extras: sorted(extras) }
  const texts = Object.entries(lists).map(([name, value]) => [name, JSON.stringify(value)])
  return { ...record, ...Object.fromEntries(texts) } as Record<keyof ForeignRecord, string | null>
}

function sorted(extras: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(extras).sort(([a], [b]) => (a < b ? -1 : 1)))
}

export const FOREIGN_COLUMNS = [
  ...['identity', 'iri', 'name', 'title_zh', 'title_en', 'description_zh', 'description_en', 'publisher'],
  ...['keywords', 'themes', 'licence', 'issued', 'modified', 'update_cycle', 'landing_page'],
  ...['distributions', 'extras'],
] as const
