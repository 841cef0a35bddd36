import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDateTime, formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { ChartFrame } from '../../../../ui/chart/chart-frame.tsx'
import { SeriesChart } from '../../../../ui/chart/series-chart.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import type { PlainColumn } from '../../../../ui/plain-table.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { ScoreBar } from '../../../../ui/score-bar.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { historyQuery, type QualityReport } from '../api.ts'
import { useDataset } from './dataset-page.tsx'

/** Two points make a line of any slope; a course begins with three. */
const FEWEST_POINTS = 3

/** Quality by the six dimensions of GB/T 36344 with their arithmetic, and how it has developed. */
export function QualityPage() {
  const { t } = useTranslation('catalog')
  const dataset = useDataset()
  const history = useQuery(historyQuery(dataset.code))
  return (
    <Shown query={history}>
      {(reports) =>
        reports.length === 0 ? (
          <EmptyState title={t('unchecked')} />
        ) : (
          <Stack>
            <Dimensions latest={reports[0] as QualityReport} />
            <History reports={reports} />
          </Stack>
        )
      }
    </Shown>
  )
}

function Dimensions({ latest }: { latest: QualityReport }) {
  const { t } = useTranslation(['catalog', 'quality'])
  const { language } = useLanguage()
  const score = formatNumber(latest.score, language)
  return (
    <Panel
      title={t('catalog:dimensions', { score })}
      note={t('quality:standard')}
      actions={<Link to={`/desk/quality/${latest.run}`}>{t('catalog:latestReport')}</Link>}
    >
      {latest.dimensions.map((one) => (
        <ScoreBar
          key={one.dimension}
          label={t(`quality:dimension.${one.dimension}`)}
          score={one.score}
          arithmetic={
            one.checked === 0
              ? t('quality:unchecked')
              : t('quality:arithmetic', {
                  failed: formatNumber(one.failed, language),
                  checked: formatNumber(one.checked, language),
                })
          }
        />
      ))}
    </Panel>
  )
}

function History({ reports }: { reports: readonly QualityReport[] }) {
  const { t } = useTranslation('catalog')
  const { code } = useDataset()
  const image = useRef<() => string | undefined>(undefined)
  const columns = useHistoryColumns()
  const input = useHistoryInput(reports)
  if (input.points.length < FEWEST_POINTS) {
    return (
      <Panel title={t('history')}>
        <PlainTable caption={t('history')} columns={columns} rows={reports} rowKey={({ run }) => run} />
      </Panel>
    )
  }
  const summary = t('historySummary', { runs: reports.length })
  return (
    <Panel title={t('history')} note={summary}>
      <ChartFrame
        title={t('score')}
        summary={summary}
        fileName={`quality-${code}`}
        columns={columns}
        rows={reports}
        rowKey={({ run }) => run}
        toImage={() => image.current?.()}
      >
        <SeriesChart label={summary} input={input} image={image} />
      </ChartFrame>
    </Panel>
  )
}

/** The chart reads from left to right; reports come newest first. */
function useHistoryInput(reports: readonly QualityReport[]) {
  const { t } = useTranslation('catalog')
  const { language } = useLanguage()
  return useMemo(
    () => ({
      points: reports
        .flatMap(({ at, score }) => (score === null ? [] : [{ period: at, value: score }]))
        .reverse(),
      forecast: [],
      anomalies: [],
      names: { actual: t('score'), forecast: '', interval: '', anomaly: '' },
      formatValue: (value: number) => formatNumber(value, language, 3),
      formatPeriod: (period: string) => formatDateTime(period, language),
    }),
    [reports, t, language],
  )
}

function useHistoryColumns(): PlainColumn<QualityReport>[] {
  const { t } = useTranslation('catalog')
  const { language } = useLanguage()
  return [
    {
      key: 'at',
      title: t('checkedAt'),
      text: ({ at }) => formatDateTime(at, language),
      render: ({ at, run }) => <Link to={`/desk/quality/${run}`}>{formatDateTime(at, language)}</Link>,
    },
    { key: 'version', title: t('version'), text: ({ version }) => version ?? NO_FIGURE },
    { key: 'rows', title: t('rowsIn'), align: 'right', text: ({ rowsIn }) => rowsIn },
    { key: 'faults', title: t('faults'), align: 'right', text: ({ faultCount }) => faultCount },
    { key: 'score', title: t('score'), align: 'right', text: ({ score }) => score },
  ]
}
