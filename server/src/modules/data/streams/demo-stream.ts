import type { StreamDefinition } from './schema.ts'

/** The stream of the demonstration province: hourly air of six stations. Everything in it is made up. */
export const DEMO_STREAM: StreamDefinition = {
  code: 'air-live',
  title: { zh: '空气质量实时监测（模拟）', en: 'Air quality, live (simulated)' },
  department: 'sthj',
  properties: [
    { name: 'pm25', title: { zh: '细颗粒物', en: 'PM2.5' }, element: 'pm25', max: 500 },
    { name: 'o3', title: { zh: '臭氧', en: 'Ozone' }, element: 'o3', max: 800 },
    { name: 'temperature', title: { zh: '气温', en: 'Air temperature' }, element: 'temperature' },
  ],
  shape: {
    kind: 'mapped',
    thing: 'station',
    time: 'time',
    values: [
      { property: 'pm25', path: 'pm25' },
      { property: 'o3', path: 'o3' },
      { property: 'temperature', path: 'weather.temperature' },
    ],
  },
  interval: 3600,
  retentionDays: 30,
  rate: 1000,
  maxThings: 100,
  closes: 'hour',
  active: true,
  synthetic: true,
}

export const DEMO_STATIONS = [
  '330100-01',
  '330200-01',
  '330300-01',
  '330400-01',
  '330500-01',
  '330600-01',
] as const

/** What a station would report at a time: a daily wave, a slow swing and its own offset. The same time, the same values. */
export function demoRecord(station: string, at: Date): object {
  const hours = at.getTime() / 3_600_000 + 8
  const own = DEMO_STATIONS.indexOf(station as (typeof DEMO_STATIONS)[number]) + 1
  const day = Math.sin(((hours - 9) / 24) * 2 * Math.PI)
  const swing = Math.sin(hours / 53 + own)
  const grain = noise(Math.floor(hours * 3600) * 7 + own) - 0.5
  return {
    station,
    time: at.toISOString(),
    pm25: round(38 + 3 * own - 9 * day + 14 * swing + 6 * grain),
    o3: round(70 + 35 * day + 10 * swing + 8 * grain),
    weather: { temperature: round(13 + 5 * day + 3 * swing + grain) },
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** A number in [0, 1) from a whole one, always the same (mulberry32, one step). */
function noise(seed: number): number {
  let state = (seed + 0x6d2b79f5) | 0
  state = Math.imul(state ^ (state >>> 15), state | 1)
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61)
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32
}
