import { encodeChinese } from '../lib/encode.ts'
import { loadPlaces } from '../lib/places.ts'
import type { Random } from '../lib/random.ts'
import type { DeliveredFile } from '../lib/source.ts'
import { delimited, grouped, type Cell } from '../lib/table.ts'
import { underCodesOf, type Count } from './counts.ts'

const fullWidth = (text: string): string =>
  text.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

/** Two-character names are spread to the width of three, as yearbooks set them. */
const spread = (name: string): string => (name.length === 3 ? [...name].join('\u3000') : name)

function countyRow(year: number, count: Count, random: Random): Cell[] {
  const typed = (value: number): string => (random.chance(0.05) ? grouped(value, 0) : String(value))
  const cells = [
    (count.resident / 10_000).toFixed(2),
    typed(count.registered),
    typed(count.births),
    typed(count.deaths),
    typed(count.aged),
  ]
  const messy = cells.map((cell) =>
    random.chance(0.02) ? fullWidth(cell) : random.chance(0.002) ? '…' : cell,
  )
  return [year, count.code, random.chance(0.15) ? spread(count.name) : count.name, ...messy]
}

function sumRow(year: number, label: string, counts: Count[]): Cell[] {
  const sum = (key: 'resident' | 'registered' | 'births' | 'deaths' | 'aged'): number =>
    counts.reduce((total, count) => total + count[key], 0)
  return [
    year,
    '',
    label,
    (sum('resident') / 10_000).toFixed(2),
    sum('registered'),
    sum('births'),
    sum('deaths'),
    sum('aged'),
  ]
}

/** Sum rows are printed from the true counts: the slipped decimal below makes one of them disagree with its parts. */
function slip(year: number, count: Count): Count {
  return year === 2019 && count.code === '330782' ? { ...count, resident: count.resident * 10 } : count
}

function yearRows(year: number, today: Count[], random: Random): { rows: Cell[][]; sums: number } {
  const counts = underCodesOf(year, today)
  const { cities } = loadPlaces()
  const rows: Cell[][] = [sumRow(year, '合  计', counts)]
  for (const city of cities) {
    const inCity = counts.filter((count) => count.city === city.code)
    rows.push(sumRow(year, `${city.name}小计`, inCity))
    rows.push(...inCity.map((count) => countyRow(year, slip(year, count), random)))
  }
  return { rows, sums: 1 + cities.length }
}

const header: Cell[] = [
  '年份',
  '地区代码',
  '地  区',
  '年末常住人口（万人）',
  '年末户籍人口（人）',
  '出生人口（人）',
  '死亡人口（人）',
  '60岁及以上人口（人）',
]
const blanks = (text: string): Cell[] => [text, ...header.slice(1).map(() => '')]

/** One delivery as the yearbook section lays it out. */
export function delivery(
  from: number,
  to: number,
  years: Map<number, Count[]>,
  random: Random,
): DeliveredFile {
  const title = [
    blanks('附表3－1  各县（市、区）人口主要指标（演示用合成数据）'),
    blanks(`（${from}—${to}年）`),
    blanks(''),
  ]
  const body = Array.from({ length: to - from + 1 }, (_, index) =>
    yearRows(from + index, years.get(from + index) ?? [], random),
  )
  const notes = [
    blanks('注：1.本表为按当年行政区划统计的合成数据，不是统计年鉴数字。'),
    blanks('    2.“…”表示数据不足本表最小单位数或不详。'),
  ]
  const rows = body.flatMap((year) => year.rows)
  const sums = body.reduce((total, year) => total + year.sums, 0)
  return {
    file: `population-${from}-${to}.csv`,
    department: 'tjj',
    encoding: 'GB18030',
    delivered: `${to + 1}-03-20`,
    rows: rows.length - sums,
    nonData: sums + title.length + 1 + notes.length,
    bytes: encodeChinese(delimited([...title, header, ...rows, ...notes]), 'gb18030'),
  }
}
