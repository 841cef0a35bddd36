import { expect, it } from 'vitest'
import type { Finding } from './api.ts'
import { newsOf } from './news.ts'

const name = { zh: 'x', en: 'x' }
const finding = (goodDirection: Finding['indicator']['goodDirection'], value: number) => ({
  indicator: { code: 'x', name, synthetic: false, department: 'tjj', goodDirection },
  anomaly: { period: '2024', value, score: 1, expected: 5, lower: 4, upper: 6, lastLike: null },
})

it.each([
  ['up', 9, 'good'],
  ['up', 1, 'bad'],
  ['down', 9, 'bad'],
  ['down', 1, 'good'],
  ['none', 9, 'plain'],
  ['up', 5, 'plain'],
] as const)('with %s as the good direction, %d against 5 expected is %s news', (direction, value, news) => {
  expect(newsOf(finding(direction, value))).toBe(news)
})
