import type { DatasetInput } from '#modules/data/catalog/index.ts'
import type { ForeignRecord } from './harvest/foreign-record.ts'

/** The fields of an entry that a foreign catalogue fills; all others are the person's own. */
export type HarvestedFields = Pick<DatasetInput, 'title' | 'summary' | 'keywords' | 'licence'>

const UNKNOWN_LICENCE = '以来源目录为准'

/** What a harvested record says in the words of an entry. */
export function harvestedFields(record: ForeignRecord): HarvestedFields {
  const { title_zh: zh, title_en: en, description_zh: about, description_en: aboutEn } = record
  const summary = about ?? aboutEn ?? zh
  return {
    title: { zh, en: en ?? zh },
    summary: { zh: summary.slice(0, 4000), en: (aboutEn ?? summary).slice(0, 4000) },
    keywords: record.keywords.filter((word) => word.length <= 40).slice(0, 30),
    licence: (record.licence ?? UNKNOWN_LICENCE).slice(0, 200),
  }
}

/**
 * What an entry becomes when its foreign record changes from `before` to `after`: a field that still says what was
 * harvested follows, one that a person changed stays. Undefined where nothing changes.
 */
export function followHarvest<E extends HarvestedFields>(
  entry: E,
  before: ForeignRecord,
  after: ForeignRecord,
): E | undefined {
  const [was, is] = [harvestedFields(before), harvestedFields(after)]
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
  const changes: Partial<HarvestedFields> = {}
  if (same(entry.keywords, was.keywords) && !same(was.keywords, is.keywords)) changes.keywords = is.keywords
  if (entry.licence === was.licence && was.licence !== is.licence) changes.licence = is.licence
  for (const field of ['title', 'summary'] as const) {
    const text = { ...entry[field] }
    for (const language of ['zh', 'en'] as const)
      if (text[language] === was[field][language]) text[language] = is[field][language]
    if (!same(text, entry[field])) changes[field] = text
  }
  return Object.keys(changes).length > 0 ? { ...entry, ...changes } : undefined
}
