import type { Bilingual, Indicator, PeriodKind, RegionLevel } from '#modules/insight/indicators/index.ts'

export type ForecastPoint = { period: string; mean: number; lower: number; upper: number }
export type BacktestRow = { model: string; mase: number; smape: number; folds: number; weight: number }
export type SeriesForecast = {
  model: string
  level: number
  points: ForecastPoint[]
  backtest: BacktestRow[]
}

/** A surprising point: how it differs from what the points before led one to expect. */
export type Anomaly = {
  period: string
  value: number
  score: number
  expected: number
  lower: number
  upper: number
  /** The last earlier point as surprising and in the same direction; null when there was none. */
  lastLike: string | null
}

/** What the models say about one indicator in one region, and from which computation's points. */
export type Finding = {
  indicator: string
  region: string
  computation: number
  points: number
  until: string
  forecast: SeriesForecast
  anomalies: Anomaly[]
  /** The newest anomaly that is still recent; null when the series behaves. */
  anomaly: Anomaly | null
  sentence: Bilingual | null
  /** Importance times surprise, 0 to 1; 0 without an anomaly. */
  rank: number
  at: Date
}

/** A score above which a point is called an anomaly: one in a hundred by chance. */
export const ANOMALY_SCORE = 0.99

/** Steps to forecast, and points back an anomaly stays news. */
export const HORIZON: Record<PeriodKind, number> = { year: 3, quarter: 4, month: 6, week: 8, day: 14 }
export const RECENT: Record<PeriodKind, number> = { year: 1, quarter: 1, month: 2, week: 2, day: 7 }

/** Points the models look at; older ones say little about tomorrow and cost time. */
export const MEMORY = 730

const LEVEL_WEIGHT: Record<RegionLevel, number> = { province: 1, city: 0.8, county: 0.6 }

/** Importance of indicator and region times surprise; a millionth by chance is as surprising as can be told. */
export function rankOf(
  indicator: Pick<Indicator, 'importance'>,
  level: RegionLevel,
  anomaly: Pick<Anomaly, 'score'> | null,
): number {
  if (!anomaly) return 0
  const surprise = Math.min(1, -Math.log10(Math.max(1 - anomaly.score, 1e-6)) / 6)
  return (indicator.importance / 5) * LEVEL_WEIGHT[level] * surprise
}
