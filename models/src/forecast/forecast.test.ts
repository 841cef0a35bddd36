import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecast, type Forecast } from './forecast.ts'
import { ACCIDENTAL_DEATHS, AIR_PASSENGERS, NILE } from './reference-series.ts'

function expectSound(f: Forecast, horizon: number): void {
  for (const part of [f.mean, f.lower, f.upper]) expect(part).toHaveLength(horizon)
  for (let h = 0; h < horizon; h++) {
    expect([f.lower[h], f.mean[h], f.upper[h]].every(Number.isFinite)).toBe(true)
    expect(f.lower[h]!).toBeLessThanOrEqual(f.mean[h]!)
    expect(f.mean[h]!).toBeLessThanOrEqual(f.upper[h]!)
  }
  if (f.backtest.length > 0) expect(f.backtest.reduce((sum, row) => sum + row.weight, 0)).toBeCloseTo(1, 9)
}

describe('forecast, whatever the series', () => {
  const value = fc.oneof(
    { weight: 5, arbitrary: fc.double({ min: -1000, max: 1000, noNaN: true }) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.double() },
  )
  const options = fc.record(
    {
      horizon: fc.integer({ min: 1, max: 15 }),
      period: fc.constantFrom(1, 2, 4, 7, 12, 52),
      level: fc.double({ min: 0, max: 1, noNaN: true }),
    },
    { requiredKeys: ['horizon'] },
  )

  it('never throws, is finite and lies within its limits', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 70 }), options, (series, o) =>
        expectSound(forecast(series, o), o.horizon),
      ),
      { numRuns: 300, seed: 7 },
    )
  })

  it('answers the shortest series', () => {
    expect(forecast([], { horizon: 2 })).toMatchObject({ model: 'no data', mean: [0, 0], backtest: [] })
    expect(forecast([null, null], { horizon: 1 }).model).toBe('no data')
    expect(forecast([7], { horizon: 3 }).mean).toEqual([7, 7, 7])
    for (const series of [
      [1, 2],
      [1, 2, 3],
      [4, 4, 4, 4],
      [5, 1, 4, 2, 3],
    ])
      expectSound(forecast(series, { horizon: 4 }), 4)
  })

  it('continues a constant without doubt', () => {
    const f = forecast(new Array<number>(24).fill(5), { horizon: 3, period: 12 })
    f.mean.forEach((m, h) => {
      expect(m).toBeCloseTo(5, 6)
      expect(f.upper[h]! - f.lower[h]!).toBeLessThan(1e-6)
    })
  })

  it('does not follow a model that runs away', () => {
    const rising = Array.from({ length: 120 }, (_, t) => 2 ** (t / 4))
    const f = forecast(rising, { horizon: 20, period: 1 })
    expect(Math.max(...f.mean)).toBeLessThan(5 * Math.max(...rising))
  })

  it('answers numbers near the limits of the machine', () => {
    expectSound(forecast([1e308, -1e308, 1e308, 5e307, -1e300, 1e308, 0, 1e308], { horizon: 3 }), 3)
    expectSound(forecast([5e-324, 0, 5e-324, 1e-323, 0, 5e-324, 5e-324], { horizon: 3 }), 3)
  })

  it('does not change with the unit of measurement', () => {
    const one = forecast(Array.from(NILE), { horizon: 4, period: 1 })
    const thousandth = forecast(
      Array.from(NILE, (v) => v * 1024),
      { horizon: 4, period: 1 },
    )
    thousandth.mean.forEach((m, h) => expect(m / 1024).toBeCloseTo(one.mean[h]!, 6))
  })
})

describe('forecast of known series', () => {
  const air = Array.from(AIR_PASSENGERS)

  it('finds the season of months and none in the Nile', () => {
    expect(forecast(air, { horizon: 1 }).period).toBe(12)
    expect(forecast(Array.from(ACCIDENTAL_DEATHS), { horizon: 1 }).period).toBe(12)
    expect(forecast(Array.from(NILE), { horizon: 1 })).toMatchObject({ period: 1, periods: [] })
  })

  it('finds the hours of the day and of the week', () => {
    const hours = Array.from({ length: 168 * 5 }, (_, t) => {
      const day = Math.floor(t / 24) % 7
      return 100 + 30 * Math.sin((2 * Math.PI * t) / 24) * (day < 5 ? 1 : 0.3) + ((t * 7919) % 13)
    })
    expect(forecast(hours, { horizon: 24 }).periods).toEqual([24, 168])
  })

  it('comes within 4 % of the last year of AirPassengers and covers it', () => {
    const f = forecast(air.slice(0, 132), { horizon: 12 })
    const error = f.mean.reduce((sum, m, h) => sum + Math.abs(m / air[132 + h]! - 1), 0) / 12
    expect(error).toBeLessThan(0.04)
    const inside = f.mean.filter((_, h) => air[132 + h]! >= f.lower[h]! && air[132 + h]! <= f.upper[h]!)
    expect(inside.length).toBeGreaterThanOrEqual(11)
    const naive = f.backtest.find((row) => row.model.startsWith('seasonal naive'))!
    const best = f.backtest.reduce((a, b) => (b.mase < a.mase ? b : a))
    expect(naive.weight).toBe(0)
    expect(best.mase).toBeLessThan(naive.mase)
    expect(best.weight).toBe(Math.max(...f.backtest.map((row) => row.weight)))
  })

  it('hardly minds missing values, and skips those at the end', () => {
    const whole = forecast(air, { horizon: 12, period: 12 })
    const gaps = air.map((v, t) => (t % 17 === 5 ? null : v))
    forecast(gaps, { horizon: 12, period: 12 }).mean.forEach((m, h) =>
      expect(Math.abs(m / whole.mean[h]! - 1)).toBeLessThan(0.05),
    )
    const late = forecast([...air, null, null], { horizon: 10, period: 12 })
    late.mean.forEach((m, h) => expect(Math.abs(m / whole.mean[h + 2]! - 1)).toBeLessThan(0.02))
  })

  it('leaves ARIMA out when it must be quick, and stays near', () => {
    const quick = forecast(air, { horizon: 12, period: 12, quick: true })
    expectSound(quick, 12)
    const tried = quick.backtest.map((row) => row.model).join()
    expect(tried).not.toContain('ARIMA')
    expect(tried).toContain('ETS')
    const full = forecast(air, { horizon: 12, period: 12 })
    quick.mean.forEach((m, h) => expect(Math.abs(m / full.mean[h]! - 1)).toBeLessThan(0.06))
  })

  it('widens the interval with its level', () => {
    const at = (level: number): Forecast => forecast(Array.from(NILE), { horizon: 5, level })
    for (let h = 0; h < 5; h++) {
      expect(at(0.8).upper[h]!).toBeLessThan(at(0.95).upper[h]!)
      expect(at(0.8).mean[h]!).toBe(at(0.95).mean[h]!)
    }
  })

  it('forecasts intermittent demand by its rate and never below zero', () => {
    const demand = Array.from({ length: 80 }, (_, t) => (t % 5 === (t * 7) % 3 ? 4 + (t % 3) : 0))
    const rate = demand.reduce((a, b) => a + b, 0) / demand.length
    const f = forecast(demand, { horizon: 6, period: 1 })
    expect(f.backtest.map((row) => row.model).join()).toContain('Croston')
    f.mean.forEach((m, h) => {
      expect(Math.abs(m - rate)).toBeLessThan(rate / 2)
      expect(f.lower[h]!).toBeGreaterThanOrEqual(0)
    })
  })
})
