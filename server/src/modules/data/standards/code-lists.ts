import type { CodeList } from './code-list.ts'
import { INDUSTRY, INDUSTRY_SECTION } from './code-lists/industry.ts'
import { MARRIAGE } from './code-lists/marriage.ts'
import { NATIONALITY } from './code-lists/nationality.ts'
import { SEX } from './code-lists/sex.ts'

/** The code lists that come with the platform, by id. */
export const CODE_LISTS: ReadonlyMap<string, CodeList> = new Map(
  [SEX, MARRIAGE, NATIONALITY, INDUSTRY_SECTION, INDUSTRY].map((list) => [list.id, list]),
)
