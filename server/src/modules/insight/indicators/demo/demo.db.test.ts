import { beforeAll, expect, it } from 'vitest'
import { useApp } from '#test/app.ts'
import { publishRows, seedRegions } from '#test/insight.ts'
import { defineIndicator } from '../define-indicator.ts'
import { getSeries } from '../get-series.ts'
import { demoIndicators } from './demo-indicators.ts'

const app = useApp()

beforeAll(() => seedRegions(app.ctx()))

async function define(code: string): Promise<void> {
  const definition = demoIndicators.find((each) => each.code === code)
  if (!definition) throw new Error(`No demonstration indicator ${code}.`)
  await defineIndicator(app.ctx(), definition)
  await app.drain()
}

async function values(code: string, region: string): Promise<[string, number][]> {
  return (await getSeries(app.ctx(), code, region)).points.map(({ period, value }) => [period, value])
}

type Air = { pm25: number; pm10: number; so2: number; no2: number; co: number; o3: number }

/** A day of 24 equal hours at one station. */
function airDay(day: number, air: Air, hours = 24) {
  return Array.from({ length: hours }, (_, hour) => ({
    station: '杭州西湖站',
    year: 2024,
    month: 3,
    day,
    hour,
    ...air,
  }))
}

it('computes the air quality index as HJ 633-2012 does', async () => {
  const clean: Air = { pm25: 10, pm10: 20, so2: 5, no2: 10, co: 400, o3: 30 }
  await publishRows(app.ctx(), 'air', [
    // 40 µg/m³ lies an eighth of the way from 35 to 75: 50 + 50/8 = 56.25, rounded up.
    ...airDay(1, { ...clean, pm25: 40 }),
    // On a breakpoint the index is the breakpoint's: PM2.5 150 is 200, above PM10 200 (125).
    ...airDay(2, { ...clean, pm25: 150, pm10: 200 }),
    // Carbon monoxide comes in µg/m³ and is judged in mg/m³: 9 mg/m³ is halfway from 4 to 14.
    ...airDay(3, { ...clean, co: 9000 }),
    // Beyond the table the index is 500.
    ...airDay(4, { ...clean, pm10: 900 }),
    // Ozone by its 8-hour mean: 188 is 28/55 of the way from 160 to 215.
    ...airDay(5, { ...clean, o3: 188 }),
    // Too few hours make no day.
    ...airDay(6, clean, 19),
  ])
  await define('aqi')
  const expected: [string, number][] = [
    ['2024-03-01', 57],
    ['2024-03-02', 200],
    ['2024-03-03', 125],
    ['2024-03-04', 500],
    ['2024-03-05', 126],
  ]
  expect(await values('aqi', '330106')).toEqual(expected)
  expect(await values('aqi', '330000')).toEqual(expected)
})

it('counts orders in whole weeks, none as nothing, by the place however it is written', async () => {
  const order = (receivedAt: string, division: string | null) => ({
    id: receivedAt,
    receivedAt,
    closedAt: receivedAt,
    division,
    category: '噪声扰民',
  })
  await publishRows(app.ctx(), 'hotline', [
    order('2026-01-01 08:00:00', '331083'),
    order('2026-01-05 08:00:00', '玉环市'),
    order('2026-01-11 23:59:00', '331021'),
    order('2026-01-12 00:00:00', '330106'),
    order('2026-01-13 00:00:00', null),
    order('2026-01-21 08:00:00', '331083'),
  ])
  await define('hotline_orders')
  expect(
    await values('hotline_orders', '331083'),
    'the week that began before and the one that is not over are left out',
  ).toEqual([
    ['2026-W02', 2],
    ['2026-W03', 0],
  ])
  expect(await values('hotline_orders', '330000')).toEqual([
    ['2026-W02', 2],
    ['2026-W03', 2],
  ])
})

it('compares a quarter with the same quarter a year before, the province only when complete', async () => {
  const cities = '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水'.split(' ')
  const row = (year: number, area: string, gdp: number) => ({
    period: `${year}年三季度`,
    area,
    gdp,
    tertiary: 1,
    industry: 1,
    retail: 1,
  })
  await publishRows(app.ctx(), 'economy', [
    ...cities.map((area) => row(2024, `${area}市`, 100_000)),
    ...cities.map((area, i) => row(2025, area, i === 0 ? 121_000 : 110_000)),
    ...cities.slice(1).map((area) => row(2026, area, 110_000)),
  ])
  await define('gdp_growth')
  await define('gdp')
  const [hangzhou] = await values('gdp_growth', '330100')
  expect(hangzhou?.[1]).toBeCloseTo(21)
  const province = await values('gdp_growth', '330000')
  expect(province.map(([period]) => period)).toEqual(['2025Q3'])
  expect(province[0]?.[1]).toBeCloseTo(11)
  expect(await values('gdp', '330100')).toEqual([
    ['2024Q3', 10],
    ['2025Q3', 12.1],
  ])
})
