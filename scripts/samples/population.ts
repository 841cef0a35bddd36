import { changes } from './changes.ts'
import { encodeChinese } from './lib/encode.ts'
import { loadPlaces, type County } from './lib/places.ts'
import { createRandom, type Random } from './lib/random.ts'
import type { DeliveredFile, PlantedTruth, Source } from './lib/source.ts'
import { delimited, grouped, type Cell } from './lib/table.ts'

const firstYear = 2012
const lastYear = 2025

/** Typical persons of a county of each city and yearly growth in ‰: assumptions of plausible size, no yearbook's. */
const cityTypes: Record<string, { persons: number; growth: number }> = {
  330100: { persons: 820_000, growth: 17 },
  330200: { persons: 800_000, growth: 9 },
  330300: { persons: 760_000, growth: 4 },
  330400: { persons: 690_000, growth: 11 },
  330500: { persons: 600_000, growth: 8 },
  330600: { persons: 820_000, growth: 4 },
  330700: { persons: 700_000, growth: 9 },
  330800: { persons: 390_000, growth: -1 },
  330900: { persons: 280_000, growth: 1 },
  331000: { persons: 690_000, growth: 3 },
  331100: { persons: 280_000, growth: -2 },
}

/** Persons counted in one division in one year. */
type Count = { code: string; name: string; city: string; resident: number; registered: number; births: number; deaths: number; aged: number }

function series(county: County, random: Random): Count[] {
  const type = cityTypes[county.city.code]
  if (!type) throw new Error(`No population assumptions for ${county.city.name}.`)
  let resident = type.persons * random.between(0.6, 1.4) * (county.name.endsWith('县') ? 0.7 : 1)
  let registered = resident * random.between(0.75, 1.1)
  const agedIn2012 = random.between(0.15, 0.21)
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
    resident *= 1 + type.growth / 1000 + random.normal() * 0.003
    registered *= 1 + type.growth / 3000 + random.normal() * 0.001
    // Births fall through the period and jump with the two-child policy of 2016 and 2017.
    const birthRate = 0.0108 - index * 0.0004 + (index === 4 || index === 5 ? 0.0018 : 0) + random.normal() * 0.0002
    return {
      code: county.code,
      name: county.name,
      city: county.city.code,
      resident: Math.round(resident),
      registered: Math.round(registered),
      births: Math.round(registered * birthRate),
      deaths: Math.round(registered * (0.0055 + index * 0.0001 + random.normal() * 0.0001)),
      aged: Math.round(resident * (agedIn2012 + index * 0.006)),
    }
  })
}

function plus(target: Count, part: Count, share: number): Count {
  const add = (key: 'resident' | 'registered' | 'births' | 'deaths' | 'aged'): number =>
    target[key] + Math.round(part[key] * share)
  return { ...target, resident: add('resident'), registered: add('registered'), births: add('births'), deaths: add('deaths'), aged: add('aged') }
}

