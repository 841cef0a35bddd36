import { sqlName } from '#platform/duck.ts'
import type { Hierarchy } from './plan.ts'

type Column = { type: string; element?: string | undefined; name: string }

/** The steps by which a column can be made coarser, finest first; the last leaves it empty. */
export function hierarchiesFor({ type, element, name }: Column): Hierarchy[] {
  if (element === 'age' || (/age|年龄/i.test(name) && type === 'integer')) return ['band5', 'band10', 'all']
  if (element === 'division-code') return ['city', 'province', 'all']
  if (type === 'date' || type === 'timestamp' || element === 'birth-date') return ['month', 'year', 'all']
  return ['all']
}

/** The column made coarser, as SQL; text where it was a number or a date. */
export function generaliseSql(column: string, to: Hierarchy): string {
  const name = sqlName(column)
  const number = `try_cast(${name} as integer)`
  const text = `${name}::varchar`
  switch (to) {
    case 'band5':
      return band(number, 5)
    case 'band10':
      return band(number, 10)
    case 'city':
      return `case when length(${text}) >= 4 then left(${text}, 4) || '00' end`
    case 'province':
      return `case when length(${text}) >= 2 then left(${text}, 2) || '0000' end`
    case 'month':
      return `strftime(try_cast(${name} as date), '%Y-%m')`
    case 'year':
      return `strftime(try_cast(${name} as date), '%Y')`
    case 'all':
      return `null::varchar`
  }
}

/** Ages from 85 on are one band: the oldest are few. */
function band(number: string, width: number): string {
  const from = `(${number} // ${width}) * ${width}`
  return `case when ${number} >= 85 then '85+' when ${number} is not null
    then (${from})::varchar || '-' || (${from} + ${width - 1})::varchar end`
}
