import type { Forecast } from '@yuzhi/models/forecast'
import {
  shiftPeriod,
  type Indicator,
  type Region,
  type RegularSeries,
} from '#modules/insight/indicators/index.ts'
import { describeAnomaly } from './describe-anomaly.ts'
import { ANOMALY_SCORE, RECENT, rankOf, type Anomaly, type Finding, type SeriesForecast } from './finding.ts'
import type { ModelAnswer } from './model-task.ts'

type Source = { indicator: Indicator; region: Region; series: RegularSeries }

/** Puts what the models answered about a series into a finding. */
export function makeFinding(
  { indicator, region, series }: Source,
  { detection, forecast }: ModelAnswer & { forecast: Forecast },
): Pick<Finding, 'until' | 'forecast' | 'anomalies' | 'anomaly' | 'sentence' | 'rank'> {
  const until = series.periods.at(-1) ?? ''
  const anomalies = findAnomalies(series, detection, indicator.share)
  const since = series.periods.at(-RECENT[indicator.periodKind]) ?? ''
  const newest = anomalies.at(-1)
  const anomaly = newest && newest.period >= since ? newest : null
  return {
    until,
    forecast: toForecast(series, forecast, indicator.share),
    anomalies,
    anomaly,
    sentence: anomaly && describeAnomaly(indicator, region, anomaly),
    rank: rankOf(indicator, region.level, anomaly),
  }
}

function findAnomalies(
  series: RegularSeries,
  detection: ModelAnswer['detection'],
  share: boolean,
): Anomaly[] {
  const found: Anomaly[] = []
  const last: { above: string | null; below: string | null } = { above: null, below: null }
  const bound = boundsOf(series.values, share)
  series.values.forEach((value, i) => {
    const [period, score] = [series.periods[i], detection.scores[i] ?? 0]
    const [expected, lower, upper] = [detection.expected[i], detection.lower[i], detection.upper[i]]
    if (value === null || !period || score < ANOMALY_SCORE) return
    if (expected == null || lower == null || upper == null) return
    const side = value > expected ? 'above' : 'below'
    found.push({
      period,
      value,
      score,
      expected,
      lower: bound(lower),
      upper: bound(upper),
      lastLike: last[side],
    })
    last[side] = period
  })
  return found
}

/** Figures that were never negative, and shares never beyond a hundred, are not expected to be. */
function boundsOf(values: RegularSeries['values'], share: boolean): (value: number | undefined) => number {
  const known = values.filter((value) => value !== null)
  const floor = known.every((value) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY
  const ceiling = share && known.every((value) => value <= 100) ? 100 : Number.POSITIVE_INFINITY
  return (value) => Math.min(ceiling, Math.max(floor, value ?? 0))
}

function toForecast({ periods, values }: RegularSeries, forecast: Forecast, share: boolean): SeriesForecast {
  const bound = boundsOf(values, share)
  const last = periods.at(-1) ?? ''
  return {
    model: forecast.model,
    level: forecast.level,
    points: forecast.mean.map((mean, i) => ({
      period: shiftPeriod(last, i + 1),
      mean: bound(mean),
      lower: bound(forecast.lower[i]),
      upper: bound(forecast.upper[i]),
    })),
    backtest: forecast.backtest,
  }
}
