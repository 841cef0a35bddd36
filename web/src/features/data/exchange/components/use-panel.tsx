import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDate, formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { ChartFrame } from '../../../../ui/chart/chart-frame.tsx'
import { SeriesChart } from '../../../../ui/chart/series-chart.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable, type PlainColumn } from '../../../../ui/plain-table.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import type { GrantDetail } from '../api.ts'

type Sum = { calls: number; denied: number; rows: number }
/** Two points make a line of any slope; a course begins with three. */
const FEWEST_POINTS = 3

/** How the grant is used: by day as a chart, by month as a table, with what was flagged. */
export function UsePanel({ grant }: { grant: GrantDetail }) {
  const { t } = useTranslation('exchange')
  const { language } = useLanguage()
  const sums = useSumColumns<GrantDetail['months'][number]>()
  return (
    <Panel
      title={t('use.title')}
      actions={<Link to={`/desk/exchange/uses?grant=${grant.id}`}>{t('use.toLog')}</Link>}
    >
      {grant.flagged.map(({ kind, day, details }) => (
        <p key={kind + day}>
          <Badge tone="orange">{t(`flag.${kind}`)}</Badge> {formatDate(day, language)}{' '}
          {t(`flagText.${kind}`, details)}
        </p>
      ))}
      {grant.months.length === 0 ? (
        <EmptyState title={t('use.none')} />
      ) : (
        <>
          {grant.days.length >= FEWEST_POINTS && <UseChart grant={grant} />}
          <PlainTable
            caption={t('use.byMonth')}
            rows={grant.months}
            rowKey={({ month }) => month}
            columns={[{ key: 'month', title: t('use.month'), text: ({ month }) => month }, ...sums]}
          />
        </>
      )}
    </Panel>
  )
}

function useSumColumns<T extends Sum>(): PlainColumn<T>[] {
  const { t } = useTranslation('exchange')
  const { language } = useLanguage()
  return (['calls', 'denied', 'rows'] as const).map((name) => ({
    key: name,
    title: t(`use.${name}`),
    align: 'right' as const,
    text: (sum: T) => formatNumber(sum[name], language),
  }))
}

function UseChart({ grant }: { grant: GrantDetail }) {
  const { t } = useTranslation('exchange')
  const { language } = useLanguage()
  const image = useRef<() => string | undefined>(undefined)
  const sums = useSumColumns<GrantDetail['days'][number]>()
  const title = t('use.byDay')
  const input = useMemo(
    () => ({
      points: grant.days.map(({ day, rows }) => ({ period: day, value: rows })),
      forecast: [],
      anomalies: [],
      names: { actual: t('use.rows'), forecast: '', interval: '', anomaly: '' },
      formatValue: (value: number) => formatNumber(value, language),
      formatPeriod: (period: string) => formatDate(period, language),
    }),
    [grant.days, t, language],
  )
  return (
    <ChartFrame
      title={title}
      summary={title}
      fileName={`use-${grant.number}`}
      columns={[{ key: 'day', title: t('at'), text: ({ day }) => day }, ...sums]}
      rows={grant.days}
      rowKey={({ day }) => day}
      toImage={() => image.current?.()}
    >
      <SeriesChart label={title} input={input} image={image} />
    </ChartFrame>
  )
}
