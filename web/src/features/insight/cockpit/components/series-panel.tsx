import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber, formatPeriod } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { ChartFrame } from '../../../../ui/chart/chart-frame.tsx'
import { SeriesChart } from '../../../../ui/chart/series-chart.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import type { Indicator, Series } from '../api.ts'
import { formatValue } from '../figures.ts'
import styles from '../pages/indicator-page.module.css'
import { Backtest } from './backtest.tsx'

type Props = { series: Series; indicator: Indicator; regionName: string }

/** The series as a picture and as a table, what the models say of it in a sentence, and how good they have been. */
export function SeriesPanel({ series, indicator, regionName }: Props) {
  const { t } = useTranslation('cockpit')
  const { language } = useLanguage()
  const say = useSay()
  const image = useRef<(() => string | undefined) | undefined>(undefined)
  const input = useChartInput(series, indicator)
  const [first, last] = [series.points[0], series.points.at(-1)]
  if (!first || !last) return <EmptyState title={t('indicator.noSeries')} />
  const summary = t('indicator.summary', {
    name: say(indicator.name),
    region: regionName,
    from: formatPeriod(first.period, language),
    to: formatPeriod(last.period, language),
    value: formatValue(last.value, indicator.decimals, language),
    unit: say(indicator.unit),
  })
  return (
    <>
      {series.sentence && (
        <p className={styles['sentence']}>
          <Icon name="alert" />
          {say(series.sentence)}
        </p>
      )}
      <ChartFrame
        title={t('indicator.series')}
        summary={summary}
        fileName={`${indicator.code}-${series.region.code}`}
        rows={rowsOf(series)}
        rowKey={({ period }) => period}
        columns={useColumns(indicator)}
        toImage={() => image.current?.()}
      >
        <SeriesChart label={summary} input={input} image={image} />
      </ChartFrame>
      {!series.forecast && <p className={styles['note']}>{t('indicator.noForecast')}</p>}
      <Backtest series={series} />
    </>
  )
}

function useChartInput(series: Series, indicator: Indicator) {
  const { t } = useTranslation('cockpit')
  const { language } = useLanguage()
  return useMemo(
    () => ({
      points: series.points,
      forecast: series.forecast?.points ?? [],
      anomalies: series.anomalies.map(({ period }) => period),
      names: {
        actual: t('indicator.actual'),
        forecast: t('indicator.forecast'),
        interval: t('indicator.interval', {
          level: formatNumber((series.forecast?.level ?? 0) * 100, language, 0),
        }),
        anomaly: t('indicator.anomaly'),
      },
      formatValue: (value: number) => formatValue(value, indicator.decimals, language),
      formatPeriod: (period: string) => formatPeriod(period, language),
    }),
    [series, indicator.decimals, language, t],
  )
}

type Row = {
  period: string
  value: number | null
  mean: number | null
  lower: number | null
  upper: number | null
  unusual: boolean
}

/** What was and what is expected as one table, newest first. */
function rowsOf(series: Series): Row[] {
  const unusual = new Set(series.anomalies.map(({ period }) => period))
  const past = series.points.map(({ period, value }) => {
    return { period, value, mean: null, lower: null, upper: null, unusual: unusual.has(period) }
  })
  const ahead = (series.forecast?.points ?? []).map((point) => ({ ...point, value: null, unusual: false }))
  return [...past, ...ahead].reverse()
}

function useColumns({ decimals }: Indicator) {
  const { t } = useTranslation('cockpit')
  const { language } = useLanguage()
  const figure = (key: 'value' | 'mean' | 'lower' | 'upper', title: string) => ({
    key,
    title,
    align: 'right' as const,
    text: (row: Row) => row[key],
    render: (row: Row) => (row[key] === null ? '' : formatNumber(row[key], language, decimals)),
  })
  return [
    {
      key: 'period',
      title: t('indicator.period'),
      text: ({ period }: Row) => formatPeriod(period, language),
    },
    figure('value', t('indicator.actual')),
    figure('mean', t('indicator.forecast')),
    figure('lower', t('indicator.lower')),
    figure('upper', t('indicator.upper')),
    {
      key: 'unusual',
      title: t('indicator.anomaly'),
      text: ({ unusual }: Row) => (unusual ? `◆ ${t('indicator.anomaly')}` : ''),
    },
  ]
}
