import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from '#test/app.ts'
import { fact, publishRows, seedRegions, testIndicator, type Fact } from '#test/insight.ts'
import { getIndicator, periodOfDay, shiftPeriod } from '#modules/insight/indicators/index.ts'
import { analyseIndicator } from './analyse-indicator.ts'
import type { FindingItem, IndicatorSeries } from './schema.ts'

const app = useApp()
const start = periodOfDay('week', '2025-01-06')

/** Two counties of Taizhou through `weeks` weeks; in the last one the first jumps. */
function weeks(count: number, last: number): Fact[] {
  return Array.from({ length: count }, (_, i) => [
    fact('331083', shiftPeriod(start, i), i === count - 1 ? last : 10 + (i % 3)),
    fact('331081', shiftPeriod(start, i), 30 + (i % 4)),
  ]).flat()
}

beforeAll(async () => {
  await seedRegions(app.ctx())
  await publishRows(app.ctx(), 'facts', weeks(40, 60))
  const analyst = await app.as('analyst')
  const goodDirection = 'down'
  const made = await analyst.post(
    '/api/insight/indicators',
    testIndicator({ code: 'orders', periodKind: 'week', goodDirection }),
  )
  expect(made.status).toBe(201)
  await app.drain()
})

async function series(region: string): Promise<IndicatorSeries> {
  return (await (await app.as('leader')).get(`/api/insight/indicators/orders/series?region=${region}`)).body
}

async function findings(query = ''): Promise<FindingItem[]> {
  return (await (await app.as('leader')).get(`/api/insight/findings${query}`)).body
}

describe('a series', () => {
  it('has its forecast on the periods that follow, with the evidence for the model', async () => {
    const { forecast, backtest, points } = await series('331081')
    expect(points).toHaveLength(40)
    const last = points.at(-1)?.period ?? ''
    expect(forecast?.points.map((p) => p.period)).toEqual(
      Array.from({ length: 8 }, (_, i) => shiftPeriod(last, i + 1)),
    )
    for (const { mean, lower, upper } of forecast?.points ?? []) {
      expect(lower <= mean && mean <= upper).toBe(true)
      expect(mean).toBeGreaterThan(28)
      expect(mean).toBeLessThan(35)
      expect(lower).toBeGreaterThanOrEqual(0)
    }
    expect(backtest.length).toBeGreaterThan(1)
    expect(backtest.reduce((sum, row) => sum + row.weight, 0)).toBeCloseTo(1)
  })

  it('has the anomaly of its last week in words, with what was expected', async () => {
    const { anomalies, sentence } = await series('331083')
    expect(anomalies).toHaveLength(1)
    expect(anomalies[0]).toMatchObject({ value: 60, period: shiftPeriod(start, 39), lastLike: null })
    expect(anomalies[0]?.expected).toBe(13)
    expect(sentence?.zh).toMatch(
      /^玉环市2025年第41周指标orders为 60 件，比按近期水平与往年同期预期的 13 高 362%（95% 区间 \d+ 至 \d+）；此前未出现类似情况。$/,
    )
    expect(sentence?.en).toMatch(/Yuhuan, week 41 of 2025: 60 items, 362% above/)
    expect((await series('331081')).anomalies).toEqual([])
  })
})

it('lists the jump once, although county, city and province all show it', async () => {
  const all = await findings()
  expect(all).toHaveLength(1)
  expect(all[0]).toMatchObject({ indicator: { code: 'orders' }, anomaly: { period: shiftPeriod(start, 39) } })
  expect(await findings('?region=331000')).toHaveLength(1)
  expect(await findings('?region=330100')).toEqual([])
})

it('looks again only at what changed', async () => {
  const times = async () =>
    Promise.all(['331083', '331081'].map(async (r) => (await findingOf(r))?.at.toISOString()))
  const [before, untouched] = await times()
  app.clock.advance(60_000)
  await publishRows(app.ctx(), 'facts', weeks(40, 12))
  await app.drain()
  const [after, still] = await times()
  expect(after).not.toBe(before)
  expect(still).toBe(untouched)
  expect(await findings()).toEqual([])
})

it('drops what it said about a series that is gone', async () => {
  await publishRows(
    app.ctx(),
    'facts',
    weeks(40, 12).filter(({ county }) => county !== '331081'),
  )
  await app.drain()
  expect(await findingOf('331081')).toBeUndefined()
})

it('ends at once when cancelled, and says nothing then', async () => {
  await publishRows(app.ctx(), 'facts', weeks(41, 90))
  const { recomputeIndicator } = await import('#modules/insight/indicators/recompute-indicator.ts')
  await recomputeIndicator(app.ctx(), (await getIndicator(app.ctx().db, 'orders')).code)
  const before = await findingOf('331083')
  await expect(analyseIndicator(app.ctx(), 'orders', AbortSignal.abort(new Error('stop')))).rejects.toThrow(
    'stop',
  )
  expect(await findingOf('331083')).toEqual(before)
})

it('is closed to strangers', async () => {
  expect((await app.anonymous.get('/api/insight/findings')).status).toBe(401)
  expect((await app.anonymous.get('/api/insight/indicators/orders/series')).status).toBe(401)
})

async function findingOf(region: string) {
  const { findFinding } = await import('./index.ts')
  return findFinding(app.ctx().db, 'orders', region)
}
