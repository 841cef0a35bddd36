import type { Bilingual } from './definition.ts'
import { periodKindOf } from './period.ts'

/** A period as people write it: 2024 年第三季度 / Q3 2024. */
export function describePeriod(period: string): Bilingual {
  const [year, rest] = [period.slice(0, 4), period.slice(5)]
  const kind = periodKindOf(period)
  if (kind === 'year') return { zh: `${year}年`, en: year }
  if (kind === 'quarter')
    return { zh: `${year}年第${'一二三四'[Number(rest) - 1]}季度`, en: `Q${rest} ${year}` }
  if (kind === 'month') return { zh: `${year}年${Number(rest)}月`, en: period }
  if (kind === 'week')
    return { zh: `${year}年第${Number(rest.slice(1))}周`, en: `week ${Number(rest.slice(1))} of ${year}` }
  const [month, day] = rest.split('-').map(Number)
  return { zh: `${year}年${month}月${day}日`, en: period }
}
