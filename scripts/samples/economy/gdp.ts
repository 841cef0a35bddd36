import type { Random } from '../lib/random.ts'
import type { DeliveredFile } from '../lib/source.ts'
import { grouped, type Cell } from '../lib/table.ts'
import { quarters, type CityQuarter, type Quarter } from './figures.ts'
import { workbook } from './workbook.ts'

const quarterNames = { 1: '一季度', 2: '二季度', 3: '三季度', 4: '四季度' } as const

/** Mostly numbers; some typed as text with separators, a few not available. */
function messy(value: number, digits: number, random: Random): Cell {
  if (random.chance(0.008)) return '—'
  if (random.chance(0.06)) return grouped(value, digits)
  return Number(value.toFixed(digits))
}

/** The same city is written in full, short or spread. */
function cityLabel(city: string, random: Random): string {
  if (random.chance(0.06)) return city.slice(0, 2)
  return random.chance(0.06) ? [...city].join(' ') : city
}

const sum = (rows: CityQuarter[], key: 'gdp' | 'services' | 'industry' | 'retail'): number =>
  rows.reduce((total, row) => total + row[key], 0)

function growth(now: number, before: number): Cell {
  return before === 0 ? '—' : Number(((now / before - 1) * 100).toFixed(1))
}

function period({ year, quarter }: Quarter): string {
  return `${year}年${quarterNames[quarter]}`
}

function quarterRows(at: Quarter, figures: CityQuarter[], random: Random): Cell[][] {
  const now = figures.filter((row) => row.year === at.year && row.quarter === at.quarter)
  const before = figures.filter((row) => row.year === at.year - 1 && row.quarter === at.quarter)
  const province: Cell[] = [
    period(at),
    '全  省',
    Number(sum(now, 'gdp').toFixed(1)),
    growth(sum(now, 'gdp'), sum(before, 'gdp')),
    Number(sum(now, 'services').toFixed(1)),
    Math.round(sum(now, 'industry') * 10_000),
    Number(sum(now, 'retail').toFixed(1)),
  ]
  const cities = now.map((row): Cell[] => {
    const slipped = row.city === '嘉兴市' && at.year === 2023 && at.quarter === 3
    return [
      period(at),
      cityLabel(row.city, random),
      messy(row.gdp, 1, random),
      growth(row.gdp, before.find((old) => old.city === row.city)?.gdp ?? 0),
      messy(row.services, 1, random),
      slipped ? Number(row.industry.toFixed(2)) : messy(row.industry * 10_000, 0, random),
      messy(row.retail, 1, random),
    ]
  })
  return [province, ...cities]
}

/** Indicators over units: every column has its own unit, 亿元 beside 万元. */
export function gdpFile(
  from: number,
  to: number,
  delivered: string,
  figures: CityQuarter[],
  random: Random,
): DeliveredFile {
  const wanted = quarters().filter(({ year }) => year >= from && year <= to)
  const body = wanted.flatMap((at) => quarterRows(at, figures, random))
  const head: (Cell | null)[][] = [
    [`各市主要经济指标（${from}—${to}年，分季度当季值，演示用合成数据）`],
    [null],
    ['时  期', '地  区', '地区生产总值', null, '第三产业增加值', '规模以上工业增加值', '社会消费品零售总额'],
    [null, null, '亿元', '同比%', '亿元', '万元', '亿元'],
  ]
  const notes: Cell[][] = [
    ['注：1.本表为合成数据，不是统计部门发布的数字；“—”表示无数据。'],
    ['    2.同比为名义值之比，未扣除价格因素。'],
  ]
  const sheet = {
    name: '分市指标',
    rows: [...head, ...body, ...notes],
    merges: ['A1:G1', 'A3:A4', 'B3:B4', 'C3:D3'],
    widths: [14, 10, 12, 8, 14, 18, 18],
  }
  return {
    file: `gdp-${from}-${to}.xlsx`,
    department: 'tjj',
    encoding: 'XLSX',
    delivered,
    rows: body.length - wanted.length,
    nonData: head.length + wanted.length + notes.length,
    bytes: workbook([sheet]),
  }
}
