import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useRegionName } from '../../../../lib/regions.ts'
import { SyntheticBadge } from '../../../../ui/badges.tsx'
import { useDocumentTitle } from '../../../../ui/page-header.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../../../ui/state-view.tsx'
import { overviewQuery, seriesQuery, type Indicator, type Overview } from '../api.ts'
import { LineagePanel } from '../components/lineage-panel.tsx'
import { SeriesPanel } from '../components/series-panel.tsx'
import { formatValue } from '../figures.ts'
import { indicatorPath, overviewPath, usePlace } from '../place.ts'
import styles from './indicator-page.module.css'

/** One indicator in one region: its course, what is expected, what was unusual, its parts, and where it comes from. */
export function IndicatorPage() {
  const { code = '' } = useParams()
  const region = usePlace()
  const overview = useQuery(overviewQuery(region))
  const indicator = overview.data?.indicators.find((each) => each.code === code)
  const { t } = useTranslation('ui')
  if (overview.error && !overview.data) {
    return <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />
  }
  if (!overview.data) return <LoadingState />
  if (!indicator) return <EmptyState title={t('state.notFound')} />
  return <IndicatorView overview={overview.data} indicator={indicator} />
}

function IndicatorView({ overview, indicator }: { overview: Overview; indicator: Indicator }) {
  const { t } = useTranslation('cockpit')
  const { language } = useLanguage()
  const say = useSay()
  const region = overview.region
  const regionName = language === 'en' ? region.nameEn : region.name
  const series = useQuery(seriesQuery(indicator.code, region.code))
  const title = t('indicator.title', { name: say(indicator.name), region: regionName })
  useDocumentTitle(title)
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1>{title}</h1>
        <span>{say(indicator.unit)}</span>
        {indicator.synthetic && <SyntheticBadge />}
        <Link to={overviewPath(region.code, indicator.code)}>{t('back')}</Link>
      </div>
      <div className={styles['top']}>
        <section className={styles['panel']}>
          {series.data ? (
            <SeriesPanel series={series.data} indicator={indicator} regionName={regionName} />
          ) : series.error ? (
            <ErrorState error={series.error} onRetry={() => void series.refetch()} />
          ) : (
            <LoadingState />
          )}
        </section>
        <section className={styles['panel']} aria-labelledby="parts">
          <h2 id="parts">{t('indicator.parts')}</h2>
          <Parts overview={overview} indicator={indicator} />
        </section>
      </div>
      <LineagePanel
        indicator={indicator}
        region={region.code}
        regionName={regionName}
        periods={series.data?.points.map(({ period }) => period) ?? []}
      />
    </div>
  )
}

/** The parts of the region by this indicator; each leads one floor down. */
function Parts({ overview, indicator }: { overview: Overview; indicator: Indicator }) {
  const { t } = useTranslation(['cockpit', 'ui'])
  const { language } = useLanguage()
  const say = useSay()
  const nameOf = useRegionName(overview.children)
  const rows = [...indicator.values].sort((a, b) => b.value - a.value)
  if (rows.length === 0) return <EmptyState />
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-labelledby="parts">
      <PlainTable
        caption={t('cockpit:indicator.parts')}
        rows={rows}
        rowKey={({ region }) => region}
        columns={[
          {
            key: 'region',
            title: t('cockpit:indicator.region'),
            text: ({ region }) => nameOf(region),
            render: ({ region }) => (
              <Link to={indicatorPath(indicator.code, region, indicator.period)}>{nameOf(region)}</Link>
            ),
          },
          {
            key: 'value',
            title: say(indicator.unit),
            align: 'right',
            text: ({ value }) => formatValue(value, indicator.decimals, language),
          },
        ]}
      />
    </div>
  )
}
