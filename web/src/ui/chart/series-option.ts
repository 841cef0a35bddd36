import type { EChartsCoreOption } from 'echarts/core'

export type SeriesPoint = { period: string; value: number }
export type ForecastPoint = { period: string; mean: number; lower: number; upper: number }
export type SeriesInput = {
  points: readonly SeriesPoint[]
  forecast: readonly ForecastPoint[]
  /** Periods whose value is unusual. */
  anomalies: readonly string[]
  names: { actual: string; forecast: string; interval: string; anomaly: string }
  formatValue(value: number): string
  formatPeriod(period: string): string
  color(token: string): string
}

type Cell = number | null

/** The picture of a series: what was, what is expected within its interval, and what was unusual. */
export function seriesOption(input: SeriesInput): EChartsCoreOption {
  const { points, forecast, color } = input
  const label = { color: color('muted') }
  return {
    animation: false,
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 16,
      itemHeight: 8,
      textStyle: label,
      data: legendOf(input),
      selectedMode: false,
    },
    tooltip: { trigger: 'axis', formatter: (items: unknown) => tooltipOf(items, input), appendTo: 'body' },
    xAxis: {
      type: 'category',
      data: [...points, ...forecast].map(({ period }) => period),
      axisLabel: { ...label, formatter: input.formatPeriod, hideOverlap: true },
      axisLine: { lineStyle: { color: color('line-strong') } },
    },
    yAxis: {
      type: 'value',
      scale: true,
      axisLabel: { ...label, formatter: input.formatValue },
      splitLine: { lineStyle: { color: color('line') } },
    },
    series: [...intervalSeries(input), ...lineSeries(input), anomalySeries(input)],
  }
}

const line = { type: 'line', showSymbol: false, animation: false } as const
const invisible = { lineStyle: { opacity: 0 }, silent: true } as const

/** The expected line begins at the last known point, so that the picture has no gap. */
function ahead({ points, forecast }: SeriesInput, at: (point: ForecastPoint) => number, now: number): Cell[] {
  if (forecast.length === 0) return []
  return [...points.slice(0, -1).map(() => null), now, ...forecast.map(at)]
}

/** A band is the area between two stacked lines: the lower bound, and the height above it. */
function intervalSeries(input: SeriesInput): object[] {
  const { names, color, points } = input
  const last = points.at(-1)?.value ?? 0
  const fill = { color: color('band') }
  return [
    {
      ...line,
      ...invisible,
      name: 'lower',
      stack: 'interval',
      stackStrategy: 'all',
      data: ahead(input, ({ lower }) => lower, last),
    },
    {
      ...line,
      ...invisible,
      name: names.interval,
      stack: 'interval',
      stackStrategy: 'all',
      itemStyle: fill,
      areaStyle: { ...fill, opacity: 0.6 },
      data: ahead(input, ({ lower, upper }) => upper - lower, 0),
    },
  ]
}

function lineSeries(input: SeriesInput): object[] {
  const { names, color, points } = input
  const stroke = { color: color('series-1') }
  const last = points.at(-1)?.value ?? 0
  return [
    {
      ...line,
      name: names.actual,
      itemStyle: stroke,
      lineStyle: { ...stroke, width: 2.5 },
      data: points.map(({ value }) => value),
    },
    {
      ...line,
      name: names.forecast,
      itemStyle: stroke,
      lineStyle: { ...stroke, width: 2, type: 'dashed' },
      data: ahead(input, ({ mean }) => mean, last),
    },
  ]
}

function anomalySeries({ points, anomalies, names, color }: SeriesInput): object {
  const unusual = new Set(anomalies)
  return {
    type: 'scatter',
    name: names.anomaly,
    symbol: 'diamond',
    symbolSize: 13,
    itemStyle: { color: color('orange'), borderColor: color('surface'), borderWidth: 2 },
    data: points.map(({ period, value }): Cell => (unusual.has(period) ? value : null)),
    z: 5,
  }
}

type LegendItem = { name: string; icon: string }

function legendOf({ forecast, anomalies, names }: SeriesInput): LegendItem[] {
  return [
    { name: names.actual, icon: LINE },
    ...(forecast.length > 0
      ? [
          { name: names.forecast, icon: DASHES },
          { name: names.interval, icon: 'rect' },
        ]
      : []),
    ...(anomalies.length > 0 ? [{ name: names.anomaly, icon: 'diamond' }] : []),
  ]
}

/** Pictures of a line and of a dashed line, as the path ECharts draws beside the name. */
const LINE = 'path://M0 3h16v2h-16z'
const DASHES = 'path://M0 3h4v2h-4zM6 3h4v2h-4zM12 3h4v2h-4z'

type TooltipItem = { axisValue?: string }

function tooltipOf(items: unknown, input: SeriesInput): HTMLElement {
  const period = (items as TooltipItem[])[0]?.axisValue ?? ''
  const known = input.points.find((point) => point.period === period)
  const ahead = input.forecast.find((point) => point.period === period)
  const { names, formatValue: f } = input
  const lines = [
    input.formatPeriod(period),
    ...(known ? [`${names.actual} ${f(known.value)}`] : []),
    ...(known && input.anomalies.includes(period) ? [`◆ ${names.anomaly}`] : []),
    ...(ahead
      ? [`${names.forecast} ${f(ahead.mean)}`, `${names.interval} ${f(ahead.lower)} – ${f(ahead.upper)}`]
      : []),
  ]
  // Elements, not markup: names come from data.
  const box = document.createElement('div')
  for (const text of lines) box.appendChild(document.createElement('div')).textContent = text
  return box
}
