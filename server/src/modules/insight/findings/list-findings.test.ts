import { expect, it } from 'vitest'
import { tellOnce } from './list-findings.ts'

const finding = (indicator: string, region: string, rank: number, gap: number, period = '2026-W43') => ({
  indicator,
  region,
  rank,
  anomaly: { period, value: 10 + gap, expected: 10, score: 0.999, lower: 5, upper: 15, lastLike: null },
})
const told = (...found: ReturnType<typeof finding>[]) =>
  tellOnce(found, (indicator) => indicator !== 'rate').map(({ region, rank }) => [region, rank])

it('tells a jump of the province by the county that makes it', () => {
  const everywhere = [
    finding('n', '330000', 0.9, 89),
    finding('n', '331000', 0.8, 90),
    finding('n', '331083', 0.7, 91),
  ]
  expect(told(...everywhere)).toEqual([['331083', 0.9]])
})

it('tells it of the province when no part makes most of it, or when figures do not add up', () => {
  const spread = [finding('n', '330000', 0.9, 90), finding('n', '331083', 0.7, 30)]
  expect(told(...spread)).toEqual([['330000', 0.9]])
  expect(told(finding('rate', '330000', 0.9, 5), finding('rate', '331083', 0.7, 9))).toEqual([
    ['330000', 0.9],
  ])
})

it('keeps what is another event: another period, indicator, branch or direction', () => {
  const others = [
    finding('n', '331083', 0.9, 90),
    finding('n', '331083', 0.8, 90, '2026-W42'),
    finding('m', '331083', 0.7, 90),
    finding('n', '330106', 0.6, 20),
  ]
  expect(told(...others)).toHaveLength(4)
  expect(told(finding('n', '331000', 0.9, -20), finding('n', '331083', 0.7, 30))).toEqual([['331000', 0.9]])
})
