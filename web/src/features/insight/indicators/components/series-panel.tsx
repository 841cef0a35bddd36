import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber, formatPeriod } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { ChartFrame } from '../../../../ui/chart/chart-frame.tsx'
import { SeriesChart } from '../../../../ui/chart/series-chart.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import type { Definition, Series } from '../api.ts'
import { figureWords } from '../figure-words.ts'
import { rowsOf } from '../series-rows.ts'
import { useSeriesColumns } from './series-columns.tsx'

type Props = { series: Series; definition: Definition }

/** The course of an indicator, what is expected within its interval, and what was unusual; as picture and as table. */
export function SeriesPanel({ series, definition }: Props) {
  const { t } = useTranslation('indicators')
  const { language } = useLanguage()
  const say = useSay()
  const image = useRef<(() => string | undefined) | undefined>(undefined)
  const input = useChartInput(series, definition)
  const columns = useSeriesColumns(definition)
  const region = language === 'en' ? series.region.nameEn : series.region.name
  const title = t('seriesOf', { region, unit: say(definition.unit) })
  const [first, last] = [series.points[0], series.points.at(-1)]
  if (!first || !last) {
    return (
      <Panel title={title}>
        <EmptyState title={t('noSeries')} />
      </Panel>
    )
  }
  const summary = t('seriesSummary', {
    from: formatPeriod(first.period, language),
    to: formatPeriod(last.period, language),
    value: figureWords(last.value, definition.decimals, language),
    unit: say(definition.unit),
  })
  return (
    <Panel title={title} note={series.sentence ? `◆ ${say(series.sentence)}` : summary}>
      <ChartFrame
        title=""
        summary={summary}
        fileName={`${definition.code}-${series.region.code}`}
        rows={rowsOf(series)}
        rowKey={({ period }) => period}
        columns={columns}
        toImage={() => image.current?.()}
      >
        <SeriesChart label={summary} input={input} image={image} />
      </ChartFrame>
    </Panel>
  )
}

function useChartInput(series: Series, { decimals }: Definition) {
  const { t } = useTranslation('indicators')
  const { language } = useLanguage()
  return useMemo(
    () => ({
      points: series.points,
      forecast: series.forecast?.points ?? [],
      anomalies: series.anomalies.map(({ period }) => period),
      names: {
        actual: t('actual'),
        forecast: t('forecast'),
        interval: t('interval', { level: formatNumber((series.forecast?.level ?? 0) * 100, language, 0) }),
        anomaly: t('anomaly'),
      },
      formatValue: (value: number) => figureWords(value, decimals, language),
      formatPeriod: (period: string) => formatPeriod(period, language),
    }),
    [series, decimals, language, t],
  )
}
