import type { NegativeItem } from '../after/schema.ts'
import type { Column, Entry } from '../dataset.ts'
import type { Policy } from '../policy/schema.ts'
import type { Bilingual, Finding, RowCondition } from './schema.ts'

/** What the check looks at besides the request itself. */
export type Circumstances = {
  department: string
  today: string
  entry: Pick<Entry, 'department' | 'sharing' | 'sharingReason' | 'classification' | 'secret' | 'state'>
  columns: readonly Column[]
  policy: Policy
  published: boolean
  negative: readonly NegativeItem[]
  /** What this department holds or has asked for of the dataset already. */
  held: readonly {
    number: string
    kind: 'grant' | 'request'
    fields: readonly string[]
    rows: readonly RowCondition[]
    to: string
  }[]
}

/** One point of the check, in both languages. */
export function finding(
  code: string,
  level: Finding['level'],
  zh: string,
  en: string,
  fields: readonly string[] = [],
): Finding {
  return { code, level, text: { zh, en } satisfies Bilingual, fields: [...fields] }
}
