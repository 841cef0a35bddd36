import { detect } from '@yuzhi/models/detect'
import { forecast } from '@yuzhi/models/forecast'
import { describe, expect, it } from 'vitest'
import { rankOf } from './finding.ts'
import { describeAnomaly } from './describe-anomaly.ts'
import { runModels } from './run-models.ts'

const wave = (n: number, shift: number): number[] =>
  Array.from({ length: n }, (_, t) => 100 + shift + 10 * Math.sin((2 * Math.PI * t) / 12))

describe('runModels', () => {
  it('gives in threads, in order, what the models give here', async () => {
    const tasks = Array.from({ length: 11 }, (_, i) => ({
      values: wave(40 + i, i),
      season: 12,
      horizon: i % 2 ? 3 : 0,
    }))
    const answers = await runModels(tasks)
    tasks.forEach(({ values, season, horizon }, i) => {
      expect(answers[i]?.detection).toEqual(detect(values, { period: season }))
      expect(answers[i]?.forecast).toEqual(horizon ? forecast(values, { horizon, period: season }) : null)
    })
  })

  it('stops in the middle of its work', async () => {
    const controller = new AbortController()
    const task = { values: wave(700, 0), season: 7, horizon: 14 }
    const work = runModels(
      Array.from({ length: 400 }, () => task),
      controller.signal,
    )
    setTimeout(() => controller.abort(new Error('enough')), 200)
    const started = performance.now()
    await expect(work).rejects.toThrow('enough')
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

describe('what is said of an anomaly', () => {
  const indicator = {
    name: { zh: '按期办结率', en: 'Closed in time' },
    unit: { zh: '%', en: '%' },
    decimals: 1,
    share: true,
    periodKind: 'month' as const,
  }
  const region = { name: '杭州市', nameEn: 'Hangzhou' }
  const anomaly = {
    period: '2026-03',
    value: 71.25,
    score: 0.999,
    expected: 92,
    lower: 88,
    upper: 96,
    lastLike: '2025-01',
  }

  it('of a share is the difference, and below is below', () => {
    const { zh, en } = describeAnomaly(indicator, region, anomaly)
    expect(zh).toBe(
      '杭州市2026年3月按期办结率为 71.3 %，比按往年同期与趋势预期的 92 低 20.8 个百分点（95% 区间 88 至 96）；上次类似：2025年1月。',
    )
    expect(en).toContain('20.8 percentage points below the 92')
  })

  it('of a jump from next to nothing is no percentage', () => {
    const jump = { ...anomaly, value: 30, expected: 0.5 }
    expect(
      describeAnomaly({ ...indicator, share: false, unit: { zh: '件', en: 'items' } }, region, jump).zh,
    ).toContain('高 29.5 件')
  })
})

it('ranks by importance times surprise', () => {
  const rank = (importance: number, level: 'province' | 'county', score: number) =>
    rankOf({ importance }, level, { score })
  expect(rank(5, 'province', 1)).toBe(1)
  expect(rank(5, 'province', 0.999)).toBeGreaterThan(rank(5, 'province', 0.99))
  expect(rank(5, 'province', 0.99)).toBeGreaterThan(rank(5, 'county', 0.99))
  expect(rank(5, 'county', 0.99)).toBeGreaterThan(rank(2, 'county', 0.99))
  expect(rankOf({ importance: 5 }, 'city', null)).toBe(0)
})
