import type { CodeList } from './code-list.ts'
import type { Crosswalk } from './crosswalk.ts'
import { EDUCATION } from './code-lists/education.ts'
import { INDUSTRY_2011 } from './code-lists/industry-2011.ts'
import { INDUSTRY_2011_2017 } from './crosswalks/industry-2011-2017.ts'
import { INDUSTRY_GROUP } from './code-lists/industry-groups.ts'
import { INDUSTRY, INDUSTRY_SECTION } from './code-lists/industry.ts'
import { MARRIAGE } from './code-lists/marriage.ts'
import { NATIONALITY } from './code-lists/nationality.ts'
import { SEX } from './code-lists/sex.ts'

/** The code lists that come with the platform: the first version of each in the register. */
export const BUILT_IN_CODE_LISTS: readonly CodeList[] = [
  ...[SEX, MARRIAGE, NATIONALITY, EDUCATION],
  ...[INDUSTRY_SECTION, INDUSTRY, INDUSTRY_GROUP, INDUSTRY_2011],
]

export const BUILT_IN_CROSSWALKS: readonly Crosswalk[] = [INDUSTRY_2011_2017]
