import { INDUSTRY_2011, NEW_IN_2017 } from '../code-lists/industry-2011.ts'
import type { Crosswalk, CrosswalkRow } from '../crosswalk.ts'

const SPLIT_58 = { zh: '装卸搬运归入 59，运输代理归入 58', en: 'Handling is in 59, agencies are in 58' }

/** What became of each division of 2011: 58 was split between 58 and 59, 59 lies whole in the new 59. */
export const INDUSTRY_2011_2017: Crosswalk = {
  id: 'industry-2011-2017',
  name: { zh: '国民经济行业大类 2011 → 2017', en: 'Industry divisions 2011 → 2017' },
  from: 'industry-2011',
  to: 'industry',
  source: 'GB/T 4754-2017',
  rows: INDUSTRY_2011.entries.flatMap(({ code }): CrosswalkRow[] => {
    if (code === '58') {
      return ['58', '59'].map((to) => ({ from: code, to, relation: 'overlaps', note: SPLIT_58 }))
    }
    if (code === '59') return [{ from: code, to: '59', relation: 'narrower' }]
    const to = code < NEW_IN_2017 ? code : String(Number(code) + 1)
    return [{ from: code, to, relation: 'same' }]
  }),
}
