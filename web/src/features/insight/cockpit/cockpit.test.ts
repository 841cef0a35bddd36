import { describe, expect, it } from 'vitest'
import type { Indicator } from './api.ts'
import { formatStep, formatValue, isGoodNews, withFiguresFirst } from './figures.ts'
import { periodsOf } from './periods.ts'
import { indicatorPath, overviewPath, pathTo } from './place.ts'

describe('places', () => {
  it('lead from the province down', () => {
    expect(pathTo('330106')).toEqual(['330000', '330100', '330106'])
    expect(pathTo('330100')).toEqual(['330000', '330100'])
    expect(pathTo('330000')).toEqual(['330000'])
  })

  it('have addresses; the province needs no region', () => {
    expect(overviewPath('330000')).toBe('/cockpit')
    expect(overviewPath('330100', 'gdp')).toBe('/cockpit?region=330100&indicator=gdp')
    expect(overviewPath('330000', 'gdp', '2024Q2')).toBe('/cockpit?indicator=gdp&period=2024Q2')
    expect(indicatorPath('gdp', '330100', '2026Q3')).toBe(
      '/cockpit/indicators/gdp?region=330100&period=2026Q3',
    )
  })
})

it('looks back over the newest periods and those before the one looked at', () => {
  const spark = (...periods: string[]) => periods.map((period) => ({ period, value: 1 }))
  expect(periodsOf(spark('2024Q3', '2024Q4'), spark('2024Q1', '2024Q2', '2024Q3'))).toEqual([
    '2024Q1',
    '2024Q2',
    '2024Q3',
    '2024Q4',
  ])
})

describe('figures', () => {
  it('are compact when large, else with the indicator’s decimals', () => {
    expect(formatValue(67_890, 0, 'zh')).toBe('6.789万')
    expect(formatValue(31.2456, 1, 'zh')).toBe('31.2')
    expect(formatValue(null, 1, 'zh')).toBe('—')
  })

  it('change in percent, shares by their difference', () => {
    expect(formatStep({ change: 0.05, share: false }, 'zh')).toBe('+5%')
    expect(formatStep({ change: 1.25, share: true }, 'zh')).toBe('+1.25')
    expect(formatStep({ change: -1.25, share: true }, 'zh')).toBe('-1.25')
  })

  it('are good news by the indicator’s own direction', () => {
    expect(isGoodNews({ change: 0.1, goodDirection: 'up' })).toBe(true)
    expect(isGoodNews({ change: 0.1, goodDirection: 'down' })).toBe(false)
    expect(isGoodNews({ change: -0.1, goodDirection: 'down' })).toBe(true)
    expect(isGoodNews({ change: 0.1, goodDirection: 'none' })).toBeNull()
    expect(isGoodNews({ change: 0, goodDirection: 'up' })).toBeNull()
  })
})

it('shows what has figures first, otherwise in the order given', () => {
  const make = (code: string, value: number | null, parts: number) =>
    ({
      code,
      value,
      values: Array.from({ length: parts }, () => ({ region: '330100', value: 1 })),
    }) as unknown as Indicator
  const given = [make('none', null, 0), make('parts', null, 2), make('a', 0, 0), make('b', 5, 3)]
  expect(withFiguresFirst(given).map(({ code }) => code)).toEqual(['a', 'b', 'parts', 'none'])
})