/** The year's figures under the codes then in force: later changes of divisions are undone, newest first. */
function underCodesOf(year: number, today: Count[]): Count[] {
  const counts = new Map(today.map((count) => [count.code, count]))
  const present = new Map(counts)
  for (const change of changes.filter((candidate) => candidate.year > year).reverse()) {
    const part = present.get(change.to)
    if (!part) throw new Error(`${change.to} is no county of today.`)
    const empty = { resident: 0, registered: 0, births: 0, deaths: 0, aged: 0 }
    const old = counts.get(change.from) ?? { code: change.from, name: change.fromName, city: part.city, ...empty }
    counts.set(change.from, plus(old, part, change.share))
    const rest = counts.get(change.to)
    if (change.kind === 'merged' && rest) counts.set(change.to, plus(rest, part, -change.share))
    else counts.delete(change.to)
  }
  return [...counts.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

const fullWidth = (text: string): string =>
  text.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

/** Two-character names are spread to the width of three, as yearbooks set them. */
const spread = (name: string): string => (name.length === 3 ? [...name].join('\u3000') : name)

function countyRow(year: number, count: Count, random: Random): Cell[] {
  const typed = (value: number): string => (random.chance(0.05) ? grouped(value, 0) : String(value))
  const cells = [(count.resident / 10_000).toFixed(2), typed(count.registered), typed(count.births), typed(count.deaths), typed(count.aged)]
  const messy = cells.map((cell) => (random.chance(0.02) ? fullWidth(cell) : random.chance(0.002) ? '…' : cell))
  return [year, count.code, random.chance(0.15) ? spread(count.name) : count.name, ...messy]
}

function sumRow(year: number, label: string, counts: Count[]): Cell[] {
  const sum = (key: 'resident' | 'registered' | 'births' | 'deaths' | 'aged'): number =>
    counts.reduce((total, count) => total + count[key], 0)
  return [year, '', label, (sum('resident') / 10_000).toFixed(2), sum('registered'), sum('births'), sum('deaths'), sum('aged')]
}

/** Sum rows are printed from the true counts: the slipped decimal below makes one of them disagree with its parts. */
function slip(year: number, row: Cell[]): Cell[] {
  if (year !== 2019 || row[1] !== '330782') return row
  return row.map((cell, column) => (column === 3 ? (Number(cell) * 10).toFixed(2) : cell))
}

function yearRows(year: number, today: Count[], random: Random): { rows: Cell[][]; sums: number } {
  const counts = underCodesOf(year, today)
  const { cities } = loadPlaces()
  const rows: Cell[][] = [sumRow(year, '合  计', counts)]
  for (const city of cities) {
    const inCity = counts.filter((count) => count.city === city.code)
    rows.push(sumRow(year, `${city.name}小计`, inCity))
    rows.push(...inCity.map((count) => slip(year, countyRow(year, count, random))))
  }
  return { rows, sums: 1 + cities.length }
}

const header: Cell[] = ['年份', '地区代码', '地  区', '年末常住人口（万人）', '年末户籍人口（人）', '出生人口（人）', '死亡人口（人）', '60岁及以上人口（人）']
const blanks = (text: string): Cell[] => [text, ...header.slice(1).map(() => '')]

function delivery(from: number, to: number, years: Map<number, Count[]>, random: Random): DeliveredFile {
  const title = [blanks('附表3－1  各县（市、区）人口主要指标（演示用合成数据）'), blanks(`（${from}—${to}年）`), blanks('')]
  const body = Array.from({ length: to - from + 1 }, (_, index) => yearRows(from + index, years.get(from + index) ?? [], random))
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

const planted: PlantedTruth[] = [
  {
    kind: 'decimal slip',
    where: { file: 'population-2012-2019.csv', year: 2019, code: '330782', column: '年末常住人口（万人）' },
    zh: '义乌市 2019 年常住人口被写成十倍：比相邻年份大十倍，且本市各县之和与小计不符。',
    en: 'The 2019 resident population of Yiwu is written ten times too large: it breaks its series and the subtotal of its city.',
  },
]

/** Yearly population of every county under the codes of its year. */
export function populationSource(): Source {
  const random = createRandom('population')
  const years = new Map<number, Count[]>()
  for (const county of loadPlaces().counties) {
    series(county, random).forEach((count, index) => {
      const year = firstYear + index
      years.set(year, [...(years.get(year) ?? []), count])
    })
  }
  return {
    source: 'population',
    title: { zh: '各县（市、区）年度人口', en: 'Population by county and year' },
    department: 'tjj',
    synthetic: true,
    licence: 'Apache-2.0',
    origin: 'scripts/samples/population.ts, seed "population"',
    notes: {
      zh: '合成数据（SYNTHETIC），数量级合理，不是真实统计数字。表头上有标题行，合计与小计行混在数据中，末尾有注；部分单元格为全角数字或带千分位；地名有空格；代码随年份变化，含已撤销代码。',
      en: 'SYNTHETIC: plausible in size, not real statistics. Title rows above the header, total and subtotal rows among the data, notes at the end; some cells in full-width digits or with thousands separators; spaces inside names; codes are those of the year, some since retired.',
    },
    files: [delivery(2012, 2019, years, random), delivery(2020, 2025, years, random)],
    plantedTruths: planted,
  }
}
