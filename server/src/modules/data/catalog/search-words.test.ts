import { expect, it } from 'vitest'
import { queryWords, searchWords } from './search-words.ts'

const found = (text: string, query: string): boolean => {
  const words = searchWords(text)
  return queryWords(query).every((wanted) => words.some((word) => word.startsWith(wanted)))
}

it.each([
  ['各县（市、区）年度人口', '人口', true],
  ['各县（市、区）年度人口', '年度人口', true],
  ['各县（市、区）年度人口', '口人', false],
  ['各县（市、区）年度人口', 'renkou', true],
  ['各县（市、区）年度人口', 'ndrk', true],
  ['各县（市、区）年度人口', '县', true],
  ['Hourly air quality PM2.5', 'AIR', true],
  ['Hourly air quality PM2.5', 'qual', true],
  ['空气质量ＰＭ２', 'pm2', true],
  ['市场监管企业登记', '企业 市场', true],
  ['市场监管企业登记', '税务', false],
])('%s found by %s: %s', (text, query, expected) => {
  expect(found(text, query)).toBe(expected)
})
