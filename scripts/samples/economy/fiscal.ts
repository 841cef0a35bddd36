import type { Random } from '../lib/random.ts'
import type { DeliveredFile } from '../lib/source.ts'
import { grouped, type Cell } from '../lib/table.ts'
import { quarters, type CityQuarter } from './figures.ts'
import { column, workbook, type Sheet } from './workbook.ts'

const quarterNames = { 1: '一季度', 2: '二季度', 3: '三季度', 4: '四季度' } as const

function fiscalCell(value: number, unit: '万元' | '亿元', random: Random): Cell {
  if (random.chance(0.01)) return '—'
  const figure = unit === '万元' ? Math.round(value * 10_000) : Number(value.toFixed(2))
  if (!random.chance(0.08)) return figure
  return grouped(value * (unit === '万元' ? 10_000 : 1), 1)
}

/** Years over quarters, one city per row: a cross table that must be turned into rows. */
function crossSheet(
  name: string,
  key: 'revenue' | 'expenditure',
  unit: '万元' | '亿元',
  figures: CityQuarter[],
  random: Random,
): Sheet {
  const periods = quarters()
  const years = [...new Set(periods.map(({ year }) => year))]
  const yearRow = periods.map(({ year, quarter }): Cell | null => (quarter === 1 ? `${year}年` : null))
  const cities = [...new Set(figures.map((row) => row.city))]
  const total = periods.map(({ year, quarter }): Cell => {
    const parts = figures.filter((row) => row.year === year && row.quarter === quarter)
    const value = parts.reduce((sum, row) => sum + row[key], 0)
    return unit === '万元' ? Math.round(value * 10_000) : Number(value.toFixed(2))
  })
  const rows = cities.map((city): Cell[] => [
    city,
    ...figures.filter((row) => row.city === city).map((row) => fiscalCell(row[key], unit, random)),
  ])
  const yearMerges = years.map((year, index) => {
    const width = periods.filter((at) => at.year === year).length
    return `${column(1 + index * 4)}3:${column(index * 4 + width)}3`
  })
  return {
    name,
    rows: [
      [`各市${name}（分季度当季值，演示用合成数据）`],
      [`单位：${unit}`],
      ['地  区', ...yearRow],
      [null, ...periods.map(({ quarter }) => quarterNames[quarter])],
      ['全省合计', ...total],
      ...rows,
      ['注：本表为合成数据，不是财政部门决算数。'],
    ],
    merges: ['A1:M1', 'A3:A4', ...yearMerges],
    widths: [12, ...periods.map(() => 12)],
  }
}

/** Revenue in 万元 on one sheet, expenditure in 亿元 on the other. */
export function fiscalFile(figures: CityQuarter[], random: Random): DeliveredFile {
  const sheets = [
    crossSheet('一般公共预算收入', 'revenue', '万元', figures, random),
    crossSheet('一般公共预算支出', 'expenditure', '亿元', figures, random),
  ]
  const cities = new Set(figures.map((row) => row.city)).size
  const lines = sheets.reduce((total, sheet) => total + sheet.rows.length, 0)
  return {
    file: 'fiscal-2015-2026.xlsx',
    department: 'czt',
    encoding: 'XLSX',
    delivered: '2026-10-25',
    rows: cities * sheets.length,
    nonData: lines - cities * sheets.length,
    bytes: workbook(sheets),
  }
}
