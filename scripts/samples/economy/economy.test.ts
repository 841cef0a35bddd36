import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { committedSamples } from '../lib/shared.ts'

function sheets(file: string): XLSX.WorkBook {
  return XLSX.read(readFileSync(join(committedSamples, 'economy', file)))
}
const rowsOf = (book: XLSX.WorkBook, name: string): unknown[][] =>
  XLSX.utils.sheet_to_json(book.Sheets[name] as XLSX.WorkSheet, { header: 1 })

const gdp = ['gdp-2015-2023.xlsx', 'gdp-2024-2026.xlsx'].flatMap((file) =>
  rowsOf(sheets(file), '分市指标').slice(4),
)
const figure = (cell: unknown): number =>
  cell === '—' ? Number.NaN : Number(String(cell).replaceAll(',', ''))
const short = (name: unknown): string => String(name).replaceAll(' ', '').slice(0, 2)
const at = (period: string): unknown[][] => gdp.filter(([label]) => label === period)

test('headers are merged in two levels and mix units', () => {
  const sheet = sheets('gdp-2015-2023.xlsx').Sheets['分市指标'] as XLSX.WorkSheet
  expect(sheet['!merges']?.map((range) => XLSX.utils.encode_range(range))).toContain('C3:D3')
  expect(rowsOf(sheets('gdp-2015-2023.xlsx'), '分市指标')[3]?.slice(2)).toEqual([
    '亿元',
    '同比%',
    '亿元',
    '万元',
    '亿元',
  ])
  const fiscal = sheets('fiscal-2015-2026.xlsx')
  expect(fiscal.SheetNames.map((name) => rowsOf(fiscal, name)[1]?.[0])).toEqual(['单位：万元', '单位：亿元'])
})

test('47 quarters of eleven cities and the province, which is their sum', () => {
  const periods = [...new Set(gdp.map(([label]) => String(label)))].filter((label) => label.endsWith('季度'))
  expect(periods).toHaveLength(47)
  let summed = 0
  for (const period of periods) {
    const [province, ...cities] = at(period)
    expect(cities).toHaveLength(11)
    const sum = cities.reduce((total, row) => total + figure(row[2]), 0)
    if (Number.isNaN(sum)) continue
    summed += 1
    expect(Math.abs(sum - figure(province?.[2]))).toBeLessThan(0.7)
  }
  expect(summed).toBeGreaterThan(35)
})

test('text figures and missing ones occur', () => {
  const cells = gdp.flatMap((row) => row.slice(2))
  expect(
    cells.filter((cell) => typeof cell === 'string' && /^\d{1,3}(,\d{3})*\.\d$/.test(cell)).length,
  ).toBeGreaterThan(20)
  expect(cells.filter((cell) => cell === '—').length).toBeGreaterThan(10)
})

test('the shock of 2020: every city below the year before, and above it again in the third quarter', () => {
  const growth = (period: string): number[] => at(period).map((row) => figure(row[3]))
  expect(Math.max(...growth('2020年一季度'))).toBeLessThan(0)
  expect(Math.min(...growth('2020年三季度'))).toBeGreaterThan(0)
})

test('the planted wrong unit is there and nowhere else', () => {
  const wrong = gdp.filter((row) => figure(row[5]) < 10_000)
  expect(wrong.map(([period, city]) => `${String(period)} ${short(city)}`)).toEqual(['2023年三季度 嘉兴'])
})
