import type { Series } from './api.ts'

export type SeriesRow = {
  period: string
  value: number | null
  mean: number | null
  lower: number | null
  upper: number | null
  unusual: boolean
  /** How often the figure was revised. */
  revisions: number
}

/** What was and what is expected as one table, newest first. */
export function rowsOf({ points, forecast, anomalies }: Pick<Series, 'points' | 'forecast' | 'anomalies'>) {
  const unusual = new Set(anomalies.map(({ period }) => period))
  const nothing = { mean: null, lower: null, upper: null }
  const past = points.map(({ period, value, earlier }): SeriesRow => {
    return { period, value, ...nothing, unusual: unusual.has(period), revisions: earlier.length }
  })
  const ahead = (forecast?.points ?? []).map((point): SeriesRow => {
    return { ...point, value: null, unusual: false, revisions: 0 }
  })
  return [...past, ...ahead].reverse()
}
